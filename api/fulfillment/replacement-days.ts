import type { Unit } from '../db/unit.ts';
import { dayIn, laterOf, type PlainDate } from '../kernel/plain-date.ts';
import { sourceOpen } from './list-candidates.ts';
import type { Offer } from './offer.ts';
import type { ComponentRecord } from './pegged-supply.ts';
import { ASSUMED_LEAD_DAYS } from './plan-input.ts';
import { loadMarket, loadPlanningFacts, type PlanningFacts } from './planning-reads.ts';
import type { SupplyRecord } from './supply.ts';
import { workingDays } from './working-days.ts';

type Order = {
  readonly id: string;
  readonly components: readonly ComponentRecord[];
  readonly supplies: readonly SupplyRecord[];
};

/** By item: the day on which pieces that have no supplier could come if they were ordered today. */
export type Replacements = ReadonlyMap<string, PlainDate>;

/**
 * For each order with pieces that have no supplier: when they could come, from those whom the rule would take today; pieces that nobody
 * offers are taken to come as the plan takes it. Who refused an item is not asked again. Seller window; two statements, none without need.
 */
export async function replacementDays(
  unit: Unit,
  orders: readonly Order[],
): Promise<ReadonlyMap<string, Replacements>> {
  const itemIds = new Set(orders.flatMap(({ components }) => components.filter(isShort).map(({ itemId }) => itemId)));
  if (itemIds.size === 0) return new Map();
  const facts = await loadPlanningFacts(unit, null, [...itemIds]);
  const { offers } = await loadMarket(unit, [...itemIds], facts.rates, dayIn(facts.timeZone, facts.now));
  const byItem = Map.groupBy(offers, ({ itemId }) => itemId);
  return new Map(orders.map((order) => [order.id, replacementsOf(order, facts, byItem)]));
}

const isShort = ({ short }: ComponentRecord): boolean => short > 0;

function replacementsOf(
  { components, supplies }: Order,
  facts: PlanningFacts,
  offers: ReadonlyMap<string, readonly Offer[]>,
): Replacements {
  const today = dayIn(facts.timeZone, facts.now);
  const groups = Map.groupBy(components.filter(isShort), ({ itemId }) => itemId);
  return new Map(
    [...groups].map(([itemId, group]) => {
      const refused = supplies.filter(({ itemId: of, outcome }) => of === itemId && outcome.rejected > 0);
      const needOn =
        refused
          .map(({ dueOn }) => dueOn)
          .toSorted()
          .at(-1) ?? null;
      const quantity = group.reduce((sum, { short }) => sum + short, 0);
      const excluded = refused.map(({ supplierId }) => supplierId);
      const sourced = sourceOpen(facts, offers.get(itemId) ?? [], { itemId, quantity, needOn, excluded }, facts.now);
      const arrivals = sourced.awards.map(({ arrivesOn }) => arrivesOn);
      const assumed = workingDays(facts.calendars, today).add(facts.sellerCalendarId, today, ASSUMED_LEAD_DAYS);
      return [itemId, [...arrivals, ...(sourced.short > 0 ? [assumed] : [])].reduce(laterOf, today)];
    }),
  );
}
