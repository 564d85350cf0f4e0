import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { ShipmentDeliverDocument } from './queries.ts';

const schema = z.object({
  shipmentId: z.string(),
  receivedBy: z.string().trim().min(1).max(200),
  idempotencyKey: z.string().min(1),
});

/** Notes that the posted parcel was handed over: its number, or the form with what is wrong. */
export async function deliverAction(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return { refused: form.reply() };
  const result = outcome((await query(args, ShipmentDeliverDocument, { input: form.value })).shipmentDeliver);
  if (!result.ok) return { refused: await refuseForm(args.context, form, result.refusal) };
  return { number: result.value.shipment?.number ?? '' };
}
