import { createHash } from 'node:crypto';
import { compareText } from '../../kernel/compare.ts';
import { parseAmount } from '../../kernel/money.ts';
import { type AttributeValue, readAttribute, readNumber } from './attribute.ts';
import type { ImportMapping } from './mapping.ts';
import type { Cell } from './rows.ts';

/** An item as a row describes it. `price`: minor units of its currency, null when there is none to sell at; `hash`: of all that is imported. */
export type ItemDraft = {
  readonly line: number;
  readonly key: string;
  readonly sku: string;
  readonly kind: 'article' | 'component';
  readonly familyCode: string;
  readonly manufacturer: string;
  readonly names: Readonly<Record<string, string>>;
  readonly unitCode: string;
  readonly serialised: boolean;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly weightGrams: number | null;
  readonly price: { readonly amount: bigint; readonly currency: string } | null;
  readonly hash: string;
};

export type DraftProblem =
  | 'key_missing'
  | 'required_missing'
  | 'sku_too_long'
  | 'family_unknown'
  | 'name_missing'
  | 'name_too_long'
  | 'price_not_read';

export type DraftWarning = 'price_zero' | 'attribute_not_read' | 'weight_not_read';

type Noted<Code> = { readonly code: Code; readonly params: Readonly<Record<string, string>> };

export type DraftResult =
  | { readonly kind: 'draft'; readonly draft: ItemDraft; readonly warnings: readonly Noted<DraftWarning>[] }
  | ({ readonly kind: 'bad' } & Noted<DraftProblem>);

const LONGEST_SKU = 120;
const LONGEST_NAME = 400;
const DIGEST_CHARACTERS = 12;

/**
 * Reads a row as an item. Refuses rows without key, required column, known family, name or readable price; a missing price or attribute
 * is simply absent, a price of zero is reported and not sold at.
 */
export function draftOf(line: number, row: ReadonlyMap<string, Cell>, mapping: ImportMapping): DraftResult {
  const cell = (column: string): Cell | undefined => {
    const value = row.get(column);
    return value === undefined || value === null || value === '' ? mapping.defaults[column] : value;
  };
  const text = (column: string): string => textOf(cell(column));
  const keyValues = mapping.key.map(text);
  if (keyValues.every((value) => value === '')) return bad('key_missing', { columns: mapping.key.join(', ') });
  const absent = mapping.required.find((column) => text(column) === '');
  if (absent !== undefined) return bad('required_missing', { column: absent });
  const key = JSON.stringify(keyValues);
  const sku =
    mapping.sku.prefix + (mapping.sku.digest ? digest(key) : keyValues.filter((value) => value !== '').join('-'));
  if (sku.length > LONGEST_SKU) return bad('sku_too_long', { sku: sku.slice(0, LONGEST_SKU) });
  const familyCode = familyOf(mapping, text);
  if (familyCode === undefined)
    return bad('family_unknown', { value: text(mapping.family.column ?? '').slice(0, 100) });
  const names = namesOf(mapping, text);
  if (!names.en) return bad('name_missing', {});
  if (Object.values(names).some((name) => name.length > LONGEST_NAME)) return bad('name_too_long', {});
  const price = priceOf(mapping, text);
  if (price === undefined) return bad('price_not_read', { value: text(mapping.price?.column ?? '').slice(0, 100) });
  const warnings: Noted<DraftWarning>[] = [];
  if (price?.amount === 0n) warnings.push({ code: 'price_zero', params: { column: mapping.price?.column ?? '' } });
  const attributes = attributesOf(mapping, cell, warnings);
  const weightGrams = weightOf(mapping, text, warnings);
  const { kind, unitCode, serialised } = mapping.item;
  const manufacturer = mapping.manufacturer ? text(mapping.manufacturer) : '';
  const sold = price && price.amount > 0n ? price : null;
  const content = {
    sku,
    kind,
    familyCode,
    manufacturer,
    names,
    unitCode,
    serialised,
    attributes,
    weightGrams,
    price: sold,
  };
  return { kind: 'draft', draft: { line, key, ...content, hash: hashOf(content) }, warnings };
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell.normalize('NFC').trim() : typeof cell === 'boolean' ? String(cell) : '';
}

function familyOf({ family }: ImportMapping, text: (column: string) => string): string | undefined {
  if (family.column === undefined) return family.families[0]?.code;
  const value = text(family.column);
  return family.families.find(({ values }) => values.includes(value))?.code;
}

function namesOf(mapping: ImportMapping, text: (column: string) => string): Record<string, string> {
  const filled = Object.entries(mapping.names).map(([locale, template]) => {
    const name = template?.replaceAll(/\{([^{}]+)\}/g, (_, column: string) => text(column)) ?? '';
    return [locale, name.replaceAll(/\s+/g, ' ').trim()] as const;
  });
  return Object.fromEntries(filled.filter(([, name]) => name !== ''));
}

// null: none given; undefined: given, but not an amount of the currency.
function priceOf({ price }: ImportMapping, text: (column: string) => string): ItemDraft['price'] | undefined {
  const value = price ? text(price.column) : '';
  if (!price || value === '') return null;
  const amount = parseAmount(value, price.currency);
  return amount === undefined || amount < 0n ? undefined : { amount, currency: price.currency };
}

function attributesOf(
  mapping: ImportMapping,
  cell: (column: string) => Cell | undefined,
  warnings: Noted<DraftWarning>[],
): Record<string, AttributeValue> {
  const attributes: [string, AttributeValue][] = [];
  for (const [name, entry] of Object.entries(mapping.attributes)) {
    const { values, unread } = readAttribute(name, entry, cell(entry.column));
    for (const [key, value] of values) attributes.push([key, value]);
    if (!unread) continue;
    const value = textOf(cell(entry.column)).slice(0, 100);
    warnings.push({ code: 'attribute_not_read', params: { column: entry.column, value } });
  }
  return Object.fromEntries(attributes.toSorted(([a], [b]) => compareText(a, b)));
}

function weightOf(
  mapping: ImportMapping,
  text: (column: string) => string,
  warnings: Noted<DraftWarning>[],
): number | null {
  const value = mapping.weight ? text(mapping.weight.column) : '';
  if (!mapping.weight || value === '') return null;
  const grams = Math.round((readNumber(value) ?? Number.NaN) * mapping.weight.gramsPerUnit);
  if (grams > 0) return grams;
  warnings.push({ code: 'weight_not_read', params: { column: mapping.weight.column, value: value.slice(0, 100) } });
  return null;
}

function hashOf(content: unknown): string {
  const json = JSON.stringify(content, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  return createHash('sha256').update(json).digest('hex');
}

function digest(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, DIGEST_CHARACTERS).toUpperCase();
}

function bad(code: DraftProblem, params: Readonly<Record<string, string>>): DraftResult {
  return { kind: 'bad', code, params };
}
