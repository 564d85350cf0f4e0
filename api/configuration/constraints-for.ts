import type { Engine, External, Tariff } from '#engine';
import type { Unit } from '../db/unit.ts';
import { listItemIds, listUnavailable } from './configuration-reads.ts';

/**
 * What forbids options to a viewer from outside the model: options that the price agreement does not price, and options that nobody can
 * supply now. Company policy is a further source behind the same list. `seller` is a unit in the seller's window.
 */
export async function constraintsFor(seller: Unit, engine: Engine, tariff: Tariff): Promise<External[]> {
  const options = engine.definition.groups.flatMap((group) =>
    group.options.map((option) => ({ group: group.code, option })),
  );
  const ids = await listItemIds(seller, [
    ...new Set(options.flatMap(({ option }) => option.items.map(({ sku }) => sku))),
  ]);
  const unavailable = await listUnavailable(seller, [...ids.values()]);
  const isMissing = (sku: string) => {
    const id = ids.get(sku);
    return id === undefined || unavailable.has(id);
  };
  return options.flatMap(({ group, option }): External[] => {
    const named = { group, option: option.code };
    if (tariff.options[group]?.[option.code] === undefined)
      return [{ source: 'price_agreement', code: 'not_in_agreement', ...named }];
    const missing = option.items.find(({ sku }) => isMissing(sku));
    return missing ? [{ source: 'availability', code: 'no_supply', ...named }] : [];
  });
}
