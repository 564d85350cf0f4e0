import type { Submission, SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { AppLoadContext } from '@remix-run/node';
import type { z } from 'zod';
import { formatDay } from '../i18n/format.ts';
import { INTL_TAGS } from '../i18n/locale.ts';
import { translator } from '../i18n/translator.server.ts';
import type { RouteArgs } from './api.server.ts';
import { fieldName, type Issue, type Refusal } from './refusal.ts';

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
    if (issue.origin === 'array') return t('choose_one');
    if (issue.origin === 'string')
      return issue.minimum === 1 ? t('required') : t('too_short', { minimum: Number(issue.minimum) });
    return t('too_small', { minimum: Number(issue.minimum) });
  }
  if (issue.code === 'too_big') {
    const maximum = Number(issue.maximum);
    return issue.origin === 'string' ? t('too_long', { maximum }) : t('too_big', { maximum });
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

/** Words what is wrong with an input, each complaint in a sentence that says what would be accepted where the API tells it. */
export async function wordIssues(context: AppLoadContext, issues: readonly Issue[]): Promise<string[]> {
  const t = await translator(context, 'issue');
  const tag = INTL_TAGS[context.preferences.locale];
  return issues.map(({ code, params }) => (code && t.has(code) ? t(code, wordParams(tag, params)) : t('refused')));
}

function wordParams(tag: string, params: unknown): Record<string, string | number> {
  const words: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params ?? {})) {
    if (typeof value === 'number') words[name] = value;
    else words[name] = isPlainDay(value) ? formatDay(tag, value, new Date(), true) : String(value);
  }
  return words;
}

function isPlainDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
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
  const fieldErrors: Record<string, string[]> = {};
  const words = await wordIssues(context, refusal.issues ?? []);
  for (const [index, { path }] of (refusal.issues ?? []).entries()) {
    const name = fieldName(path).replace(/^input\./, '');
    // What is said twice of a field is said once.
    fieldErrors[name] = [...new Set([...(fieldErrors[name] ?? []), words[index] ?? ''])];
  }
  // What each field complains of needs no sentence above the form, which would be counted as one more complaint.
  const told = refusal.code === 'INVALID_INPUT' && Object.keys(fieldErrors).length > 0 && !('' in fieldErrors);
  return submission.reply({ formErrors: told ? [] : [await wordRefusal(context, refusal)], fieldErrors });
}
