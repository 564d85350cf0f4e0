import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { textsOf, typedTexts } from '../../components/control/item-schema.ts';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { ITEM_STATUSES } from '../control.catalogue/filters.ts';
import { readAttributeLines } from './attribute-lines.ts';
import { ItemUpdateDocument } from './queries.ts';

const schema = z.object({
  itemId: z.string(),
  version: z.coerce.number().int(),
  familyId: z.string(),
  manufacturer: z.string().max(120).default(''),
  weightGrams: z.coerce.number().int().min(0).max(1_000_000_000).optional(),
  serialised: z.literal('on').optional(),
  status: z.enum(ITEM_STATUSES),
  attributes: z.string().default(''),
  texts: typedTexts,
  idempotencyKey: z.string(),
});

/** Changes what an item is and how it is called. */
export async function editItem(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply();
  const { texts, serialised, weightGrams = null, attributes, ...rest } = form.value;
  const read = readAttributeLines(attributes);
  if ('bad' in read) {
    const t = await translator(args.context, 'controlItem');
    return form.reply({ fieldErrors: { attributes: [t('badAttribute', { line: read.bad })] } });
  }
  const input = {
    ...rest,
    weightGrams,
    serialised: serialised === 'on',
    attributes: read.attributes,
    texts: textsOf(texts),
  };
  const result = outcome((await query(args, ItemUpdateDocument, { input })).itemUpdate);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect('?done=changed', 303);
}
