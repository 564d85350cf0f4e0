import { type Choice, type Choices, keptBeside } from './choices.ts';
import { domains } from './domains.ts';
import { leastWithin } from './least.ts';
import { type Engine, requireFitting } from './model.ts';
import { termsOf } from './price.ts';
import type { Effect, Setting, State, Tariff } from './results.ts';
import { Meter } from './solver-parts.ts';

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
  const now = leastWithin(engine, choices, tariff, setting, meter);
  const wanted = setting.groups ? new Set(setting.groups) : undefined;
  const effect = (group: string, option: string, quantity: number, state: State): Effect => {
    const target: Choice = { group, option, quantity };
    const same = choices.some((own) => own.group === group && own.option === option && own.quantity === quantity);
    if (same && now) return { ...target, option, difference: 0n, proved: true };
    const kept = [...keptBeside(engine.index, choices, target), target];
    const possible = state !== 'blocked' && state !== 'unknown' && termsOf(tariff, group, option) !== undefined;
    // Even beginning takes a look at every option; once the budget is used up nothing is begun.
    const then = possible && now && !meter.spent() ? leastWithin(engine, kept, tariff, setting, meter) : null;
    if (!then || !now) return { ...target, option, difference: null, proved: state === 'blocked' };
    return { ...target, option, difference: then.total - now.total, proved: then.proved && now.proved };
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
