import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { minorUnitsOf } from '../../i18n/format.ts';
import { translator } from '../../i18n/translator.server.ts';
import { ListPriceSetDocument, StockAdjustDocument, SupplierOfferSetDocument } from './queries.ts';

const currency = z.string().trim().toUpperCase().length(3);

const price = z.object({
  itemId: z.string(),
  amount: z.string(),
  currency,
  from: z.iso.date(),
  idempotencyKey: z.string(),
});

/** Sets a list price from a day on. */
export async function setListPrice(args: ActionFunctionArgs) {
  const form = await readForm(args, price);
  if (form.status !== 'success') return form.reply();
  const amount = minorUnitsOf(form.value.amount, form.value.currency);
  if (amount === null) {
    const t = await translator(args.context, 'control');
    return form.reply({ fieldErrors: { amount: [t('amountForm')] } });
  }
  const input = { ...form.value, amount };
  const result = outcome((await query(args, ListPriceSetDocument, { input })).listPriceSet);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect('?done=price', 303);
}

// The supplier's currency comes with the choice, since the amount means nothing without it.
const offer = z.object({
  itemId: z.string(),
  supplier: z.string(),
  cost: z.string(),
  from: z.iso.date(),
  leadDays: z.coerce.number().int().min(0).max(730),
  minimumQuantity: z.coerce.number().int().min(1).default(1),
  multiple: z.coerce.number().int().min(1).default(1),
  dailyCapacity: z.coerce.number().int().min(1).optional(),
  preference: z.coerce.number().int().min(0).optional(),
  idempotencyKey: z.string(),
});

/** Sets what a supplier offers from a day on. */
export async function setOffer(args: ActionFunctionArgs) {
  const form = await readForm(args, offer);
  if (form.status !== 'success') return form.reply();
  const { supplier, cost, dailyCapacity = null, preference = null, ...rest } = form.value;
  const [supplierId = '', code = ''] = supplier.split(' ');
  const unitCost = minorUnitsOf(cost, code);
  if (unitCost === null) {
    const t = await translator(args.context, 'control');
    return form.reply({ fieldErrors: { cost: [t('amountForm')] } });
  }
  const input = { ...rest, supplierId, unitCost, dailyCapacity, preference };
  const result = outcome((await query(args, SupplierOfferSetDocument, { input })).supplierOfferSet);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect('?done=offer', 303);
}

const adjustment = z.object({
  itemId: z.string(),
  change: z.coerce
    .number()
    .int()
    .refine((value) => value !== 0),
  reason: z.string().trim().max(200),
  idempotencyKey: z.string(),
});

/** Corrects what is on hand. */
export async function adjustStock(args: ActionFunctionArgs) {
  const form = await readForm(args, adjustment);
  if (form.status !== 'success') return form.reply();
  const result = outcome((await query(args, StockAdjustDocument, { input: form.value })).stockAdjust);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect('?done=stock', 303);
}
