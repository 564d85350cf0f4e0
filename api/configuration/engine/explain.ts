import { type Assumption, literalsOf, relevant } from './assumptions.ts';
import { type Choice, type Choices, type External, keptBeside, requireTarget } from './choices.ts';
import { type Encoding, type Engine, requireFitting } from './model.ts';
import { quickExplain } from './quick-explain.ts';
import type { Cause, Explanation, Setting } from './results.ts';
import type { Outcome } from './solver.ts';
import { Meter } from './solver-parts.ts';

/** An outside cause or a choice. */
type Item = External | Choice;

const refutes = (outcome: Outcome): boolean | undefined => (outcome === 'unknown' ? undefined : outcome === 'no');

const isExternal = (item: Item): item is External => 'source' in item;
const isChoice = (item: Item): item is Choice => !isExternal(item);

/** The assumptions that a part of the items and the target amount to. */
function assume(encoding: Encoding, target: Choices, items: readonly Item[]): Assumption[] {
  const choices = items.filter(isChoice);
  return encoding.assumer.all(items.filter(isExternal), [...target, ...choices]);
}

/** A minimal set of outside causes and choices that, with all rules, refutes the target; outside causes first, then newer choices. */
function blame(engine: Engine, choices: Choices, target: Choices, externals: readonly External[], meter: Meter) {
  const encoding = engine.hard();
  const { solver } = encoding.slots;
  const all = assume(encoding, target, [...externals, ...choices]);
  const outcome = solver.solve(literalsOf(all), meter);
  if (outcome !== 'no') return outcome;
  const core = new Set(solver.core);
  const suspects = new Set(all.filter(({ lit }) => core.has(lit)).flatMap(({ sources }) => sources));
  const items: Item[] = [...externals.filter((external) => suspects.has(external)), ...choices.toReversed()];
  return quickExplain(items, (tried) => refutes(solver.solve(literalsOf(assume(encoding, target, tried)), meter)));
}

/** A minimal set of rules and group limits that refutes the given choices and outside causes. */
function blameRules(engine: Engine, choices: Choices, externals: readonly External[], meter: Meter) {
  const encoding = engine.traced();
  const { solver } = encoding.slots;
  const given = literalsOf(encoding.assumer.all(externals, choices));
  const outcome = solver.solve([...given, ...encoding.selectors.map(({ lit }) => lit)], meter);
  if (outcome !== 'no') return { items: [], settled: false };
  const core = new Set(solver.core);
  const suspects = encoding.selectors.filter(({ lit }) => core.has(lit));
  return quickExplain(suspects, (tried) => refutes(solver.solve([...given, ...tried.map(({ lit }) => lit)], meter)));
}

/**
 * Says why the target (null: the choices as they are) is not possible: a minimal set of the user's own choices, which the
 * target would not replace, and of named causes that together forbid it. Blames outside causes before choices and newer
 * choices before older ones. Refuses choices and targets that the model does not offer.
 */
export function explain(
  engine: Engine,
  choices: Choices,
  target: Choice | null,
  setting: Setting = {},
  meter: Meter = new Meter(setting.budget),
): Explanation {
  requireFitting(engine, choices);
  if (target) requireTarget(engine.index, target);
  const kept = target ? keptBeside(engine.index, choices, target) : choices;
  const externals = relevant(engine.index, setting.external);
  const aim = target ? [target] : [];
  const found = blame(engine, kept, aim, externals, meter);
  if (found === 'yes') return { status: 'possible' };
  if (typeof found === 'string') return { status: 'unknown' };
  const blamedChoices = found.items.filter(isChoice);
  const blamedExternals = found.items.filter(isExternal);
  const rules = blameRules(engine, [...blamedChoices, ...aim], blamedExternals, meter);
  const causes: Cause[] = [
    ...rules.items.map(({ cause }) => cause),
    ...blamedExternals.map((external): Cause => ({ ...external, kind: 'external' })),
  ];
  const old = new Set(blamedChoices);
  return {
    status: 'blocked',
    choices: choices.filter((choice) => old.has(choice)),
    causes,
    minimal: found.settled && rules.settled,
  };
}
