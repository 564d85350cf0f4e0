import { z } from 'zod';

const LONGEST = 254;

/** An e-mail address as persons are known by: trimmed, lower case, at most 254 characters, with one @ between two parts. */
export const email = z
  .string()
  .transform((value) => value.normalize('NFKC').trim().toLowerCase())
  .refine((value) => value.length <= LONGEST, `must not be longer than ${LONGEST} characters`)
  .refine((value) => /^[^\s@<>"',;]+@[^\s@<>"',;]+$/.test(value), 'must be an e-mail address');
