import {
  alike,
  type Cause,
  type Choice,
  type Choices,
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
  priceOf,
  type Repair,
  readChoices,
  repair,
  type Setting,
  selectionOf,
  type Tariff,
  valuesOf,
} from '#engine';
import { listModelVersions, listModelVersionsInForce, type ModelVersion } from '../catalog/model-version-reads.ts';
import type { Unit } from '../db/unit.ts';
import { NotFoundError } from '../kernel/error.ts';
import { engineOf } from './model-cache.ts';
import { tariffFor } from './tariff-for.ts';

/** How long one question may take before its answer is "not proved yet". */
const BUDGET_MS = 400;

export type Asked = {
  readonly itemId: string;
  /** The version to configure in; absent for the one in force. */
  readonly modelVersionId?: string | null | undefined;
  readonly choices: unknown;
  readonly quantity: number;
};

/** Where configuring stands: the model, what was chosen of what was asked, and what is still possible. */
export type Configurator = {
  readonly version: ModelVersion;
  readonly engine: Engine;
  readonly tariff: Tariff;
  readonly external: readonly External[];
  readonly choices: Choices;
  /** The choices and what follows from them: what is priced, weighed and built so far. */
  readonly selection: Choices;
  /** Choices that do not fit the model any more, left out. */
  readonly dropped: readonly { readonly code: string; readonly group: string | null; readonly option: string | null }[];
  readonly domains: Domains;
  readonly quantity: number;
  /** What several questions of one view have in common, answered once. */
  readonly shared: Shared;
};

type Shared = {
  readonly least: () => Least | null;
  readonly leadDays: () => number | null;
  readonly why: (target: Choice) => Explanation;
};

export type Model = { readonly version: ModelVersion; readonly engine: Engine; readonly tariff: Tariff };

/** Loads a model with what the account pays for it; refuses what is not in the account's catalogue. Customer's window. */
export async function loadModel(unit: Unit, accountId: string, asked: Asked): Promise<Model> {
  const versions = asked.modelVersionId
    ? await listModelVersions(unit, [asked.modelVersionId])
    : await listModelVersionsInForce(unit, [asked.itemId]);
  const version = versions.find(({ itemId }) => itemId === asked.itemId);
  if (!version) throw new NotFoundError('ModelVersion');
  const engine = engineOf(version);
  return { version, engine, tariff: await tariffFor(unit, accountId, asked.itemId, engine, asked.quantity) };
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
  const shared = sharedBy(model, choices, external);
  return { ...model, external, choices, selection, dropped: issues, domains: known, quantity: asked.quantity, shared };
}

function sharedBy({ engine, tariff }: Model, choices: Choices, external: readonly External[]): Shared {
  const keyOf = alike(engine, choices, external);
  const known = new Map<string, Explanation>();
  return {
    least: once(() => leastTotal(engine, choices, tariff, settingOf(external))),
    leadDays: once(() => leadEffectOn(engine, choices, tariff, { ...settingOf(external), groups: [] }).leadDays),
    why: (target) => {
      const key = `${keyOf(target.group, target.option ?? '')} ${target.option === null} ${target.quantity}`;
      const answer = known.get(key) ?? explain(engine, choices, target, settingOf(external));
      known.set(key, answer);
      return answer;
    },
  };
}

function once<T>(ask: () => T): () => T {
  let known: { readonly answer: T } | undefined;
  return () => {
    known ??= { answer: ask() };
    return known.answer;
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

/** The change of the cheapest total that each option of some groups would make. */
export function effectsOn(
  { engine, choices, external, tariff, domains: known, shared }: Configurator,
  groups: readonly string[],
): readonly Effect[] {
  const least = shared.least();
  return effectOn(engine, choices, tariff, { ...settingOf(external), groups, known, least });
}

/** What completing the choices costs at the least, for one unit; null when they cannot be completed, or no way was found in time. */
export function leastFor({ shared }: Configurator): Least | null {
  return shared.least();
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

/** The best configuration that keeps the choices, with the proof that none is better. */
export function finishFor({ engine, choices, external, tariff }: Configurator, goal: Goal) {
  return complete(engine, choices, { goal, tariff }, settingOf(external));
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
