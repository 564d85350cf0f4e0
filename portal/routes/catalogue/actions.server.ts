import type { ActionFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { wordRefusal } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { CatalogueAddDocument, CatalogueItemBySkuDocument } from './queries.ts';
import { MOST_QUICK_LINES, parseQuickLines, type QuickLine } from './quick-lines.ts';

/** What came of adding one article, or a typed list of them. */
export type AddAnswer =
  | { readonly kind: 'one'; readonly sku: string; readonly quantity: number; readonly problem: string | null }
  | {
      readonly kind: 'list';
      readonly added: number;
      readonly typed: string;
      readonly problems: readonly Problem[];
    };

async function add(args: ActionFunctionArgs, itemId: string, quantity: number, key: string): Promise<string | null> {
  const input = { itemId, quantity, idempotencyKey: key };
  const { cartLineAdd } = await query(args, CatalogueAddDocument, { input });
  const result = outcome(cartLineAdd);
  return result.ok ? null : wordRefusal(args.context, result.refusal);
}

async function addOne(args: ActionFunctionArgs, form: FormData): Promise<AddAnswer> {
  const text = (name: string) => String(form.get(name) ?? '');
  const quantity = Number(text('quantity'));
  const sku = text('sku');
  const t = await translator(args.context, 'catalogue');
  const fits = Number.isInteger(quantity) && quantity >= 1;
  const problem = fits ? await add(args, text('itemId'), quantity, text('idempotencyKey')) : t('wholeNumber');
  return { kind: 'one', sku, quantity, problem };
}

type Problem = { readonly line: number; readonly text: string };
type Found = { readonly line: number; readonly itemId: string; readonly quantity: number };

async function findLine(args: ActionFunctionArgs, { line, sku, quantity }: QuickLine): Promise<Found | Problem> {
  const t = await translator(args.context, 'catalogue');
  if (!Number.isInteger(quantity) || quantity < 1) return { line, text: t('wholeNumber') };
  const { catalogueItem: item } = await query(args, CatalogueItemBySkuDocument, { sku });
  if (!item) return { line, text: t('noSuchSku', { sku }) };
  if (item.kind === 'MODEL') return { line, text: t('configureFirst', { sku }) };
  return { line, itemId: item.id, quantity };
}

// Nothing is added until every line is understood, so that the list can be corrected and sent again as a whole.
async function addList(args: ActionFunctionArgs, form: FormData): Promise<AddAnswer> {
  const typed = String(form.get('lines') ?? '');
  const t = await translator(args.context, 'catalogue');
  const lines = parseQuickLines(typed);
  if (lines.length === 0 || lines.length > MOST_QUICK_LINES)
    return {
      kind: 'list',
      added: 0,
      typed,
      problems: [{ line: 0, text: t('quickLimit', { most: MOST_QUICK_LINES }) }],
    };
  const found = await Promise.all(lines.map((line) => findLine(args, line)));
  const problems: Problem[] = found.flatMap((one) => ('text' in one ? [one] : []));
  if (problems.length > 0) return { kind: 'list', added: 0, typed, problems };
  const key = String(form.get('idempotencyKey') ?? '');
  let added = 0;
  for (const one of found) {
    if (!('itemId' in one)) continue;
    const problem = await add(args, one.itemId, one.quantity, `${key}.${one.line}`);
    if (problem) problems.push({ line: one.line, text: problem });
    else added += 1;
  }
  return { kind: 'list', added, typed: problems.length > 0 ? typed : '', problems };
}

/** Puts goods into the cart from the catalogue's forms. */
export async function addFromCatalogue(args: ActionFunctionArgs): Promise<AddAnswer> {
  const form = await args.request.formData();
  return form.get('intent') === 'list' ? addList(args, form) : addOne(args, form);
}
