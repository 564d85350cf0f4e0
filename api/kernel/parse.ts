import { z } from 'zod';
import { type Figures, InvalidInputError, type Issue } from './error.ts';
import { type Against, attempt, refuseAll } from './refuse-all.ts';

/** Reads an unknown input by a schema; refuses with every issue found, each with its path and a code. */
export function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  throw new InvalidInputError(result.error.issues.map(issueOf));
}

/** Reads like parse; what is refused for its form is told together with whatever else stands against the input, looked for only then. */
export async function parseTelling<T>(
  schema: z.ZodType<T>,
  input: unknown,
  besides: () => Promise<readonly Against[]>,
): Promise<T> {
  const { value, against } = attempt('', () => parse(schema, input));
  if (against.length > 0) refuseAll([...against, ...(await besides())]);
  return value as T;
}

function issueOf(issue: z.core.$ZodIssue): Issue {
  const { code, figures } = reasonOf(issue);
  return {
    path: issue.path.map(String).join('.'),
    message: issue.message,
    ...(code && { code }),
    ...(figures && { figures }),
  };
}

type Reason = { readonly code?: string; readonly figures?: Figures };

function reasonOf(issue: z.core.$ZodIssue): Reason {
  if (issue.code === 'custom') return (issue.params ?? {}) as Reason;
  if (issue.input === undefined || issue.input === null || issue.input === '') return { code: 'required' };
  if (issue.code === 'too_small') {
    if (issue.origin === 'array') return { code: 'choose_one' };
    const code = issue.origin === 'string' ? 'too_short' : 'too_small';
    return { code, figures: { minimum: Number(issue.minimum) } };
  }
  if (issue.code === 'too_big') {
    const code = issue.origin === 'string' ? 'too_long' : 'too_big';
    return { code, figures: { maximum: Number(issue.maximum) } };
  }
  if (issue.code === 'invalid_type' && issue.expected === 'int') return { code: 'not_whole' };
  return issue.code === 'invalid_value' ? { code: 'not_offered' } : {};
}

/** Says by a code, with the figures that wording it takes, why a `refine` refuses. */
export function because(code: string, message: string, figures?: Figures) {
  return { message, params: { code, ...(figures && { figures }) } };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** A name or label: trimmed, not empty, without control characters. */
export const text = (most: number) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').trim())
    .refine(
      (value) => !CONTROL_CHARACTERS.test(value),
      because('control_characters', 'must not hold control characters'),
    )
    .refine((value) => value.length > 0, because('required', 'must not be empty'))
    .refine(
      (value) => value.length <= most,
      because('too_long', `must not be longer than ${most} characters`, { maximum: most }),
    );

/** Ordered quantities: whole, at least one, at most 99,999. */
export const quantity = z
  .number()
  .refine((value) => Number.isInteger(value), because('not_whole', 'must be a whole number'))
  .refine((value) => value >= 1, because('too_small', 'must be at least 1', { minimum: 1 }))
  .refine((value) => value <= 99_999, because('too_big', 'must be at most 99,999', { maximum: 99_999 }));
