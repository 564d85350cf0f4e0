import { firstBit, positionsIn } from './bits.ts';
import type { Choices, External } from './choices.ts';
import type { Engine } from './model.ts';
import { type Cost, Offers } from './offers.ts';
import { OpenValues, type Place } from './places.ts';
import { termsOf } from './price.ts';
import type { Tariff } from './results.ts';
import type { Slot } from './slots.ts';
import type { Outcome } from './solver.ts';
import type { Meter } from './solver-parts.ts';

/** What holds for all questions; `levels` are the finite lead times that occur, ascending, none below that of the base. */
export type Terms = {
  readonly externals: readonly External[];
  readonly tariff: Tariff;
  readonly levels: readonly number[];
};

// Longer than any lead time, and still exact when added up.
const NEVER = 1_000_000_000;

/** Whether there is a configuration, of which nothing but what one slot has takes longer than so many days. */
function within(engine: Engine, choices: Choices, { externals, tariff }: Terms, without?: Slot) {
  const encoding = engine.hard();
  const own = new Set(without?.values);
  // What the tariff does not name is not waited for: nobody adds it, and for what was chosen nobody knows.
  const days: Cost = (group, option, value) => {
    const terms =
      option && !own.has(value) && termsOf(tariff, engine.definition.groups[group]?.code ?? '', option.code);
    return terms ? (terms.leadDays ?? NEVER) : 0;
  };
  const offers = new Offers(encoding, { externals, choices, may: () => true, costs: [days] });
  return (most: number, barred: readonly number[], meter: Meter): Outcome =>
    encoding.slots.solver.solve([...offers.assumptions, ...offers.below(most + 1), ...barred], meter);
}

/** The shortest lead time that the choices leave within reach; null: none, or the meter ran out. */
export function soonest(engine: Engine, choices: Choices, terms: Terms, meter: Meter): number | null {
  const ask = within(engine, choices, terms);
  for (const days of terms.levels) {
    const outcome = ask(days, [], meter);
    if (outcome === 'unknown') return null;
    if (outcome === 'yes') return days;
  }
  return null;
}

/**
 * For each value in question, the shortest lead time of all but the slot. A configuration found at one level settles all values that its
 * rest goes with. Values without an answer are not possible at any level, or the meter ran out.
 */
export function soonestRests(engine: Engine, place: Place, terms: Terms, meter: Meter): Map<number, number> {
  const { solver, all } = engine.hard().slots;
  const ask = within(engine, place.kept, terms, all[place.slot]);
  const open = new OpenValues(engine, place);
  const rests = new Map<number, number>();
  for (const days of terms.levels) {
    while (firstBit(open.bits) >= 0) {
      const outcome = ask(days, open.barred, meter);
      if (outcome === 'unknown') return rests;
      if (outcome === 'no') break;
      for (const value of positionsIn(open.take(solver.model))) rests.set(value, days);
    }
  }
  return rests;
}
