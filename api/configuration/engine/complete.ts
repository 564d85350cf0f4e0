import { relevant } from './assumptions.ts';
import type { Choices, External, ModelIndex } from './choices.ts';
import { type OptionDefinition, picksOne } from './definition.ts';
import { type Engine, requireFitting } from './model.ts';
import { minimise, priceCost } from './objective.ts';
import { type Cost, Offers } from './offers.ts';
import { leadDaysOf, priceOf, termsOf } from './price.ts';
import type { Completion, Goal, Setting, Tariff } from './results.ts';
import type { Outcome } from './solver.ts';
import { Meter } from './solver-parts.ts';

type Asked = {
  readonly externals: readonly External[];
  readonly choices: Choices;
  readonly may: (group: string, option: OptionDefinition) => boolean;
};

/** Counts the groups in which the default is not chosen. */
function defaultCost({ definition }: ModelIndex): Cost {
  return (at, option, { quantity }) => {
    const group = definition.groups[at];
    if (!group || group.default === undefined) return 0;
    const standard = option?.code === group.default && quantity > 0;
    if (picksOne(group)) return standard ? 0 : 1;
    return standard ? -1 : 0;
  };
}

// Longer than any lead time, and still exact when added up.
const NEVER = 1_000_000_000;

/** The lead time of the soonest configuration, not below that of the base. */
function earliest(engine: Engine, asked: Asked, tariff: Tariff, meter: Meter): { outcome: Outcome; days: number } {
  const { solver } = engine.hard().slots;
  const base = tariff.baseLeadDays ?? 0;
  const days = (group: string, option: string): number => termsOf(tariff, group, option)?.leadDays ?? NEVER;
  const cost: Cost = (at, option) => (option ? days(engine.definition.groups[at]?.code ?? '', option.code) : 0);
  const offers = new Offers(engine.hard(), { ...asked, costs: [cost] });
  let longest = NEVER;
  let outcome = solver.solve(offers.assumptions, meter);
  if (outcome !== 'yes') return { outcome, days: longest };
  while (outcome === 'yes') {
    const chosen = offers.configuration(solver.model);
    longest = Math.max(base, ...chosen.map(({ group, option }) => days(group, option ?? '')));
    if (longest <= base) return { outcome, days: longest };
    outcome = solver.solve([...offers.assumptions, ...offers.below(longest)], meter);
  }
  return { outcome: outcome === 'no' ? 'yes' : outcome, days: longest };
}

/**
 * Completes the choices: `cheapest`, `earliest` (then cheapest) or `preferred` (most defaults, then cheapest), proved
 * unless the budget ended before. What is cheapest is decided by the tariff `by`, which names the same options. Adds only options that the
 * tariff names. Refuses choices that the model does not offer.
 */
export function complete(
  engine: Engine,
  choices: Choices,
  { goal, tariff, by = tariff }: { readonly goal: Goal; readonly tariff: Tariff; readonly by?: Tariff },
  setting: Setting = {},
): Completion {
  requireFitting(engine, choices);
  const meter = new Meter(setting.budget);
  engine.optimised();
  const encoding = engine.hard();
  const externals = relevant(engine.index, setting.external);
  const priced = (group: string, { code }: OptionDefinition): boolean => termsOf(tariff, group, code) !== undefined;
  const asked = { externals, choices, may: priced };
  const price = priceCost(engine.index, by);
  let may: Asked['may'] = priced;
  let settled = true;
  if (goal === 'earliest') {
    const { outcome, days } = earliest(engine, asked, tariff, meter);
    if (outcome === 'no') return { status: 'impossible' };
    settled = outcome === 'yes';
    may = (group, option) => priced(group, option) && (termsOf(tariff, group, option.code)?.leadDays ?? NEVER) <= days;
  }
  const costs = goal === 'preferred' ? [defaultCost(engine.index), price] : [price];
  const offers = new Offers(encoding, { ...asked, may, costs });
  const best = minimise(encoding, offers.assumptions, offers.objectives, meter);
  if (best.status !== 'found') return { status: best.status };
  const configuration = offers.configuration(best.model);
  return {
    status: 'found',
    configuration,
    added: configuration.filter(
      ({ group, option }) => !choices.some((own) => own.group === group && own.option === option),
    ),
    total: priceOf(engine, configuration, tariff).total,
    leadDays: leadDaysOf(configuration, tariff),
    proved: best.proved && settled,
  };
}
