import type { Submission, SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { AppLoadContext } from '@remix-run/node';
import type { z } from 'zod';
import { dayIn, formatDay } from '../i18n/format.ts';
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
  if (issue.code === 'custom' && typeof issue.params?.code === 'string') return t(issue.params.code);
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

// A refusal that is about one field, as an issue of that field.
function issuesOf(refusal: Refusal, places: Places): readonly Issue[] {
  const path = places[refusal.code];
  if (!path) return refusal.issues ?? [];
  return [{ path, message: refusal.message, code: refusal.code, figures: refusal }];
}

function figuresOf(context: AppLoadContext, figures: unknown): Record<string, string | number> {
  const tag = INTL_TAGS[context.preferences.locale];
  const today = new Date(dayIn(new Date(), 'UTC'));
  return Object.fromEntries(
    Object.entries(figures ?? {}).flatMap(([name, value]: [string, unknown]): [string, string | number][] => {
      if (typeof value === 'number') return [[name, value]];
      if (typeof value !== 'string') return [];
      return [[name, /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(tag, value, today, true) : value]];
    }),
  );
}

/** Words what is wrong with an input, each complaint in a sentence that says what would be accepted where the API tells it. */
export async function wordIssues(context: AppLoadContext, issues: readonly Issue[]): Promise<string[]> {
  const t = await translator(context, 'issue');
  const refusals = await translator(context, 'refusal');
  return issues.map(({ code, figures }) => {
    if (code && t.has(code)) return t(code, figuresOf(context, figures));
    return code && refusals.has(code) ? refusals(code) : t('refused');
  });
}

/** Which field a refusal by its code is about. */
type Places = Readonly<Record<string, string>>;

/**
 * Turns an API refusal into the form's answer: issues land at their fields (named by path, without the leading `input`), and so does a
 * refusal that `places` names a field for; the rest stands above the form. What was typed is kept.
 */
export async function refuseForm(
  context: AppLoadContext,
  submission: Submission<unknown, string[], unknown>,
  refusal: Refusal,
  places: Places = {},
): Promise<SubmissionResult> {
  const fieldErrors: Record<string, string[]> = {};
  const issues = issuesOf(refusal, places);
  const words = await wordIssues(context, issues);
  for (const [index, { path }] of issues.entries()) {
    const name = fieldName(path).replace(/^input\./, '');
    // What is said twice of a field is said once.
    fieldErrors[name] = [...new Set([...(fieldErrors[name] ?? []), words[index] ?? ''])];
  }
  // What each field complains of needs no sentence above the form, which would be counted as one more complaint.
  const told =
    issues.length > 0 && !('' in fieldErrors) && (refusal.code === 'INVALID_INPUT' || refusal.code in places);
  return submission.reply({ formErrors: told ? [] : [await wordRefusal(context, refusal)], fieldErrors });
}
