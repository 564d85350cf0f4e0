import { z } from 'zod';
import { InvalidInputError, type Issue } from './error.ts';

/** Reads an unknown input by a schema; refuses with every issue found, each with its path. */
export function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new InvalidInputError(
    result.error.issues.map((issue) => ({
      path: issue.path.map(String).join('.'),
      message: issue.message,
      ...reasonOf(issue),
    })),
  );
}

/** What a refinement tells the reader: a message for developers with the issue's code and parameters. */
export const told = (message: string, code: string, params: Issue['params'] = {}) => ({
  error: message,
  params: { code, params },
});

// Why, as far as a reader can act on it; a shape that only a program gets wrong has no code.
function reasonOf(issue: z.core.$ZodIssue): Pick<Issue, 'code' | 'params'> {
  if (issue.code === 'custom' && typeof issue.params?.code === 'string') {
    return { code: issue.params.code, params: issue.params.params ?? {} };
  }
  if (issue.code === 'too_big') {
    return { code: issue.origin === 'string' ? 'too_long' : 'too_big', params: { maximum: Number(issue.maximum) } };
  }
  if (issue.code !== 'too_small') return {};
  if (issue.origin === 'array') return { code: 'choose_one' };
  if (issue.origin === 'string' && issue.minimum === 1) return { code: 'required' };
  return { code: issue.origin === 'string' ? 'too_short' : 'too_small', params: { minimum: Number(issue.minimum) } };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** A name or label: trimmed, not empty, without control characters. */
export const text = (most: number) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').trim())
    .refine((value) => !CONTROL_CHARACTERS.test(value), told('must not hold control characters', 'control_characters'))
    .refine((value) => value.length > 0, told('must not be empty', 'required'))
    .refine(
      (value) => value.length <= most,
      told(`must not be longer than ${most} characters`, 'too_long', { maximum: most }),
    );

/** Ordered quantities: whole, at least one, at most 99,999. */
export const quantity = z
  .number()
  .refine((value) => Number.isInteger(value), told('must be a whole number', 'not_whole'))
  .refine((value) => value >= 1, told('must be at least 1', 'too_small', { minimum: 1 }))
  .refine((value) => value <= 99_999, told('must be at most 99,999', 'too_big', { maximum: 99_999 }));
