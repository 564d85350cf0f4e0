import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome, type Refusal } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { ExceptionAcceptDocument, ExceptionAwardDocument, ExceptionMoveDateDocument } from './queries.ts';

const about = z.object({ exceptionId: z.string(), version: z.number().int(), idempotencyKey: z.string().min(1) });
const awarding = about.extend({
  supplierId: z.string().min(1),
  shownQuantity: z.number().int(),
  shownArrivesOn: z.iso.date(),
});
const moving = about.extend({ date: z.iso.date() });

/** Gives the open pieces to the supplier whose award was shown; `refused` is the form's answer where that cannot be. */
export async function awardAction(args: ActionFunctionArgs) {
  const form = await readForm(args, awarding);
  if (form.status !== 'success') return { refused: form.reply() };
  const result = outcome((await query(args, ExceptionAwardDocument, { input: form.value })).workExceptionAward);
  if (result.ok) return {};
  const { reason }: Refusal & { readonly reason?: string } = result.refusal;
  const t = await translator(args.context, 'controlException.unusable');
  if (reason && t.has(reason)) return { refused: form.reply({ formErrors: [t(reason)] }) };
  return { refused: await refuseForm(args.context, form, result.refusal) };
}

/** Moves the customer's date. */
export async function moveAction(args: ActionFunctionArgs) {
  const form = await readForm(args, moving);
  if (form.status !== 'success') return { refused: form.reply() };
  const result = outcome((await query(args, ExceptionMoveDateDocument, { input: form.value })).workExceptionMoveDate);
  return result.ok ? {} : { refused: await refuseForm(args.context, form, ofCustomer(result.refusal)) };
}

// Whoever moves the date is not the one who receives: the refusal speaks of the customer, at the field.
function ofCustomer(refusal: Refusal): Refusal {
  if (refusal.code !== 'DATE_NOT_WORKED') return refusal;
  const issue = { path: 'date', message: refusal.message, code: 'customer_closed', figures: refusal };
  return { ...refusal, code: 'INVALID_INPUT', issues: [issue] };
}

/** Accepts the day that the supplier gave. */
export async function acceptAction(args: ActionFunctionArgs) {
  const form = await readForm(args, about);
  if (form.status !== 'success') return { refused: form.reply() };
  const result = outcome((await query(args, ExceptionAcceptDocument, { input: form.value })).workExceptionAccept);
  return result.ok ? {} : { refused: await refuseForm(args.context, form, result.refusal) };
}
