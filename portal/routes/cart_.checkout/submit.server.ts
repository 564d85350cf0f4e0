import type { SubmissionResult } from '@conform-to/react';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm, wordRefusal } from '../../gateway/form.server.ts';
import { outcome, type Refusal } from '../../gateway/refusal.ts';
import { dayIn, formatDay } from '../../i18n/format.ts';
import { INTL_TAGS } from '../../i18n/locale.ts';
import { translator } from '../../i18n/translator.server.ts';
import { RequestSubmitDocument } from './queries.ts';

const schema = z.object({
  cartVersion: z.coerce.number<string>().int(),
  poNumber: z.string().min(1).max(60),
  costCentreId: z.string().min(1),
  addressId: z.string().min(1),
  requestedDate: z.iso.date().optional(),
  note: z.string().max(2_000).optional(),
  acceptedPrices: z.array(z.object({ lineId: z.string(), unitPrice: z.string() })).optional(),
  idempotencyKey: z.string().min(1),
});

type SubmitRefusal = Refusal & { readonly earliest?: string; readonly next?: string };
type Placed = { readonly field: string; readonly text: string };

// Some refusals are about one field and say what would do there.
async function placed(args: ActionFunctionArgs, refusal: SubmitRefusal): Promise<Placed | null> {
  const t = await translator(args.context, 'checkout');
  const tag = INTL_TAGS[args.context.preferences.locale];
  const day = (value: string) => formatDay(tag, value, new Date(dayIn(new Date(), 'UTC')), true);
  if (refusal.earliest) return { field: 'requestedDate', text: t('tooEarly', { day: day(refusal.earliest) }) };
  if (refusal.next) return { field: 'requestedDate', text: t('notWorked', { day: day(refusal.next) }) };
  if (refusal.code === 'PO_NUMBER_USED') return { field: 'poNumber', text: await wordRefusal(args.context, refusal) };
  if (refusal.code === 'COST_CENTRE_INACTIVE')
    return { field: 'costCentreId', text: await wordRefusal(args.context, refusal) };
  return null;
}

/** Submits the cart as a request and goes to it; a refusal comes back to its field with everything that was typed. */
export async function submitCart(args: ActionFunctionArgs): Promise<SubmissionResult> {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply();
  const { requestedDate = null, note = null, acceptedPrices = null, ...rest } = form.value;
  const input = { ...rest, requestedDate, note, acceptedPrices };
  const { requestSubmit } = await query(args, RequestSubmitDocument, { input });
  const result = outcome(requestSubmit);
  if (result.ok) throw redirect(`/requests/${result.value.request.id}?done=submitted`, 303);
  const at = await placed(args, result.refusal);
  if (at) return form.reply({ fieldErrors: { [at.field]: [at.text] } });
  if (result.refusal.code !== 'CONFLICT') return refuseForm(args.context, form, result.refusal);
  const t = await translator(args.context, 'checkout');
  return form.reply({ formErrors: [t('cartChanged')] });
}
