import { by } from '../kernel/compare.ts';
import { daysBetween, type PlainDate } from '../kernel/plain-date.ts';
import {
  arrivalOf,
  byScore,
  lotFor,
  type Offer,
  onTimeQuantity,
  type Rejection,
  rejectionOf,
  type Score,
  type SourcingClock,
  scoreOf,
} from './offer.ts';

/** Why an offer got (a part of) the quantity: the first key in which it beats the next one, or what made a split necessary. */
export type AwardReason =
  | 'only_candidate'
  | 'on_time'
  | 'preferred'
  | 'lowest_landed_cost'
  | 'shortest_lead_time'
  | 'first_by_id'
  | 'rest_after_capacity'
  | 'least_late';

/** `quantity` includes lot rounding; `arrivesOn` is when the last piece comes. */
export type Award = {
  readonly offerId: string;
  readonly offerVersion: number;
  readonly supplierId: string;
  readonly quantity: number;
  readonly arrivesOn: PlainDate;
  readonly lateDays: number;
  readonly unitCost: string;
  readonly currency: string;
  readonly reason: AwardReason;
};

/** Every offer for the item, with its rank and score or the reason that ruled it out, and what it got. */
export type Candidate = {
  readonly offerId: string;
  readonly offerVersion: number;
  readonly supplierId: string;
  readonly rank: number | null;
  readonly score: Score | null;
  readonly rejection: Rejection | null;
  readonly awarded: number;
};

/** wanted + surplus = sum of awards + short. `short` is what no offer could take. */
export type Sourcing = {
  readonly itemId: string;
  readonly needOn: PlainDate;
  readonly wanted: number;
  readonly awards: readonly Award[];
  readonly candidates: readonly Candidate[];
  readonly surplus: number;
  readonly short: number;
};

export type Need = {
  readonly itemId: string;
  readonly quantity: number;
  readonly needOn: PlainDate;
  readonly excludedSupplierIds: ReadonlySet<string>;
};

/** Pieces given to each offer so far in this run; later needs see less capacity. */
export type Ledger = Map<string, number>;

type Eligible = { readonly offer: Offer; readonly score: Score };

/**
 * Awards a quantity to suppliers by one deterministic rule: what can arrive in time goes to the best-ranked offers, as far as their
 * capacity and maximum allow; the rest to whoever is least late. Adds to the ledger. No candidate is a result, not a failure.
 */
export function source(need: Need, offers: readonly Offer[], ledger: Ledger, clock: SourcingClock): Sourcing {
  const eligible: Eligible[] = [];
  const candidates: Candidate[] = [];
  for (const offer of offers.filter(({ itemId }) => itemId === need.itemId).toSorted(by(({ id }) => id))) {
    const rejection = rejectionOf(offer, clock.today, need.excludedSupplierIds);
    if (rejection) candidates.push({ ...identity(offer), rank: null, score: null, rejection, awarded: 0 });
    else eligible.push({ offer, score: scoreOf(offer, need.quantity, need.needOn, ledger.get(offer.id) ?? 0, clock) });
  }
  eligible.sort(byScore);
  const awards = awardAll(need, eligible, ledger, clock);
  const ranked = eligible.map(({ offer, score }, index) => ({
    ...identity(offer),
    rank: index + 1,
    score,
    rejection: null,
    awarded: awards.find(({ offerId }) => offerId === offer.id)?.quantity ?? 0,
  }));
  const awarded = awards.reduce((sum, award) => sum + award.quantity, 0);
  return {
    itemId: need.itemId,
    needOn: need.needOn,
    wanted: need.quantity,
    awards,
    candidates: [...ranked, ...candidates],
    surplus: Math.max(0, awarded - need.quantity),
    short: Math.max(0, need.quantity - awarded),
  };
}

function awardAll(need: Need, eligible: readonly Eligible[], ledger: Ledger, clock: SourcingClock): Award[] {
  const awards = new Map<string, Award>();
  let left = need.quantity;
  const give = (offer: Offer, lot: number, reason: AwardReason): void => {
    const taken = ledger.get(offer.id) ?? 0;
    const arrivesOn = arrivalOf(offer, lot, taken, clock);
    const quantity = (awards.get(offer.id)?.quantity ?? 0) + lot;
    const lateDays = arrivesOn > need.needOn ? daysBetween(need.needOn, arrivesOn) : 0;
    const { unitCost, currency } = offer;
    const first = awards.get(offer.id)?.reason ?? reason;
    awards.set(offer.id, { ...identity(offer), quantity, arrivesOn, lateDays, unitCost, currency, reason: first });
    ledger.set(offer.id, taken + lot);
    left -= lot;
  };
  for (const [index, { offer }] of eligible.entries()) {
    if (left <= 0) break;
    const cap = Math.min(onTimeQuantity(offer, need.needOn, ledger.get(offer.id) ?? 0, clock), room(offer, awards));
    const lot = lotFor(left, offer, cap, false);
    if (lot > 0) give(offer, lot, awards.size > 0 ? 'rest_after_capacity' : firstReason(eligible, index));
  }
  while (left > 0) {
    const best = leastLate(left, eligible, awards, ledger, clock);
    if (!best) break;
    const reason = awards.size === 0 && eligible.length === 1 ? 'only_candidate' : 'least_late';
    give(best.offer, best.lot, reason);
  }
  return [...awards.values()];
}

function leastLate(
  left: number,
  eligible: readonly Eligible[],
  awards: ReadonlyMap<string, Award>,
  ledger: Ledger,
  clock: SourcingClock,
): { offer: Offer; lot: number } | undefined {
  let best: { offer: Offer; lot: number; arrivesOn: PlainDate } | undefined;
  for (const { offer } of eligible) {
    const lot = lotFor(left, offer, room(offer, awards), awards.has(offer.id));
    if (lot === 0) continue;
    const arrivesOn = arrivalOf(offer, lot, ledger.get(offer.id) ?? 0, clock);
    if (!best || arrivesOn < best.arrivesOn) best = { offer, lot, arrivesOn };
  }
  return best;
}

function room(offer: Offer, awards: ReadonlyMap<string, Award>): number {
  return offer.maximumQuantity === null
    ? Number.POSITIVE_INFINITY
    : offer.maximumQuantity - (awards.get(offer.id)?.quantity ?? 0);
}

// The key in which the winner differs from the best of the others.
function firstReason(eligible: readonly Eligible[], index: number): AwardReason {
  const winner = eligible[index];
  const other = eligible[index === 0 ? 1 : 0];
  if (!winner || !other) return 'only_candidate';
  if (index > 0) return 'rest_after_capacity';
  if (winner.score.lateDays !== other.score.lateDays) return 'on_time';
  if (winner.score.preference !== other.score.preference) return 'preferred';
  if (winner.score.landedCost !== other.score.landedCost) return 'lowest_landed_cost';
  return winner.score.leadDays !== other.score.leadDays ? 'shortest_lead_time' : 'first_by_id';
}

function identity(offer: Offer): { offerId: string; offerVersion: number; supplierId: string } {
  return { offerId: offer.id, offerVersion: offer.version, supplierId: offer.supplierId };
}
