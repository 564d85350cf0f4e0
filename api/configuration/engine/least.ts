import { relevant } from './assumptions.ts';
import type { Choices } from './choices.ts';
import { type Engine, requireFitting } from './model.ts';
import { minimise, priceCost } from './objective.ts';
import { Offers } from './offers.ts';
import { priceOf, termsOf } from './price.ts';
import type { Least, Setting, Tariff } from './results.ts';
import { Meter } from './solver-parts.ts';

/** What the cheapest configuration with these choices costs, as far as the meter goes; null: none, or none found in time. */
export function leastWithin(
  engine: Engine,
  choices: Choices,
  tariff: Tariff,
  setting: Setting,
  meter: Meter,
): Least | null {
  engine.optimised();
  const encoding = engine.hard();
  const offers = new Offers(encoding, {
    externals: relevant(engine.index, setting.external),
    choices,
    may: (group, { code }) => termsOf(tariff, group, code) !== undefined,
    costs: [priceCost(engine.index, tariff)],
  });
  const best = minimise(encoding, offers.assumptions, offers.objectives, meter);
  if (best.status !== 'found') return null;
  const { total } = priceOf(engine, offers.configuration(best.model), tariff);
  return { total, atLeast: total - BigInt(best.cost - best.bound), proved: best.proved };
}

/**
 * What completing the choices costs at the least, in minor units: the total of the cheapest configuration found, and what is proved that
 * none is below. Null: there is none, or none was found within the budget. Refuses choices that the model does not offer.
 */
export function leastTotal(engine: Engine, choices: Choices, tariff: Tariff, setting: Setting = {}): Least | null {
  requireFitting(engine, choices);
  return leastWithin(engine, choices, tariff, setting, new Meter(setting.budget));
}
