import { z } from 'zod';
import { because } from '../kernel/parse.ts';

const LONGEST = 254;

/** An e-mail address as persons are known by: trimmed, lower case, at most 254 characters, with one @ between two parts. */
export const email = z
  .string()
  .transform((value) => value.normalize('NFKC').trim().toLowerCase())
  .refine(
    (value) => value.length <= LONGEST,
    because('too_long', `must not be longer than ${LONGEST} characters`, { maximum: LONGEST }),
  )
  .refine((value) => /^[^\s@<>"',;]+@[^\s@<>"',;]+$/.test(value), because('email', 'must be an e-mail address'));
