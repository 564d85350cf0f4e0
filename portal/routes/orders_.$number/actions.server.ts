import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { OrderCancelDocument } from './queries.ts';

const schema = z.object({
  orderId: z.string().min(1),
  version: z.coerce.number().int(),
  idempotencyKey: z.string().min(1),
});

/** Cancels the order as the reader saw it; a change in between is refused. */
export async function cancelOrder(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply();
  const result = outcome((await query(args, OrderCancelDocument, { input: form.value })).orderCancel);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect(`/orders/${args.params.number ?? ''}?done=cancelled`, 303);
}
