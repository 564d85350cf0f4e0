import { firstBit, positionsIn } from './bits.ts';
import type { External } from './choices.ts';
import type { Engine } from './model.ts';
import { minimise, priceCost } from './objective.ts';
import { Offers } from './offers.ts';
import { OpenValues, type Place } from './places.ts';
import { priceOf, termsOf } from './price.ts';
import type { Tariff } from './results.ts';
import type { Meter } from './solver-parts.ts';

/** The cheapest total of all but the slot, with a value of it. */
export type Rest = { readonly total: bigint; readonly proved: boolean };

/**
 * The cheapest totals of all but the slot, for each value in question. The cheapest rest that goes with any of them settles all that it
 * goes with; then the cheapest that goes with one of the others is asked for, and so on. Values without an answer are impossible, or
 * the meter ran out.
 */
export function cheapestRests(
  engine: Engine,
  place: Place,
  { externals, tariff }: { readonly externals: readonly External[]; readonly tariff: Tariff },
  meter: Meter,
): Map<number, Rest> {
  engine.optimised();
  const rests = new Map<number, Rest>();
  const encoding = engine.hard();
  const slot = encoding.slots.all[place.slot];
  const price = priceCost(engine.index, tariff);
  const own = new Set(slot?.values);
  const offers = new Offers(encoding, {
    externals,
    choices: place.kept,
    may: (group, { code }) => termsOf(tariff, group, code) !== undefined,
    costs: [(group, option, value) => (own.has(value) ? 0 : price(group, option, value))],
  });
  const open = new OpenValues(engine, place);
  let floor = Number.NEGATIVE_INFINITY;
  while (firstBit(open.bits) >= 0) {
    const best = minimise(encoding, [...offers.assumptions, ...open.barred], offers.objectives, meter, floor);
    if (best.status !== 'found') break;
    // With fewer values left no rest is cheaper than before.
    floor = best.bound;
    const { total } = priceOf(engine, offers.configuration(best.model, slot), tariff);
    for (const value of positionsIn(open.take(best.model))) rests.set(value, { total, proved: best.proved });
  }
  return rests;
}
