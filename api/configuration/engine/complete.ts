import type { Choices } from './choices.ts';
import { assumptionsFor, type Encoding, type Engine, relevant, requireFitting } from './model.ts';
import { configurationOf, minimise, type Objective, preferLight, priceObjective, slotObjective } from './objective.ts';
import { leadDaysOf, priceOf, termsOf } from './price.ts';
import type { Completion, Goal, Setting, Tariff } from './results.ts';
import { Meter } from './solver-parts.ts';

/** Literals that keep out options without terms, unless the user chose them. */
export function withoutUnpriced({ index, slots }: Encoding, choices: Choices, tariff: Tariff): number[] {
  const own = new Set(choices.map(({ group, option }) => `${group} ${option}`));
  return index.definition.groups.flatMap((group, at) =>
    group.options.flatMap((option, k) =>
      termsOf(tariff, group.code, option.code) || own.has(`${group.code} ${option.code}`)
        ? []
        : [slots.atLeast(at, k, 1) ^ 1],
    ),
  );
}

/** Counts the groups in which the default is not chosen. */
function defaultObjective(encoding: Encoding): Objective {
  const { groups } = encoding.index.definition;
  const several = encoding.slots.groups.map(({ slots }) => slots.length !== 1);
  return slotObjective(encoding, (at, { option, quantity }) => {
    const group = groups[at];
    const standard = group?.options.findIndex(({ code }) => code === group.default) ?? -1;
    if (standard < 0) return 0;
    if (option === standard && quantity > 0) return several[at] ? -1 : 0;
    return several[at] ? 0 : 1;
  }).parts;
}

/** The smallest longest lead time of a model under the assumptions, as literals that hold it; undefined when unsettled. */
function holdEarliest(encoding: Encoding, assumptions: readonly number[], tariff: Tariff, meter: Meter) {
  const { index, slots } = encoding;
  const timed = index.definition.groups.flatMap((group, at) =>
    group.options.map((option, k) => ({
      days: termsOf(tariff, group.code, option.code)?.leadDays ?? Number.POSITIVE_INFINITY,
      without: slots.atLeast(at, k, 1) ^ 1,
    })),
  );
  let held: number[] = [];
  for (;;) {
    const outcome = slots.solver.solve([...assumptions, ...held], meter);
    if (outcome !== 'yes') return { outcome, held };
    const { model } = slots.solver;
    const longest = Math.max(-1, ...timed.filter(({ without }) => model[without] === -1).map(({ days }) => days));
    const within = timed.filter(({ days }) => days > longest).map(({ without }) => without);
    if (longest <= (tariff.baseLeadDays ?? 0)) return { outcome: 'no' as const, held: within };
    const shorter = timed.filter(({ days }) => days >= longest).map(({ without }) => without);
    const next = slots.solver.solve([...assumptions, ...shorter], meter);
    if (next !== 'yes') return { outcome: next, held: within };
    held = shorter;
  }
}

/**
 * Completes the choices: `cheapest`, `earliest` (then cheapest) or `preferred` (most defaults, then cheapest), proved
 * unless the budget ended before. Adds only options that the tariff names. Refuses choices that the model does not offer.
 */
export function complete(
  engine: Engine,
  choices: Choices,
  { goal, tariff }: { readonly goal: Goal; readonly tariff: Tariff },
  setting: Setting = {},
): Completion {
  requireFitting(engine, choices);
  const meter = new Meter(setting.budget);
  const encoding = engine.hard();
  engine.optimised();
  const externals = relevant(engine.index, setting.external);
  const assumptions = [...assumptionsFor(encoding, externals, choices), ...withoutUnpriced(encoding, choices, tariff)];
  const price = priceObjective(encoding, tariff);
  preferLight(encoding, price);
  let settled = true;
  if (goal === 'earliest') {
    const { outcome, held } = holdEarliest(encoding, assumptions, tariff, meter);
    settled = outcome === 'no';
    assumptions.push(...held);
  }
  const objectives = goal === 'preferred' ? [defaultObjective(encoding), price] : [price];
  const best = minimise(encoding, assumptions, objectives, meter);
  if (best.status !== 'found') return { status: best.status };
  const configuration = configurationOf(encoding, best.model);
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
