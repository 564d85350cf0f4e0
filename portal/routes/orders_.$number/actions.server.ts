import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { OrderAddDocument, OrderCancelDocument } from './queries.ts';

const schema = z.object({
  orderId: z.string().min(1),
  version: z.coerce.number().int(),
  idempotencyKey: z.string().min(1),
});

const againSchema = z.object({ orderId: z.string().min(1), idempotencyKey: z.string().min(1) });

/** Cancels the order, or puts its goods into the cart once more, as the form says. */
export async function actOnOrder(args: ActionFunctionArgs) {
  const { intent } = Object.fromEntries(await args.request.clone().formData());
  return intent === 'again' ? orderAgain(args) : cancelOrder(args);
}

async function orderAgain(args: ActionFunctionArgs) {
  const form = await readForm(args, againSchema);
  if (form.status !== 'success') return form.reply();
  const { orderId, idempotencyKey } = form.value;
  const input = { orderId, idempotencyKey: `${idempotencyKey}.again` };
  const result = outcome((await query(args, OrderAddDocument, { input })).cartOrderAdd);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  const params = new URLSearchParams({ again: args.params.number ?? '' });
  for (const name of result.value.ordered.leftOut) params.append('leftOut', name);
  throw redirect(`/cart?${params}`, 303);
}

/** Cancels the order as the reader saw it; a change in between is refused. */
async function cancelOrder(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply();
  const result = outcome((await query(args, OrderCancelDocument, { input: form.value })).orderCancel);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect(`/orders/${args.params.number ?? ''}?done=cancelled`, 303);
}
