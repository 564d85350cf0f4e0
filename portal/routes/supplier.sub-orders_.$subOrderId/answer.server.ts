import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { answeredOf, withRestAccepted } from '../../components/supply/answer-sum.ts';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { atFormLines, outcome } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { SubOrderAnswerDocument } from './queries.ts';

type Words = Awaited<ReturnType<typeof translator>>;

const pieces = z.number().int().min(0).default(0);
const fields = z.object({
  lineId: z.string(),
  asked: z.number().int(),
  accepted: pieces,
  changed: pieces,
  changedDate: z.iso.date().optional(),
  backordered: pieces,
  backorderedDate: z.iso.date().optional(),
  rejected: pieces,
  reason: z.string().max(500).default(''),
});

type Line = z.output<typeof fields>;

// The API checks the same again; here every complaint stands at the field that caused it.
function check(t: Words, line: Line): { path: string; message: string }[] {
  const issues = [];
  const sum = answeredOf(line);
  if (sum > line.asked) issues.push({ path: 'accepted', message: t('tooMany', { answered: sum, asked: line.asked }) });
  if (line.changed > 0 && !line.changedDate) issues.push({ path: 'changedDate', message: t('date') });
  if (line.backordered > 0 && !line.backorderedDate) issues.push({ path: 'backorderedDate', message: t('date') });
  if (line.rejected > 0 && line.reason.trim() === '') issues.push({ path: 'reason', message: t('reason') });
  return issues;
}

function schemaIn(t: Words) {
  const line = fields.superRefine((value, context) => {
    for (const { path, message } of check(t, value)) context.addIssue({ code: 'custom', path: [path], message });
  });
  return z
    .object({
      subOrderId: z.string(),
      version: z.number().int(),
      idempotencyKey: z.string().min(1),
      // The button that accepts what the fields leave open.
      rest: z.string().optional(),
      lines: z.array(line),
    })
    .refine(({ rest, lines }) => rest !== undefined || lines.some((entry) => answeredOf(entry) > 0), {
      path: ['lines'],
      message: t('nothing'),
    });
}

function inputOf(line: Line) {
  const { lineId, accepted, changed, changedDate, backordered, backorderedDate, rejected, reason } = line;
  return {
    lineId,
    accepted,
    rejected,
    reason,
    changed: changed > 0 && changedDate ? { quantity: changed, date: changedDate } : null,
    backordered: backordered > 0 && backorderedDate ? { quantity: backordered, date: backorderedDate } : null,
  };
}

// The API names a day and its pieces inside their outcome; the form's fields are flat.
const fieldOf = (path: string) =>
  path.replace(/(changed|backordered)\.date$/, '$1Date').replace(/(changed|backordered)\.quantity$/, '$1');

/** Sends the posted answer: the sub-order that was answered, or the form with what is wrong at its fields. */
export async function answerAction(args: ActionFunctionArgs) {
  const t = await translator(args.context, 'supply.issue');
  const form = await readForm(args, schemaIn(t));
  if (form.status !== 'success') return { refused: form.reply() };
  const { lines: typed, rest, ...about } = form.value;
  const lines = rest === undefined ? typed : typed.map(withRestAccepted);
  const places = lines.flatMap((line, index) => (answeredOf(line) > 0 ? [index] : []));
  const input = { ...about, lines: lines.filter((line) => answeredOf(line) > 0).map(inputOf) };
  const result = outcome((await query(args, SubOrderAnswerDocument, { input })).subOrderAnswer);
  if (result.ok) return { subOrder: result.value.subOrder };
  const refusal = atFormLines(result.refusal, places);
  const issues = refusal.issues?.map((issue) => ({ ...issue, path: fieldOf(String(issue.path)) }));
  return { refused: await refuseForm(args.context, form, { ...refusal, issues }) };
}
