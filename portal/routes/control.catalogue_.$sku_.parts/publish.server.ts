import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { ItemIdDocument } from '../control.accounts_.$accountId.assortment/queries.ts';
import { type PartLine, readPartLines } from './part-lines.ts';
import { BillOfMaterialsPublishDocument } from './queries.ts';

const schema = z.object({ itemId: z.string(), lines: z.string().default(''), idempotencyKey: z.string() });

async function itemIds(args: ActionFunctionArgs, parts: readonly PartLine[]) {
  const answers = await Promise.all(parts.map(({ sku }) => query(args, ItemIdDocument, { sku })));
  return answers.map(({ item }) => item?.id);
}

/** Puts the parts that were typed in force. */
export async function publishParts(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply();
  const { itemId, lines: text, idempotencyKey } = form.value;
  const t = await translator(args.context, 'controlParts');
  const refuse = (message: string) => form.reply({ fieldErrors: { lines: [message] } });
  const read = readPartLines(text);
  if ('bad' in read) return refuse(t('badLine', { line: read.bad }));
  const ids = await itemIds(args, read.parts);
  const missing = read.parts.filter((_, index) => !ids[index]).map(({ sku }) => sku);
  if (missing.length > 0) return refuse(t('missing', { skus: missing.join(', ') }));
  const lines = read.parts.map(({ quantity, phantom }, index) => ({ itemId: ids[index] ?? '', quantity, phantom }));
  const variables = { input: { itemId, lines, idempotencyKey }, locale: args.context.preferences.locale };
  const { billOfMaterialsPublish } = await query(args, BillOfMaterialsPublishDocument, variables);
  if (billOfMaterialsPublish?.__typename === 'BillOfMaterialsCycleError')
    return refuse(t('cycle', { path: billOfMaterialsPublish.path.map(({ name }) => name).join(' › ') }));
  const result = outcome(billOfMaterialsPublish);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect(`/control/catalogue/${encodeURIComponent(args.params.sku ?? '')}?done=parts`, 303);
}
