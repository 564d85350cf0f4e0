import { by } from '../kernel/compare.ts';
import { laterOf } from '../kernel/plain-date.ts';
import type { Requirement } from './netting.ts';
import type { Peg } from './pegging.ts';
import type {
  PlanLine,
  PlannedAward,
  PlannedComponent,
  PlannedException,
  PlannedLine,
  PlannedSubOrder,
  PlannedSubOrderLine,
} from './plan.ts';
import type { Shortage, SourcingRound } from './sourcing-round.ts';

const keyOf = (lineId: string, itemId: string): string => `${lineId} ${itemId}`;

/** The books of each requirement: planned = netted + subOrdered - surplus + short. */
export function componentsOf(
  requirements: readonly Requirement[],
  netted: readonly Requirement[],
  round: SourcingRound,
): PlannedComponent[] {
  const sums = new Map<string, { netted: number; subOrdered: number; surplus: number; short: number }>();
  const at = (lineId: string, itemId: string) => {
    const key = keyOf(lineId, itemId);
    const sum = sums.get(key) ?? { netted: 0, subOrdered: 0, surplus: 0, short: 0 };
    sums.set(key, sum);
    return sum;
  };
  for (const { lineId, itemId, quantity } of netted) at(lineId, itemId).netted += quantity;
  for (const { lineId, itemId, quantity, surplus } of round.pegs) {
    const sum = at(lineId, itemId);
    sum.subOrdered += quantity + surplus;
    sum.surplus += surplus;
  }
  for (const { lineId, itemId, quantity } of round.shortages) at(lineId, itemId).short += quantity;
  return requirements.map(({ lineId, itemId, quantity }) => ({
    lineId,
    itemId,
    planned: quantity,
    ...at(lineId, itemId),
  }));
}

type Draft = Omit<PlannedSubOrderLine, 'position'> & { readonly supplierId: string; readonly currency: string };

/** Sub-orders by supplier and currency, numbered on from `firstSuffix`, with lines by due date; and the awards that point at them. */
export function subOrdersOf(
  round: SourcingRound,
  firstSuffix: number,
): { subOrders: PlannedSubOrder[]; awards: PlannedAward[] } {
  const drafts = draftLines(round.pegs).toSorted(
    by(
      ({ supplierId }) => supplierId,
      ({ currency }) => currency,
      ({ dueOn }) => dueOn,
      ({ itemId }) => itemId,
      ({ offerId }) => offerId,
    ),
  );
  const grouped = [...Map.groupBy(drafts, ({ supplierId, currency }) => `${supplierId} ${currency}`).values()];
  const places = new Map<string, { suffix: number; position: number }>();
  const subOrders = grouped.map((group, index): PlannedSubOrder => {
    const suffix = firstSuffix + index;
    const lines = group.map(({ supplierId: _, currency: __, ...line }, at) => ({ position: at + 1, ...line }));
    for (const line of lines) places.set(placeOf(line.offerId, line.dueOn), { suffix, position: line.position });
    const total = lines.reduce((sum, line) => sum + BigInt(line.total), 0n);
    const dueOn = lines[0]?.dueOn ?? '';
    return {
      suffix,
      supplierId: group[0]?.supplierId ?? '',
      currency: group[0]?.currency ?? '',
      total: String(total),
      dueOn,
      lines,
    };
  });
  return { subOrders, awards: awardsOf(round, places) };
}

const placeOf = (offerId: string, dueOn: string): string => `${offerId} ${dueOn}`;

// A supplier's due date is the day of need or, when it cannot be met, the day on which the goods can arrive.
function draftLines(pegs: readonly Peg[]): Draft[] {
  const lines = Map.groupBy(pegs, ({ award, needOn }) => placeOf(award.offerId, laterOf(needOn, award.arrivesOn)));
  return [...lines.values()].flatMap((group): Draft[] => {
    const [first] = group;
    if (!first) return [];
    const { award, itemId, needOn } = first;
    const quantity = group.reduce((sum, peg) => sum + peg.quantity + peg.surplus, 0);
    const lineIds = [...new Set(group.map(({ lineId }) => lineId))];
    const served = Map.groupBy(group, ({ lineId }) => lineId);
    const pegged = lineIds
      .map((lineId) => ({ lineId, quantity: (served.get(lineId) ?? []).reduce((sum, peg) => sum + peg.quantity, 0) }))
      .filter((entry) => entry.quantity > 0);
    return [
      {
        itemId,
        offerId: award.offerId,
        supplierId: award.supplierId,
        currency: award.currency,
        quantity,
        unitCost: award.unitCost,
        total: String(BigInt(award.unitCost) * BigInt(quantity)),
        dueOn: laterOf(needOn, award.arrivesOn),
        orderLineId: lineIds.length === 1 ? (lineIds[0] ?? null) : null,
        pegs: pegged.toSorted(by(({ lineId }) => lineId)),
      },
    ];
  });
}

function awardsOf(
  round: SourcingRound,
  places: ReadonlyMap<string, { suffix: number; position: number }>,
): PlannedAward[] {
  const awards = round.sourcings.flatMap((sourcing) =>
    sourcing.awards.flatMap((award): PlannedAward[] => {
      const place = places.get(placeOf(award.offerId, laterOf(sourcing.needOn, award.arrivesOn)));
      if (!place) return [];
      const { supplierId, offerId, quantity, arrivesOn, lateDays, reason } = award;
      const { itemId, needOn, candidates } = sourcing;
      return [{ ...place, itemId, supplierId, offerId, quantity, needOn, arrivesOn, lateDays, reason, candidates }];
    }),
  );
  return awards.toSorted(
    by(
      ({ suffix }) => suffix,
      ({ position }) => position,
      ({ needOn }) => needOn,
    ),
  );
}

/** What the rules could not settle: parts without a supplier, and promises that cannot be kept. */
export function exceptionsOf(
  lines: readonly PlanLine[],
  outcomes: readonly PlannedLine[],
  shortages: readonly Shortage[],
): PlannedException[] {
  const positions = new Map(lines.map(({ id }, index) => [id, index]));
  const unsourced = shortages.map((shortage): PlannedException => ({ kind: 'no_candidate', ...shortage, params: {} }));
  const late = lines.flatMap((line, index): PlannedException[] => {
    const outcome = outcomes[index];
    if (!outcome || outcome.lateDays === 0 || line.target?.kind !== 'promised') return [];
    const params = { promised: line.target.on, expected: outcome.expectedOn, days: String(outcome.lateDays) };
    return [{ kind: 'late', lineId: line.id, itemId: null, quantity: line.quantity, candidates: [], params }];
  });
  return [...unsourced, ...late].toSorted(
    by(
      ({ lineId }) => positions.get(lineId) ?? 0,
      ({ kind }) => kind,
      ({ itemId }) => itemId ?? '',
    ),
  );
}
