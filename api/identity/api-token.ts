import { z } from 'zod';
import { text } from '../kernel/parse.ts';

const LONGEST_DAYS = 366;

/** A token wanted: its name, what it may do, and how many days it lives, 1 to 366. */
export const apiTokenInput = z.object({
  name: text(80),
  scope: z.enum(['read', 'read_write']),
  days: z
    .number()
    .refine(
      (days) => Number.isInteger(days) && days >= 1 && days <= LONGEST_DAYS,
      `must be a whole number from 1 to ${LONGEST_DAYS}`,
    ),
});
export type ApiTokenInput = z.infer<typeof apiTokenInput>;

/** What every API token begins with, so that scanners of code find one that was left there. */
export const API_TOKEN_PREFIX = 'trib_';
