import type { Engine, External, Item, OptionTerms, Tariff } from '#engine';
import type { Unit } from '../db/unit.ts';
import { skusOf } from './configuration.ts';
import { listItemIds, listSupply, type Supply } from './configuration-reads.ts';
import { constraintsFor } from './constraints-for.ts';

/** What stands behind a model for one customer: what forbids options from outside, and the tariff with what each option's parts take. */
export type Supplied = { readonly external: readonly External[]; readonly tariff: Tariff };

type SupplyOf = (sku: string) => Supply;

const NONE: Supply = { available: false, leadDays: null };

/**
 * What forbids options to a viewer from outside the model, and the tariff with the working days until each option's parts are at hand for so
 * many units. Two statements, however large the model; names no supplier. `seller` is a unit in the seller's window.
 */
export async function supplyFor(seller: Unit, engine: Engine, tariff: Tariff, quantity: number): Promise<Supplied> {
  const ids = await listItemIds(seller, skusOf(engine));
  const pieces = piecesOf(engine, quantity);
  const needs = [...ids].map(([sku, id]) => ({ id, pieces: pieces.get(sku) ?? quantity }));
  const supply = await listSupply(seller, needs);
  const supplyOf: SupplyOf = (sku) => supply.get(ids.get(sku) ?? '') ?? NONE;
  return { external: constraintsFor({ tariff, supplyOf }, engine), tariff: timed(engine, tariff, supplyOf) };
}

// The most pieces of a part that a single piece of some option needs: the lead time of an option does not depend on the others.
function piecesOf({ definition }: Engine, quantity: number): Map<string, number> {
  const most = new Map<string, number>();
  const items = definition.groups.flatMap(({ options }) => options.flatMap((option) => option.items));
  for (const item of [...definition.baseItems, ...items])
    most.set(item.sku, Math.max(most.get(item.sku) ?? 0, item.quantity * quantity));
  return most;
}

function timed({ definition }: Engine, tariff: Tariff, supplyOf: SupplyOf): Tariff {
  const options = definition.groups.map((group) => {
    const terms = group.options.flatMap((option): [string, OptionTerms][] => {
      const known = tariff.options[group.code]?.[option.code];
      return known ? [[option.code, { ...known, ...daysOf(option.items, supplyOf) }]] : [];
    });
    return [group.code, Object.fromEntries(terms)] as const;
  });
  const { leadDays: baseLeadDays } = daysOf(definition.baseItems, supplyOf);
  return {
    base: tariff.base,
    ...(baseLeadDays !== undefined && { baseLeadDays }),
    options: Object.fromEntries(options),
  };
}

function daysOf(items: readonly Item[], supplyOf: SupplyOf): { leadDays?: number } {
  const days = items.map(({ sku }) => supplyOf(sku).leadDays);
  const known = days.filter((one) => one !== null);
  return known.length === days.length ? { leadDays: Math.max(0, ...known) } : {};
}
