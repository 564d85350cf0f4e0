import {
  alike,
  type Cause,
  type Choice,
  type Choices,
  type Completion,
  check,
  complete,
  type Domains,
  domains,
  type Effect,
  type Engine,
  type Explanation,
  type External,
  effectOn,
  explain,
  type Goal,
  type LeadEffects,
  type Least,
  leadEffectOn,
  leastTotal,
  type Measure,
  type MeasuredBy,
  measureBy,
  priceOf,
  type Repair,
  readChoices,
  repair,
  type Setting,
  selectionOf,
  valuesOf,
  type WholeLife,
  wholeLifeOf,
} from '#engine';
import { listModelVersions, listModelVersionsInForce, type ModelVersion } from '../catalog/model-version-reads.ts';
import type { Unit } from '../db/unit.ts';
import { NotFoundError } from '../kernel/error.ts';
import { exponent } from '../kernel/money.ts';
import { engineOf } from './model-cache.ts';
import { type Priced, tariffFor } from './tariff-for.ts';

/** How long one question may take before its answer is "not proved yet". */
const BUDGET_MS = 400;

export type Asked = {
  readonly itemId: string;
  /** The version to configure in; absent for the one in force. */
  readonly modelVersionId?: string | null | undefined;
  readonly choices: unknown;
  readonly quantity: number;
  /** What the buyer assumes about owning it, by code of the assumption; those not named are the author's. */
  readonly assumed: Readonly<Record<string, number>>;
};

/** Where configuring stands: the model, what was chosen of what was asked, and what is still possible. */
export type Configurator = Model & {
  readonly external: readonly External[];
  readonly choices: Choices;
  /** The choices and what follows from them: what is priced, weighed and built so far. */
  readonly selection: Choices;
  /** Choices that do not fit the model any more, left out. */
  readonly dropped: readonly { readonly code: string; readonly group: string | null; readonly option: string | null }[];
  readonly domains: Domains;
  readonly quantity: number;
  readonly assumed: Asked['assumed'];
  /** What several questions of one view have in common, answered once. */
  readonly shared: Shared;
};

type Shared = {
  readonly measure: (by: MeasuredBy) => Measure | null;
  readonly least: (by: MeasuredBy) => Least | null;
  readonly leadDays: () => number | null;
  readonly why: (target: Choice) => Explanation;
};

/** A model version with what the account pays for it. */
export type Model = Priced & { readonly version: ModelVersion; readonly engine: Engine };

/** Loads a model with what the account pays for it; refuses what is not in the account's catalogue. Customer's window. */
export async function loadModel(unit: Unit, accountId: string, asked: Asked): Promise<Model> {
  const versions = asked.modelVersionId
    ? await listModelVersions(unit, [asked.modelVersionId])
    : await listModelVersionsInForce(unit, [asked.itemId]);
  const version = versions.find(({ itemId }) => itemId === asked.itemId);
  if (!version) throw new NotFoundError('ModelVersion');
  const engine = engineOf(version);
  return { version, engine, ...(await tariffFor(unit, accountId, asked.itemId, engine, asked.quantity)) };
}

/** A limit of work for one question: the solver stops at it and says so. */
export function settingOf(
  external: readonly External[],
  clock: () => number = performance.now.bind(performance),
): Setting {
  const end = clock() + BUDGET_MS;
  return { external, budget: { expired: () => clock() > end } };
}

/** What is still possible after the choices asked for, under every cause. Pure but for the time limit. */
export function viewConfigurator(model: Model, external: readonly External[], asked: Asked): Configurator {
  const { choices, issues } = readChoices(model.engine, asked.choices);
  const known = domains(model.engine, choices, settingOf(external));
  const selection = selectionOf(choices, known);
  const { quantity, assumed } = asked;
  const view = { ...model, external, choices, selection, dropped: issues, domains: known, quantity, assumed };
  return { ...view, shared: sharedBy(view) };
}

function sharedBy(view: Omit<Configurator, 'shared'>): Shared {
  const { engine, choices, external, tariff, currency, assumed } = view;
  const keyOf = alike(engine, choices, external);
  const given = { currency, digits: exponent(currency), given: assumed };
  const measure = remembered((by: MeasuredBy) => measureBy(by, engine, tariff, given));
  return {
    measure,
    least: remembered((by: MeasuredBy) => {
      const own = measure(by)?.tariff;
      return own ? leastTotal(engine, choices, own, settingOf(external)) : null;
    }),
    leadDays: remembered<void, number | null>(
      () => leadEffectOn(engine, choices, tariff, { ...settingOf(external), groups: [] }).leadDays,
    ),
    why: remembered(
      (target: Choice) => explain(engine, choices, target, settingOf(external)),
      ({ group, option, quantity }) => `${option === null} ${keyOf(group, option ?? '')} ${quantity}`,
    ),
  };
}

function remembered<Key, Answer>(ask: (key: Key) => Answer, nameOf: (key: Key) => unknown = (key) => key) {
  const known = new Map<unknown, { readonly answer: Answer }>();
  return (key: Key): Answer => {
    const found = known.get(nameOf(key)) ?? { answer: ask(key) };
    known.set(nameOf(key), found);
    return found.answer;
  };
}

/** Why an option (or, with null, the choices as they stand) is not possible. */
export function whyNot({ engine, choices, external, shared }: Configurator, target: Choice | null): Explanation {
  return target ? shared.why(target) : explain(engine, choices, null, settingOf(external));
}

/** What to give up to have an option all the same: the fewest choices, then the cheapest result. */
export function howTo({ engine, choices, external, tariff }: Configurator, target: Choice): Repair {
  return repair(engine, choices, target, tariff, settingOf(external));
}

/** The change of the cheapest total that each option of some groups would make; none where nothing can be measured so. */
export function effectsOn(view: Configurator, groups: readonly string[], by: MeasuredBy): readonly Effect[] {
  const { engine, choices, external, domains: known, shared } = view;
  const measure = shared.measure(by);
  if (!measure) return [];
  const least = shared.least(by);
  const setting = { ...settingOf(external), groups, known, least };
  return effectOn(engine, choices, measure.tariff, setting).map(({ difference, ...effect }) => ({
    ...effect,
    difference: difference === null ? null : measure.amountOf(difference),
  }));
}

/**
 * What completing the choices costs at the least, for one unit; null when they cannot be completed, no way was found in time, or nothing can
 * be measured so.
 */
export function leastFor({ shared }: Configurator, by: MeasuredBy): Least | null {
  const measure = shared.measure(by);
  const least = shared.least(by);
  return (
    least && measure && { ...least, total: measure.amountOf(least.total), atLeast: measure.amountOf(least.atLeast) }
  );
}

/** The shortest lead time that the choices leave within reach; null when none is, or nobody can say. */
export function leadDaysFor({ shared }: Configurator): number | null {
  return shared.leadDays();
}

/** The change of the shortest lead time within reach that each option of some groups would make. */
export function leadEffectsOn(
  { engine, choices, external, tariff, domains: known, shared }: Configurator,
  groups: readonly string[],
): LeadEffects {
  const leadDays = shared.leadDays();
  return leadEffectOn(engine, choices, tariff, { ...settingOf(external), groups, known, leadDays });
}

/** The best configuration that keeps the choices, with the proof that none is better; impossible where nothing can be measured so. */
export function finishFor(view: Configurator, goal: Goal, by: MeasuredBy = 'price'): Completion {
  const { engine, choices, external, tariff, shared } = view;
  const measure = shared.measure(by);
  if (!measure) return { status: 'impossible' };
  return complete(engine, choices, { goal, tariff, by: measure.tariff }, settingOf(external));
}

/** What owning one unit of some options costs at a price; null when the model tells no costs of owning. */
export function wholeLifeFor(
  { engine, currency, assumed }: Pick<Configurator, 'engine' | 'currency' | 'assumed'>,
  selection: Choices,
  price: bigint,
): WholeLife | null {
  if (!engine.definition.lifeCosts?.length) return null;
  return wholeLifeOf(engine, selection, price, { currency, digits: exponent(currency), given: assumed });
}

/** Whether the choices and what follows from them are a complete valid configuration, and what is missing or violated. */
export function standingOf({ engine, selection }: Configurator): {
  readonly valid: boolean;
  readonly violations: readonly Cause[];
} {
  return check(engine, selection);
}

/** Price of one unit so far: base, the options chosen and those that follow. */
export function priceSoFar({ engine, selection, tariff }: Configurator) {
  return priceOf(engine, selection, tariff);
}

/** Derived totals (weight, power, CO2) of the selection so far, in the order of the model. */
export function valuesSoFar({ engine, selection }: Pick<Configurator, 'engine' | 'selection'>) {
  const values = valuesOf(engine, selection);
  return (engine.definition.values ?? []).map((value) => ({ ...value, value: values[value.code] ?? 0 }));
}
