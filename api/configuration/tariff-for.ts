import type { Engine, OptionTerms, Tariff } from '#engine';
import type { Unit } from '../db/unit.ts';
import { chosenOption, lineToPrice, loadPriceFacts, type PriceFacts } from '../pricing/price-lines.ts';
import { NoPriceError, optionUnitPrice, priceLine } from '../pricing/pricing.ts';
import { optionItemsOf, skusOf } from './configuration.ts';
import { listItemIds } from './configuration-reads.ts';

/** A tariff in minor units of the account's currency. */
export type Priced = { readonly tariff: Tariff; readonly currency: string };

type Option = Engine['definition']['groups'][number]['options'][number];

/**
 * What an account pays for a model and each of its options, per piece and net, at a quantity of the product: linear, so that the engine
 * can add it up and the sum is what pricing charges. Options that nothing prices are left out.
 */
export async function tariffFor(
  unit: Unit,
  accountId: string,
  itemId: string,
  engine: Engine,
  quantity: number,
): Promise<Priced> {
  const ids = await listItemIds(unit, skusOf(engine));
  const facts = await loadPriceFacts(unit, accountId, [itemId, ...ids.values()], null);
  const bare = lineToPrice({ itemId, quantity, options: [] }, facts);
  const options = Object.fromEntries(
    engine.definition.groups.map((group) => [
      group.code,
      Object.fromEntries(
        group.options.flatMap((option) => entryOf(engine, group.code, option, ids, facts, bare.item, quantity)),
      ),
    ]),
  );
  return { tariff: { base: priceLine(bare, facts.terms).unit, options }, currency: facts.terms.currency };
}

function entryOf(
  engine: Engine,
  group: string,
  option: Option,
  ids: ReadonlyMap<string, string>,
  facts: PriceFacts,
  product: Parameters<typeof optionUnitPrice>[1],
  quantity: number,
): [string, OptionTerms][] {
  const items = optionItemsOf(engine, [{ group, option: option.code, quantity: 1 }]);
  try {
    const price = items.reduce((sum, { code, sku, quantity: pieces }) => {
      const itemId = ids.get(sku);
      if (!itemId || !facts.items.has(itemId)) throw new NoPriceError(sku, code, 'no_list_price');
      const chosen = chosenOption({ code, quantity: 1, itemId }, facts);
      return chosen ? sum + BigInt(pieces) * optionUnitPrice(chosen, product, quantity, facts.terms) : sum;
    }, 0n);
    return [[option.code, { price }]];
  } catch (error) {
    if (error instanceof NoPriceError) return [];
    throw error;
  }
}
