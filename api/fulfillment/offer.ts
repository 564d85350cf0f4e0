import { by } from '../kernel/compare.ts';
import { daysBetween, type PlainDate } from '../kernel/plain-date.ts';
import type { WorkingDays } from './working-days.ts';

/**
 * A supplier's offer as sourcing sees it. `unitCost`: minor units of `currency`; `landedUnitCost`: the same with freight and duty in the
 * seller's currency, by which offers are compared. `dailyCapacity`: pieces a working day after the lead time, of which `booked` are
 * promised to others; null: no limit. A lower `preference` is preferred.
 */
export type Offer = {
  readonly id: string;
  readonly version: number;
  readonly supplierId: string;
  readonly itemId: string;
  readonly status: 'active' | 'suspended';
  readonly supplierStatus: 'active' | 'suspended';
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
  readonly currency: string;
  readonly unitCost: string;
  readonly landedUnitCost: string;
  readonly leadDays: number;
  readonly transitDays: number;
  readonly calendarId: string;
  readonly minimumQuantity: number;
  readonly multiple: number;
  readonly maximumQuantity: number | null;
  readonly dailyCapacity: number | null;
  readonly booked: number;
  readonly preference: number;
};

export type Rejection = {
  readonly code: 'excluded' | 'supplier_suspended' | 'offer_suspended' | 'not_valid' | 'minimum_over_maximum';
  readonly params: Readonly<Record<string, string>>;
};

/** What an offer is ranked by, in this order; dates are those of its first lot, the cost is that of the whole quantity rounded to lots. */
export type Score = {
  readonly lateDays: number;
  readonly preference: number;
  readonly landedCost: string;
  readonly leadDays: number;
  readonly arrivesOn: PlainDate;
};

// More working days than this to produce a lot is a fault in the offer's data.
const LONGEST_PRODUCTION_DAYS = 2_000;

/** Why an offer may not be considered today; undefined when it may. */
export function rejectionOf(offer: Offer, today: PlainDate, excluded: ReadonlySet<string>): Rejection | undefined {
  if (excluded.has(offer.supplierId)) return { code: 'excluded', params: {} };
  if (offer.supplierStatus !== 'active') return { code: 'supplier_suspended', params: {} };
  if (offer.status !== 'active') return { code: 'offer_suspended', params: {} };
  if (today < offer.validFrom || (offer.validUntil !== null && today >= offer.validUntil)) {
    return { code: 'not_valid', params: { from: offer.validFrom, until: offer.validUntil ?? '' } };
  }
  const smallest = lotFor(1, offer, Number.POSITIVE_INFINITY, false);
  if (offer.maximumQuantity !== null && smallest > offer.maximumQuantity) {
    return {
      code: 'minimum_over_maximum',
      params: { minimum: String(smallest), maximum: String(offer.maximumQuantity) },
    };
  }
  return undefined;
}

/**
 * Pieces to order so that `quantity` arrive: at least the minimum (unless this adds to an order that `continues`) and a whole multiple,
 * but not more than `cap`; zero when the cap does not even allow the smallest lot.
 */
export function lotFor(quantity: number, offer: Offer, cap: number, continues: boolean): number {
  const least = continues ? quantity : Math.max(quantity, offer.minimumQuantity);
  const rounded = Math.ceil(least / offer.multiple) * offer.multiple;
  if (rounded <= cap) return rounded;
  const fitting = Math.floor(cap / offer.multiple) * offer.multiple;
  return continues || fitting >= offer.minimumQuantity ? fitting : 0;
}

/** The day on which the last of `quantity` further pieces arrives when `taken` were given to this offer before. */
export function arrivalOf(offer: Offer, quantity: number, taken: number, clock: SourcingClock): PlainDate {
  const production =
    offer.dailyCapacity === null ? 0 : Math.ceil((offer.booked + taken + quantity) / offer.dailyCapacity) - 1;
  return arrivalAfter(offer, Math.min(LONGEST_PRODUCTION_DAYS, Math.max(0, production)), clock);
}

/** How many further pieces can arrive by `needOn`; infinite when capacity is not limited. */
export function onTimeQuantity(offer: Offer, needOn: PlainDate, taken: number, clock: SourcingClock): number {
  if (arrivalAfter(offer, 0, clock) > needOn) return 0;
  if (offer.dailyCapacity === null) return Number.POSITIVE_INFINITY;
  // Doubling before halving, so that no more days are looked at than the need is away.
  let high = 1;
  while (high < LONGEST_PRODUCTION_DAYS && arrivalAfter(offer, high, clock) <= needOn) high *= 2;
  let low = high >> 1;
  while (low < high - 1) {
    const middle = (low + high) >> 1;
    if (arrivalAfter(offer, middle, clock) <= needOn) low = middle;
    else high = middle;
  }
  return Math.max(0, (low + 1) * offer.dailyCapacity - offer.booked - taken);
}

export type SourcingClock = {
  readonly today: PlainDate;
  readonly receivingCalendarId: string;
  readonly days: WorkingDays;
};

/** The score of an eligible offer for a quantity that is needed on a day. */
export function scoreOf(offer: Offer, quantity: number, needOn: PlainDate, taken: number, clock: SourcingClock): Score {
  const lot = lotFor(quantity, offer, Number.POSITIVE_INFINITY, false);
  const first = lotFor(1, offer, Number.POSITIVE_INFINITY, false);
  const arrivesOn = arrivalOf(offer, first, taken, clock);
  return {
    lateDays: arrivesOn > needOn ? daysBetween(needOn, arrivesOn) : 0,
    preference: offer.preference,
    landedCost: String(BigInt(offer.landedUnitCost) * BigInt(lot)),
    leadDays: offer.leadDays,
    arrivesOn,
  };
}

/** Best first: on time before late, then preference, landed cost, lead time and, so that it is settled, the offer's id. */
export const byScore = by<{ readonly offer: Offer; readonly score: Score }>(
  ({ score }) => score.lateDays,
  ({ score }) => score.preference,
  ({ score }) => BigInt(score.landedCost),
  ({ score }) => score.leadDays,
  ({ offer }) => offer.id,
);

// The supplier works its lead time and production days, ships, and the goods are received on a working day of the seller.
function arrivalAfter(
  offer: Offer,
  productionDays: number,
  { today, receivingCalendarId, days }: SourcingClock,
): PlainDate {
  const worked = days.add(offer.calendarId, today, offer.leadDays + productionDays + offer.transitDays);
  return days.add(receivingCalendarId, worked, 0);
}
