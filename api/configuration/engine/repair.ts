import { type Choice, type Choices, keptBeside, requireTarget } from './choices.ts';
import { withoutUnpriced } from './complete.ts';
import { explain } from './explain.ts';
import { assumptionsFor, choiceLiteral, type Engine, relevant, requireFitting } from './model.ts';
import { configurationOf, minimise, type Objective, preferLight, priceObjective } from './objective.ts';
import { AmountError, leadDaysOf, priceOf } from './price.ts';
import type { Repair, Setting, Tariff } from './results.ts';
import { Meter } from './solver-parts.ts';

/** How much the user minds giving up a choice in a group: an integer from 0, 1 where nothing is said. */
export type Weights = Readonly<Record<string, number>>;

function weightOf(weights: Weights, group: string): number {
  const weight = Object.hasOwn(weights, group) ? (weights[group] ?? 1) : 1;
  if (!Number.isSafeInteger(weight) || weight < 0 || weight > 1_000_000)
    throw new AmountError(`the weight of ${group} is not an integer from 0 to 1,000,000`);
  return weight;
}

/**
 * "Choose it anyway": the least weight of earlier choices to give up so that the target becomes possible, and among such
 * sets the one with the cheapest configuration. `impossible` when causes forbid the target whatever is given up.
 * Refuses choices and targets that the model does not offer.
 */
export function repair(
  engine: Engine,
  choices: Choices,
  target: Choice,
  tariff: Tariff,
  setting: Setting & { readonly weights?: Weights } = {},
): Repair {
  requireFitting(engine, choices);
  requireTarget(engine.index, target);
  const meter = new Meter(setting.budget);
  const encoding = engine.hard();
  engine.optimised();
  const before = keptBeside(engine.index, choices, target);
  const literals = before.map((choice) => choiceLiteral(encoding, choice));
  const given: Objective = before.map((choice, at) => {
    const lit = literals[at] as number;
    return { lits: [lit, lit ^ 1], weights: [0, weightOf(setting.weights ?? {}, choice.group)] };
  });
  const price = priceObjective(encoding, tariff);
  preferLight(encoding, price);
  const assumptions = [
    ...assumptionsFor(encoding, relevant(engine.index, setting.external), [target]),
    ...withoutUnpriced(encoding, [...choices, target], tariff),
  ];
  const best = minimise(encoding, assumptions, [given, price], meter);
  if (best.status === 'unknown') return { status: 'unknown' };
  if (best.status === 'impossible') {
    const why = explain(engine, [], target, setting, meter);
    return { status: 'impossible', causes: why.status === 'blocked' ? why.causes : [] };
  }
  const held = before.filter((_, at) => best.model[literals[at] as number] === 1);
  const configuration = configurationOf(encoding, best.model);
  return {
    status: 'found',
    givenUp: before.filter((choice) => !held.includes(choice)),
    replaced: choices.filter((choice) => !before.includes(choice)),
    choices: [...held, target],
    configuration,
    total: priceOf(engine, configuration, tariff).total,
    leadDays: leadDaysOf(configuration, tariff),
    proved: best.proved,
  };
}
