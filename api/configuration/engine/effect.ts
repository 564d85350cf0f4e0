import { relevant } from './assumptions.ts';
import { type Choice, type Choices, keptBeside } from './choices.ts';
import { domains } from './domains.ts';
import { type Engine, requireFitting } from './model.ts';
import { minimise, priceCost } from './objective.ts';
import { Offers } from './offers.ts';
import { priceOf, termsOf } from './price.ts';
import type { Effect, Setting, State, Tariff } from './results.ts';
import { Meter } from './solver-parts.ts';

/** The cheapest total (without the base) of a configuration with these choices; null: none, or none found in time. */
function cheapest(engine: Engine, choices: Choices, tariff: Tariff, setting: Setting, meter: Meter) {
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
  return { cost: priceOf(engine, offers.configuration(best.model), tariff).total, proved: best.proved };
}

/**
 * What clicking each option changes in the cheapest total of the whole configuration, in minor units, for the options of
 * the named groups (default: all). Compares the cheapest completion of the choices with that of the choices after the click.
 */
export function effectOn(
  engine: Engine,
  choices: Choices,
  tariff: Tariff,
  setting: Setting & { readonly groups?: readonly string[] } = {},
): readonly Effect[] {
  requireFitting(engine, choices);
  const meter = new Meter(setting.budget);
  const now = cheapest(engine, choices, tariff, setting, meter);
  const wanted = setting.groups ? new Set(setting.groups) : undefined;
  const effect = (group: string, option: string, quantity: number, state: State): Effect => {
    const target: Choice = { group, option, quantity };
    const same = choices.some((own) => own.group === group && own.option === option && own.quantity === quantity);
    if (same && now) return { ...target, option, difference: 0n, proved: true };
    const kept = [...keptBeside(engine.index, choices, target), target];
    const possible = state !== 'blocked' && state !== 'unknown' && termsOf(tariff, group, option) !== undefined;
    const then = possible && now ? cheapest(engine, kept, tariff, setting, meter) : null;
    if (!then || !now) return { ...target, option, difference: null, proved: state === 'blocked' };
    return { ...target, option, difference: then.cost - now.cost, proved: then.proved && now.proved };
  };
  return domains(engine, choices, setting).groups.flatMap(({ group, options }) =>
    wanted && !wanted.has(group)
      ? []
      : options.map(({ option, state, quantities }) => {
          const own = choices.find((choice) => choice.group === group && choice.option === option);
          const quantity = own?.quantity || (quantities.find((count) => count > 0) ?? 1);
          return effect(group, option, quantity, state);
        }),
  );
}
