import type { Unit } from '../db/unit.ts';
import type { ComponentFacts } from './component-reads.ts';
import { listPoolsOfUnits } from './pool-reads.ts';
import { piecesToBind } from './product-unit.ts';
import { listProductUnits, listUnitComponents } from './product-unit-reads.ts';

/** What finishing a unit would do about a part that is not in it yet: pieces bound by quantity, and pieces that are not at hand. */
export type PendingPart = ComponentFacts & {
  readonly unitId: string;
  readonly quantity: number;
  readonly missing: number;
};

/** The parts that are not yet in units, by part number, with what finishing would bind of them by the present books. Seller window. */
export async function listPendingParts(unit: Unit, unitIds: readonly string[]): Promise<PendingPart[]> {
  const units = await listProductUnits(unit, unitIds);
  const components = await listUnitComponents(unit, unitIds);
  const pools = Map.groupBy(await listPoolsOfUnits(unit, unitIds), ({ orderId }) => orderId);
  const needs = Map.groupBy(components, ({ unitId }) => unitId);
  return units.flatMap(({ id, orderId }) => {
    const open = (needs.get(id) ?? []).filter(({ required, installed }) => installed < required);
    const wanted = open.map((row) => ({ ...row, quantity: row.required }));
    const { taken } = piecesToBind(wanted, pools.get(orderId) ?? []);
    return open.map(({ itemId, sku, names, serialised, required, installed }) => {
      const quantity = taken.find((entry) => entry.itemId === itemId)?.quantity ?? 0;
      return { unitId: id, itemId, sku, names, serialised, quantity, missing: required - installed - quantity };
    });
  });
}
