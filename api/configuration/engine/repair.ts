import { relevant } from './assumptions.ts';
import { type Choice, type Choices, keptBeside, requireTarget } from './choices.ts';
import { picksOne } from './definition.ts';
import { explain } from './explain.ts';
import { type Encoding, type Engine, requireFitting } from './model.ts';
import { minimise, priceCost } from './objective.ts';
import { type Cost, type Objective, Offers } from './offers.ts';
import { AmountError, leadDaysOf, priceOf, termsOf } from './price.ts';
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

/** What is given up where this option stands for a value; that a group of several is empty is no matter of one slot. */
function lossCost({ definition, index }: Engine, before: Choices, weights: readonly number[]): Cost {
  return (at, option, { option: position, quantity }) => {
    const group = definition.groups[at];
    if (!group) return 0;
    const single = picksOne(group);
    let lost = 0;
    before.forEach((choice, which) => {
      if (choice.group !== group.code || (choice.option === null && !single)) return;
      const meant = index.options[at]?.get(choice.option ?? '')?.at;
      if (!single && meant !== position) return;
      const pieces = single && option?.code !== choice.option ? 0 : quantity;
      const held = choice.option === null ? quantity === 0 : pieces === choice.quantity;
      if (!held) lost += weights[which] as number;
    });
    return lost;
  };
}

/** What is given up where something is chosen in a group of several that was to stay empty. */
function emptied({ index, slots }: Encoding, before: Choices, weights: readonly number[]): Objective {
  return before.flatMap((choice, at) => {
    const known = index.groups.get(choice.group);
    if (choice.option !== null || !known || picksOne(known.group)) return [];
    const none = slots.groups[known.at]?.none ?? slots.formula.no;
    return [{ lits: [none, none ^ 1], weights: [0, weights[at] as number] }];
  });
}

function follows(configuration: Choices, { group, option, quantity }: Choice): boolean {
  const own = configuration.filter((chosen) => chosen.group === group);
  if (option === null) return own.length === 0;
  return (own.find((chosen) => chosen.option === option)?.quantity ?? 0) === quantity;
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
  engine.optimised();
  const encoding = engine.hard();
  const before = keptBeside(engine.index, choices, target);
  const weights = before.map((choice) => weightOf(setting.weights ?? {}, choice.group));
  const offers = new Offers(encoding, {
    externals: relevant(engine.index, setting.external),
    choices: [target],
    may: (group, { code }) =>
      termsOf(tariff, group, code) !== undefined ||
      choices.some((choice) => choice.group === group && choice.option === code),
    costs: [lossCost(engine, before, weights), priceCost(engine.index, tariff)],
  });
  const [given = [], price = []] = offers.objectives;
  const best = minimise(
    encoding,
    offers.assumptions,
    [[...given, ...emptied(encoding, before, weights)], price],
    meter,
  );
  if (best.status === 'unknown') return { status: 'unknown' };
  if (best.status === 'impossible') {
    const why = explain(engine, [], target, setting, meter);
    return { status: 'impossible', causes: why.status === 'blocked' ? why.causes : [] };
  }
  const configuration = offers.configuration(best.model);
  const held = before.filter((choice) => follows(configuration, choice));
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
