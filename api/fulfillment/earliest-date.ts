import type { Unit } from '../db/unit.ts';
import { dayIn, type PlainDate } from '../kernel/plain-date.ts';
import { decompose } from './decompose.ts';
import type { PlannedLine } from './plan.ts';
import { type LineToFulfil, planInputOf } from './plan-input.ts';
import { listFreeStock, loadMarket, loadPlanningFacts } from './planning-reads.ts';

/** The first day on which a line could be delivered, and what it waits for: code and parameters that name no supplier. */
export type EarliestDate = {
  readonly date: PlainDate;
  readonly reason: {
    readonly code: 'in_stock' | 'waits_for_component';
    readonly params: Readonly<Record<string, string>>;
  };
};

/**
 * Capable to promise: the decomposition run for each line on its own, without locks and without writing. Null where a part has no supplier.
 * Seller window.
 */
export async function earliestDates(
  unit: Unit,
  lines: readonly Omit<LineToFulfil, 'lineId' | 'requestedDate'>[],
): Promise<(EarliestDate | null)[]> {
  if (lines.length === 0) return [];
  const roots = new Set(lines.flatMap(({ itemId, parts }) => [itemId, ...parts.map((part) => part.itemId)]));
  const facts = await loadPlanningFacts(unit, null, [...roots]);
  const today = dayIn(facts.timeZone, facts.now);
  const itemIds = facts.items.map(({ id }) => id);
  const [stock, { offers }] = await Promise.all([
    listFreeStock(unit, itemIds),
    loadMarket(unit, itemIds, facts.rates, today),
  ]);
  return lines.map((line) => {
    const input = planInputOf({
      today,
      lines: [{ ...line, lineId: 'line', requestedDate: null }],
      facts,
      stock,
      offers,
    });
    const [planned] = decompose(input).lines;
    return planned ? earliestOf(planned) : null;
  });
}

function earliestOf({ expectedOn, confirmed, findings }: PlannedLine): EarliestDate | null {
  if (!confirmed) return null;
  const waits = findings.find(({ code }) => code === 'waits_for_component');
  return {
    date: expectedOn,
    reason: waits ? { code: 'waits_for_component', params: waits.params } : { code: 'in_stock', params: {} },
  };
}
