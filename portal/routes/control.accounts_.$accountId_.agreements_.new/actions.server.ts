import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { found, query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { shiftDay } from '../../i18n/format.ts';
import { translator } from '../../i18n/translator.server.ts';
import { ItemIdDocument } from '../control.accounts_.$accountId.assortment/queries.ts';
import { AgreementChoicesDocument, AgreementCreateDocument } from './queries.ts';
import { line, readLine, type TypedLine } from './read-lines.ts';

const schema = z.object({
  number: z.string().max(40),
  validFrom: z.iso.date(),
  lastDay: z.iso.date().optional(),
  sourceDocument: z.string().max(200).optional(),
  lines: z.array(line).min(1),
  idempotencyKey: z.string(),
});

const isEmpty = ({ familyId, sku, discount, price }: TypedLine) => !(familyId || sku || discount || price);

async function itemIds(
  args: ActionFunctionArgs,
  lines: readonly TypedLine[],
): Promise<Map<string, string | undefined>> {
  const skus = [...new Set(lines.flatMap(({ sku }) => (sku ? [sku] : [])))];
  const ids = await Promise.all(skus.map(async (sku) => (await query(args, ItemIdDocument, { sku })).item?.id));
  return new Map(skus.map((sku, index) => [sku, ids[index]]));
}

type Input = Parameters<typeof readLine>[1];

/** Reads the lines that say anything, with their places in the form; what is wrong with them stands at their fields. */
async function readLines(args: ActionFunctionArgs, typed: readonly TypedLine[], currency: Input) {
  const t = await translator(args.context, 'controlAgreementNew');
  const words = await translator(args.context, 'control');
  const ids = await itemIds(args, typed);
  const errors: Record<string, string[]> = {};
  const places: number[] = [];
  const lines = typed.flatMap((entry, index) => {
    if (isEmpty(entry)) return [];
    const { issues, ...basis } = readLine(entry, currency);
    for (const { field, key } of issues) errors[`lines[${index}].${field}`] = [t(`issue.${key}`)];
    const { sku, familyId = null, minimumQuantity } = entry;
    if (sku && !ids.get(sku)) errors[`lines[${index}].sku`] = [words('noSuchItem', { sku })];
    places.push(index);
    return [{ ...basis, familyId, itemId: sku ? (ids.get(sku) ?? null) : null, minimumQuantity }];
  });
  if (lines.length === 0) errors['lines[0].sku'] = [t('issue.none')];
  return { lines, errors, places };
}

/** Writes the draft that was typed, and leads to it. */
export async function createAgreement(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply();
  const accountId = args.params.accountId ?? '';
  const { account } = await query(args, AgreementChoicesDocument, { id: accountId });
  const { lines, errors, places } = await readLines(args, form.value.lines, found(account).currency);
  if (Object.keys(errors).length > 0) return form.reply({ fieldErrors: errors });
  const { number, validFrom, lastDay, sourceDocument = null, idempotencyKey } = form.value;
  const validUntil = lastDay ? shiftDay(lastDay, 1) : null;
  const input = { accountId, number, validFrom, validUntil, sourceDocument, lines, idempotencyKey };
  const { priceAgreementCreate } = await query(args, AgreementCreateDocument, { input });
  if (priceAgreementCreate?.__typename === 'AgreementOverlapError')
    return form.reply({ fieldErrors: await wordOverlap(args, priceAgreementCreate, places) });
  const result = outcome(priceAgreementCreate);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect(`/control/accounts/${accountId}/agreements/${result.value.agreement.id}?done=drafted`, 303);
}

type Overlap = { readonly lines: readonly string[]; readonly agreementNumber: string | null };

// Places in the input are named by their number, which counts no empty lines; an id means a line of an agreement that stands already.
async function wordOverlap(args: ActionFunctionArgs, overlap: Overlap, places: readonly number[]) {
  const t = await translator(args.context, 'controlAgreementNew');
  const at = overlap.lines.flatMap((one) => (/^lines\.\d+$/.test(one) ? [places[Number(one.slice(6))] ?? 0] : []));
  const [first = 0, second = first] = at;
  const number = overlap.agreementNumber;
  const words = number
    ? t('overlapOther', { first: first + 1, number })
    : t('overlapOwn', { first: first + 1, second: second + 1 });
  return { [`lines[${second}].sku`]: [words] };
}
