import { z } from 'zod';
import { InvalidInputError } from './error.ts';

/** Reads an unknown input by a schema; refuses with every issue found, each with its path. */
export function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new InvalidInputError(
    result.error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message })),
  );
}

/** A name or label: trimmed, not empty, without control characters. */
export const text = (most: number) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').trim())
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    .refine((value) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(value), 'must not hold control characters')
    .refine((value) => value.length > 0, 'must not be empty')
    .refine((value) => value.length <= most, `must not be longer than ${most} characters`);

/** Ordered quantities: whole, at least one, at most 99,999. */
export const quantity = z
  .number()
  .refine((value) => Number.isInteger(value), 'must be a whole number')
  .refine((value) => value >= 1, 'must be at least 1')
  .refine((value) => value <= 99_999, 'must be at most 99,999');
