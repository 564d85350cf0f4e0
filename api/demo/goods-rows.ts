import { checksumOf } from '../catalog/model-checksum.ts';
import type { Locale } from '../identity/viewer.ts';
import { newId } from '../kernel/id.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { monthStart } from './calendar-month.ts';
import { RATES } from './data/agreements.ts';
import { FAMILIES } from './data/families.ts';
import { ITEMS, MODELS } from './data/goods.ts';
import { EDGE_BOX_DRAFT } from './data/models/edge-box-draft.ts';
import { SUPPLIERS } from './data/organisations.ts';
import type { DemoItem, DemoOffer } from './data/shape.ts';
import { type Batch, batch, type Registry } from './reference.ts';

const LOCALES: readonly Locale[] = ['en', 'zh-Hant', 'zh-Hans'];
/** The price list was raised once; before, everything cost so many hundredths of today's price. */
const FORMER_PRICE = 97;
const RAISED_MONTHS_AGO = -7;

function rateOf(base: string, quote: string): number {
  if (base === quote) return 1;
  const rate = RATES.find(([from, to]) => from === base && to === quote)?.[2];
  if (rate === undefined) throw new Error(`no rate from ${base} to ${quote}`);
  return rate;
}

/** Families and items with their names, bills of materials and published models. */
export function catalogueBatches(id: Registry, since: Date): Batch[] {
  const kits = ITEMS.filter(({ parts }) => parts);
  return [
    batch(
      'family',
      FAMILIES.map(({ code, parent, line, picture }, position) => ({
        id: id('family', code),
        code,
        parent_id: parent ? id('family', parent) : null,
        line,
        picture,
        position,
      })),
    ),
    batch(
      'family_name',
      FAMILIES.flatMap(({ code, names }) =>
        LOCALES.map((locale) => ({ family_id: id('family', code), locale, name: names[locale] })),
      ),
    ),
    batch(
      'item',
      ITEMS.map((item) => itemRow(id, item, since)),
    ),
    batch(
      'item_name',
      ITEMS.flatMap(({ sku, names, description }) =>
        LOCALES.map((locale) => ({
          item_id: id('item', sku),
          locale,
          name: names[locale],
          description: description?.[locale] ?? '',
        })),
      ),
    ),
    batch(
      'bill_of_materials',
      kits.map(({ sku }) => ({
        item_id: id('item', sku),
        id: id('bill', sku),
        number: 1,
        status: 'published',
        created_at: since,
      })),
    ),
    batch(
      'bill_of_materials_line',
      kits.flatMap(({ sku, parts }) =>
        (parts ?? []).map(([part, quantity], index) => ({
          bill_of_materials_id: id('bill', sku),
          component_id: id('item', part),
          position: index + 1,
          quantity,
          phantom: false,
        })),
      ),
    ),
    batch(
      'model_version',
      MODELS.map((model) => modelRow(id, model, since)),
    ),
  ];
}

function itemRow(id: Registry, item: DemoItem, since: Date) {
  return {
    id: id('item', item.sku),
    sku: item.sku,
    kind: item.kind,
    family_id: id('family', item.family),
    manufacturer: item.manufacturer,
    unit_code: 'C62',
    serialised: item.serialised ?? false,
    attributes: {},
    weight_g: item.grams === undefined ? null : BigInt(item.grams),
    status: 'active',
    version: 1,
    created_at: since,
    updated_at: since,
  };
}

function modelRow(id: Registry, { sku, definition, tests = [] }: (typeof MODELS)[number], since: Date) {
  return {
    item_id: id('item', sku),
    id: id('model version', sku),
    number: 1,
    status: 'published',
    definition: JSON.parse(JSON.stringify(definition)),
    tests: JSON.parse(JSON.stringify(tests)),
    checksum: checksumOf(definition),
    effective: `["${since.toISOString()}",)`,
    published_at: since,
    version: 1,
    created_at: since,
  };
}

/** The next version of a model that somebody is working on. */
export function draftBatch(id: Registry, now: Date): Batch {
  const { sku, editor, definition, tests } = EDGE_BOX_DRAFT;
  return batch('model_draft', [
    {
      item_id: id('item', sku),
      id: newId(),
      based_on: id('model version', sku),
      definition: JSON.parse(JSON.stringify(definition)),
      tests: JSON.parse(JSON.stringify(tests)),
      edited_by: id('person', editor),
      version: 1,
      created_at: now,
      updated_at: now,
    },
  ]);
}

/** What suppliers ask, in their currency, and what is in stock. */
export function supplyBatches(id: Registry, now: Date): Batch[] {
  const since = monthStart(now, -18);
  return [
    batch(
      'supplier_offer',
      ITEMS.flatMap((item) => item.offers.map((asked) => offerRow(id, item, asked, since))),
    ),
    batch(
      'stock',
      ITEMS.filter(({ stock }) => stock).map(({ sku, stock }) => ({
        item_id: id('item', sku),
        on_hand: stock ?? 0,
        reserved: 0,
        version: 1,
      })),
    ),
  ];
}

function offerRow(id: Registry, item: DemoItem, asked: DemoOffer, since: PlainDate) {
  const currency = SUPPLIERS.find(({ code }) => code === asked.supplier)?.currency ?? 'EUR';
  const [amount, listed] = item.price ?? [0, 'EUR'];
  const inEuro = amount * rateOf(listed, 'EUR');
  return {
    supplier_id: id('supplier', asked.supplier),
    id: id('offer', asked.supplier, item.sku),
    item_id: id('item', item.sku),
    currency,
    unit_cost: BigInt(Math.round(inEuro * rateOf('EUR', currency) * asked.share)),
    lead_days: asked.leadDays,
    minimum_quantity: asked.minimum ?? 1,
    multiple: asked.multiple ?? 1,
    daily_capacity: asked.capacity ?? null,
    preference: 100,
    status: 'active',
    valid: `[${since},)`,
    version: 1,
  };
}

/** List prices, raised once, and monthly exchange rates that move a little around today's. */
export function priceBatches(id: Registry, now: Date): Batch[] {
  const [first, raised] = [monthStart(now, -18), monthStart(now, RAISED_MONTHS_AGO)];
  return [
    batch(
      'list_price',
      ITEMS.flatMap(({ sku, price }) => {
        if (!price) return [];
        const row = { item_id: id('item', sku), currency: price[1] };
        const former = BigInt(Math.round((price[0] * FORMER_PRICE) / 10)) * 10n;
        return [
          { ...row, id: id('price', sku, 'former'), unit_price: former, valid: `[${first},${raised})` },
          { ...row, id: id('price', sku, 'now'), unit_price: BigInt(price[0]) * 100n, valid: `[${raised},)` },
        ];
      }),
    ),
    batch(
      'exchange_rate',
      RATES.flatMap(([base, quote, rate], pair) =>
        Array.from({ length: 19 }, (_, index) => ({
          base,
          quote,
          day: monthStart(now, -index),
          rate_e8: BigInt(Math.round(rate * (1 + Math.sin(index * 1.7 + pair) * 0.012) * 1e8)),
          source: 'Confluence treasury',
        })),
      ),
    ),
  ];
}
