import { laterOf, type PlainDate } from '../kernel/plain-date.ts';
import type { Requirement } from './netting.ts';
import type { Offer, SourcingClock } from './offer.ts';
import { groupNeeds, type Peg, peg } from './pegging.ts';
import type { PlanInput, PlanLine } from './plan.ts';
import { kittingDay, partsDueOn } from './schedule.ts';
import { type Candidate, type Ledger, type Sourcing, source } from './sourcing.ts';
import type { WorkingDays } from './working-days.ts';

/** A candidate list with what it left open, by line and item. */
export type Shortage = Requirement & { readonly candidates: readonly Candidate[] };

/** What sourcing made of the open needs, and when each line's parts are at hand as a result. */
export type SourcingRound = {
  readonly pegs: readonly Peg[];
  readonly sourcings: readonly Sourcing[];
  readonly shortages: readonly Shortage[];
  readonly kittingOn: ReadonlyMap<string, PlainDate>;
  readonly pegsOf: ReadonlyMap<string, readonly Peg[]>;
  readonly shortagesOf: ReadonlyMap<string, readonly Shortage[]>;
};

export type Planning = {
  readonly input: PlanInput;
  readonly lines: readonly PlanLine[];
  readonly days: WorkingDays;
};

/**
 * Sources all open needs. A line that waits for its slowest part need not pay for speed in the others: a second round gives them until
 * that part's arrival, and stands unless it would make a line later.
 */
export function bestRound(
  planning: Planning,
  open: readonly Requirement[],
  needOn: ReadonlyMap<string, PlainDate>,
): SourcingRound {
  const { input, lines, days } = planning;
  const first = sourceRound(planning, open, needOn);
  const relaxed = new Map(needOn);
  for (const { id } of lines) {
    const kitting = first.kittingOn.get(id) ?? input.today;
    const due = partsDueOn(kitting, input.safetyDays, input.sellerCalendarId, days);
    relaxed.set(id, laterOf(needOn.get(id) ?? input.today, due));
  }
  if (lines.every(({ id }) => relaxed.get(id) === needOn.get(id))) return first;
  const second = sourceRound(planning, open, relaxed);
  const kept = lines.every(({ id }) => (second.kittingOn.get(id) ?? '') <= bound(id));
  return kept ? second : first;

  function bound(id: string): PlainDate {
    return kittingDay(relaxed.get(id) ?? input.today, input.safetyDays, input.sellerCalendarId, input.today, days);
  }
}

function sourceRound(
  planning: Planning,
  open: readonly Requirement[],
  needOn: ReadonlyMap<string, PlainDate>,
): SourcingRound {
  const { input, days } = planning;
  const clock: SourcingClock = { today: input.today, receivingCalendarId: input.sellerCalendarId, days };
  const offers = Map.groupBy(input.offers, ({ itemId }) => itemId);
  const excluded = Map.groupBy(input.excluded, ({ itemId }) => itemId);
  const none: Offer[] = [];
  const ledger: Ledger = new Map();
  const pegs: Peg[] = [];
  const sourcings: Sourcing[] = [];
  const shortages: Shortage[] = [];
  for (const group of groupNeeds(open, needOn)) {
    const quantity = group.members.reduce((sum, member) => sum + member.quantity, 0);
    const excludedSupplierIds = new Set(excluded.get(group.itemId)?.map(({ supplierId }) => supplierId));
    const need = { itemId: group.itemId, quantity, needOn: group.needOn, excludedSupplierIds };
    const sourcing = source(need, offers.get(group.itemId) ?? none, ledger, clock);
    sourcings.push(sourcing);
    pegs.push(...peg(group, sourcing));
    let short = sourcing.short;
    for (const member of group.members.toReversed()) {
      if (short === 0) break;
      const missing = Math.min(short, member.quantity);
      shortages.push({ ...member, quantity: missing, candidates: sourcing.candidates });
      short -= missing;
    }
  }
  return {
    pegs,
    sourcings,
    shortages,
    kittingOn: kittingDays(planning, pegs, shortages),
    pegsOf: Map.groupBy(pegs, ({ lineId }) => lineId),
    shortagesOf: Map.groupBy(shortages, ({ lineId }) => lineId),
  };
}

// Parts that wait for each other share one kitting day: that of the last to come.
function kittingDays(planning: Planning, pegs: readonly Peg[], shortages: readonly Shortage[]): Map<string, PlainDate> {
  const { input, lines, days } = planning;
  const kitting = new Map<string, PlainDate>(
    lines.map(({ id }) => [id, days.add(input.sellerCalendarId, input.today, 0)]),
  );
  const wait = (lineId: string, arrivesOn: PlainDate): void => {
    const day = kittingDay(arrivesOn, input.safetyDays, input.sellerCalendarId, input.today, days);
    kitting.set(lineId, laterOf(kitting.get(lineId) ?? day, day));
  };
  for (const { lineId, quantity, award } of pegs) if (quantity > 0) wait(lineId, award.arrivesOn);
  for (const { lineId } of shortages) {
    wait(lineId, days.add(input.sellerCalendarId, input.today, input.assumedLeadDays));
  }
  return kitting;
}
