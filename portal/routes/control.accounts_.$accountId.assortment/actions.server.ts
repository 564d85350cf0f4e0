import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { AssortmentRuleSetDocument, ItemIdDocument } from './queries.ts';

const addition = z.object({
  effect: z.enum(['INCLUDE', 'EXCLUDE']),
  familyId: z.string().optional(),
  sku: z.string().trim().optional(),
});

/** Adds a rule for a family or for the item with the typed part number. */
export async function addRule(args: ActionFunctionArgs, accountId: string) {
  const form = await readForm(args, addition);
  if (form.status !== 'success') return form.reply();
  const { effect, familyId, sku } = form.value;
  const t = await translator(args.context, 'controlAccount');
  if (Boolean(familyId) === Boolean(sku)) return form.reply({ fieldErrors: { sku: [t('familyOrItem')] } });
  const item = sku ? (await query(args, ItemIdDocument, { sku })).item : null;
  if (sku && !item) {
    const words = await translator(args.context, 'control');
    return form.reply({ fieldErrors: { sku: [words('noSuchItem', { sku })] } });
  }
  const input = { accountId, effect, familyId: familyId ?? null, itemId: item?.id ?? null };
  const result = outcome((await query(args, AssortmentRuleSetDocument, { input })).assortmentRuleSet);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect(`/control/accounts/${accountId}/assortment?done=rule`, 303);
}

const removal = z.object({ familyId: z.string().optional(), itemId: z.string().optional() });

/** Takes a rule away. */
export async function removeRule(args: ActionFunctionArgs, accountId: string) {
  const form = await readForm(args, removal);
  if (form.status !== 'success') return form.reply();
  const { familyId = null, itemId = null } = form.value;
  const input = { accountId, effect: null, familyId, itemId };
  const result = outcome((await query(args, AssortmentRuleSetDocument, { input })).assortmentRuleSet);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect(`/control/accounts/${accountId}/assortment?done=ruleGone`, 303);
}
