import type { SubmissionResult } from '@conform-to/react';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { RequestSubmitDocument } from './queries.ts';

const schema = z.object({
  cartVersion: z.coerce.number<string>().int(),
  // Left to the API, which tells of everything at once.
  poNumber: z.string().default(''),
  costCentreId: z.string().min(1),
  addressId: z.string().min(1),
  requestedDate: z.iso.date().optional(),
  note: z.string().max(2_000).optional(),
  acceptedPrices: z.array(z.object({ lineId: z.string(), unitPrice: z.string() })).optional(),
  idempotencyKey: z.string().min(1),
});

/** Which field a refusal is about. */
const PLACES = {
  PO_NUMBER_USED: 'poNumber',
  COST_CENTRE_INACTIVE: 'costCentreId',
  DATE_TOO_EARLY: 'requestedDate',
  DATE_NOT_WORKED: 'requestedDate',
};

/** Submits the cart as a request and goes to it; refusals come back to their fields, all at once, with everything that was typed. */
export async function submitCart(args: ActionFunctionArgs): Promise<SubmissionResult> {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply();
  const { requestedDate = null, note = null, acceptedPrices = null, ...rest } = form.value;
  const input = { ...rest, requestedDate, note, acceptedPrices };
  const { requestSubmit } = await query(args, RequestSubmitDocument, { input });
  const result = outcome(requestSubmit);
  if (result.ok) throw redirect(`/requests/${result.value.request.id}?done=submitted`, 303);
  if (result.refusal.code !== 'CONFLICT') return refuseForm(args.context, form, result.refusal, PLACES);
  const t = await translator(args.context, 'checkout');
  return form.reply({ formErrors: [t('cartChanged')] });
}
