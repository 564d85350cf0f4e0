import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { atFormLines, outcome, type Refusal } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { serialsIn } from '../supplier.shipments_.new/serials.ts';
import { ShipmentCreateDocument } from './queries.ts';

const goods = z.object({
  orderLineId: z.string(),
  quantity: z.number().int().min(0).default(0),
  serials: z.string().default(''),
});

const schema = z.object({
  orderId: z.string(),
  unitIds: z.array(z.string()).default([]),
  goods: z.array(goods).default([]),
  carrier: z.string().trim().min(1).max(60),
  tracking: z.string().max(100).default(''),
  expectedOn: z.iso.date(),
  idempotencyKey: z.string().min(1),
});

/** Sends the posted parcel: its number, or the form with what is wrong at its fields. */
export async function parcelAction(args: ActionFunctionArgs) {
  const t = await translator(args.context, 'parcel.issue');
  const form = await readForm(args, schema);
  if (form.status !== 'success') return { refused: form.reply() };
  const lines = form.value.goods.filter(({ quantity }) => quantity > 0);
  if (lines.length === 0 && form.value.unitIds.length === 0)
    return { refused: form.reply({ formErrors: [t('nothing')] }) };
  const sent = lines.map((line) => ({ ...line, serials: serialsIn(line.serials) }));
  const data = await query(args, ShipmentCreateDocument, { input: { ...form.value, goods: sent } });
  const result = outcome(data.shipmentCreate);
  if (result.ok) return { number: result.value.shipment?.number ?? '' };
  const { orderLineId, atHand }: Refusal & { readonly orderLineId?: string; readonly atHand?: number } = result.refusal;
  const at = form.value.goods.findIndex((line) => line.orderLineId === orderLineId);
  if (at >= 0 && atHand !== undefined) {
    return { refused: form.reply({ fieldErrors: { [`goods[${at}].quantity`]: [t('atHand', { atHand })] } }) };
  }
  const places = form.value.goods.flatMap(({ quantity }, index) => (quantity > 0 ? [index] : []));
  return { refused: await refuseForm(args.context, form, atFormLines(result.refusal, places, 'goods')) };
}
