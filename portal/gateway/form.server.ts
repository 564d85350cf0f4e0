import type { Submission, SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { AppLoadContext } from '@remix-run/node';
import type { z } from 'zod';
import { translator } from '../i18n/translator.server.ts';
import type { RouteArgs } from './api.server.ts';
import { fieldName, type Refusal } from './refusal.ts';

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

type Words = Awaited<ReturnType<typeof translator>>;

function wordType(t: Words, { input, expected }: Extract<RawIssue, { readonly code: 'invalid_type' }>): string {
  if (input === undefined) return t('required');
  if (expected === 'int') return t('not_whole');
  return expected === 'number' ? t('number') : t('invalid');
}

function wordIssue(t: Words, issue: RawIssue): string {
  if (issue.code === 'invalid_type') return wordType(t, issue);
  if (issue.code === 'too_small') {
    if (issue.origin === 'array') return t('chooseOne');
    if (issue.origin === 'string')
      return issue.minimum === 1 ? t('required') : t('tooShort', { minimum: Number(issue.minimum) });
    return t('tooSmall', { minimum: Number(issue.minimum) });
  }
  if (issue.code === 'too_big') {
    const maximum = Number(issue.maximum);
    return issue.origin === 'string' ? t('tooLong', { maximum }) : t('tooBig', { maximum });
  }
  if (issue.code === 'invalid_format' && issue.format === 'email') return t('email');
  return t('invalid');
}

/** Reads a posted form against a schema; its complaints are worded in the reader's language. */
export async function readForm<Schema extends z.ZodType>(
  { request, context }: RouteArgs,
  schema: Schema,
): Promise<Submission<z.input<Schema>, string[], z.output<Schema>>> {
  const t = await translator(context, 'issue');
  return parseWithZod(await request.formData(), { schema, error: (issue) => wordIssue(t, issue) });
}

/** Words a refusal by its code; the API's own message is for developers and never shown. */
export async function wordRefusal(context: AppLoadContext, { code }: Refusal): Promise<string> {
  const t = await translator(context, 'refusal');
  return t.has(code) ? t(code) : t('OTHER', { code });
}

/**
 * Turns an API refusal into the form's answer: issues land at their fields (named by path, without the leading `input`),
 * the rest above the form; what was typed is kept.
 */
export async function refuseForm(
  context: AppLoadContext,
  submission: Submission<unknown, string[], unknown>,
  refusal: Refusal,
): Promise<SubmissionResult> {
  const t = await translator(context, 'issue');
  const fieldErrors: Record<string, string[]> = {};
  for (const issue of refusal.issues ?? []) {
    const name = fieldName(issue.path).replace(/^input\./, '');
    fieldErrors[name] = [issue.code && t.has(issue.code) ? t(issue.code) : t('refused')];
  }
  // What each field complains of needs no sentence above the form, which would be counted as one more complaint.
  const told = refusal.code === 'INVALID_INPUT' && Object.keys(fieldErrors).length > 0 && !('' in fieldErrors);
  return submission.reply({ formErrors: told ? [] : [await wordRefusal(context, refusal)], fieldErrors });
}
