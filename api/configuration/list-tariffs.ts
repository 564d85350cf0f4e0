import type { ModelDefinition, OptionDefinition, OptionTerms, Tariff } from '#engine';
import type { Unit } from '../db/unit.ts';
import { listListPrices, sellerDay } from '../pricing/list-price-reads.ts';
import { listItemPrices, listRates } from '../pricing/price-facts-reads.ts';
import { listUnitPrice } from '../pricing/pricing.ts';
import { listItemIds } from './configuration-reads.ts';
import type { ModelTest } from './model-test.ts';
import type { ListTariffs } from './run-model-test.ts';
import type { Priced } from './tariff-for.ts';

type PriceOf = (itemId: string | undefined) => bigint | null;

/** Currencies in which test cases name a price. */
export function currenciesOf(tests: readonly ModelTest[]): string[] {
  return [...new Set(tests.flatMap(({ price }) => price?.currency ?? []))].sort();
}

/**
 * What a model and each of its options cost today, per piece and net, for an account without an agreement, in each of the currencies: at
 * list, converted at the youngest rate where the list has another currency. A currency in which nothing prices the model is left out, and
 * so is an option with an unpriced part. Four statements, however large the model.
 */
export async function listTariffs(
  unit: Unit,
  itemId: string,
  definition: ModelDefinition,
  currencies: readonly string[],
): Promise<ListTariffs> {
  const skus = definition.groups.flatMap(({ options }) => options.flatMap(({ items }) => items.map(({ sku }) => sku)));
  const [day, ids] = await Promise.all([sellerDay(unit), listItemIds(unit, [...new Set(skus)])]);
  const wanted = [...new Set([itemId, ...ids.values()])];
  const [items, rates] = await Promise.all([
    listItemPrices(unit, wanted, day),
    listRates(unit, wanted, currencies, day),
  ]);
  const listed = new Map(items.map((item) => [item.itemId, item.listPrices]));
  const tariffs = currencies.flatMap((currency): [string, Tariff][] => {
    const terms = { currency, day, rounding: 'half_up', agreementLines: [], rates } as const;
    const priceOf: PriceOf = (id) => listUnitPrice(listed.get(id ?? '') ?? [], terms);
    const base = priceOf(itemId);
    if (base === null) return [];
    const options = definition.groups.map((group) => [
      group.code,
      Object.fromEntries(group.options.flatMap((option) => termsOf(option, (sku) => priceOf(ids.get(sku))))),
    ]);
    return [[currency, { base, options: Object.fromEntries(options) }]];
  });
  return Object.fromEntries(tariffs);
}

/** The same in one currency: the one that is wanted, or the first in which the model has a list price; null where nothing prices it. */
export async function listTariff(
  unit: Unit,
  itemId: string,
  definition: ModelDefinition,
  wanted: string | null,
): Promise<Priced | null> {
  const currencies = wanted ? [wanted] : (await listListPrices(unit, [itemId])).map(({ currency }) => currency);
  const [first] = Object.entries(await listTariffs(unit, itemId, definition, currencies.slice(0, 1)));
  return first ? { currency: first[0], tariff: first[1] } : null;
}

function termsOf(option: OptionDefinition, priceOf: (sku: string) => bigint | null): [string, OptionTerms][] {
  const amounts = option.items.map(({ sku, quantity }) => {
    const amount = priceOf(sku);
    return amount === null ? null : amount * BigInt(quantity);
  });
  if (amounts.some((amount) => amount === null)) return [];
  return [[option.code, { price: amounts.reduce<bigint>((sum, amount) => sum + (amount ?? 0n), 0n) }]];
}
