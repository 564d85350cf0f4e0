import { by } from '../kernel/compare.ts';
import { type BomIndex, type Component, explode } from './bill-of-materials.ts';
import type { Requirement } from './netting.ts';
import type { PlanLine } from './plan.ts';

/**
 * What each line needs of each part, less what earlier plans cover; lines in the order given, parts in item order.
 * Lines of the same product share one explosion.
 */
export function requirementsOf(
  lines: readonly PlanLine[],
  bom: BomIndex,
  covered: readonly Requirement[],
): Requirement[] {
  const coverage = new Map<string, number>();
  for (const entry of covered) {
    const key = `${entry.lineId} ${entry.itemId}`;
    coverage.set(key, (coverage.get(key) ?? 0) + entry.quantity);
  }
  const exploded = new Map<string, readonly Component[]>();
  const requirements: Requirement[] = [];
  for (const line of lines) {
    const key = JSON.stringify([line.itemId, line.made, line.options]);
    const perUnit = exploded.get(key) ?? explode(rootsOf(line, bom), bom).components;
    exploded.set(key, perUnit);
    for (const { itemId, quantity } of perUnit) {
      const open = quantity * line.quantity - (coverage.get(`${line.id} ${itemId}`) ?? 0);
      if (open > 0) requirements.push({ lineId: line.id, itemId, quantity: open });
    }
  }
  return requirements;
}

// A made item is never a part of itself: an empty bill of materials leaves only the options.
function rootsOf(line: PlanLine, bom: BomIndex): Component[] {
  const options = line.options.toSorted(
    by(
      ({ itemId }) => itemId,
      ({ quantity }) => quantity,
    ),
  );
  const own = line.made && !bom.has(line.itemId) ? [] : [{ itemId: line.itemId, quantity: 1 }];
  return [...own, ...options];
}
