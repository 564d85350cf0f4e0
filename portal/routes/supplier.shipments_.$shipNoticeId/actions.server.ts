import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { ShipNoticeVoidDocument } from './queries.ts';

const schema = z.object({
  shipNoticeId: z.string().min(1),
  version: z.coerce.number().int(),
  reason: z.string().trim().min(1).max(500),
  idempotencyKey: z.string().min(1),
});

/** Takes the delivery back as the reader saw it; one that was received meanwhile is refused. */
export async function voidNotice(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply();
  const result = outcome((await query(args, ShipNoticeVoidDocument, { input: form.value })).shipNoticeVoid);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect(`/supplier/shipments/${form.value.shipNoticeId}?done=voided`, 303);
}
