import {
  analyse,
  type Cause,
  type CompiledModel,
  compile,
  compileDiagram,
  countConfigurations,
  domains,
  type Engine,
  explain,
  type ModelDefinition,
  type OptionName,
  PAGE_LIMITS,
  quantitiesOf,
} from '#engine';
import type { ModelTest } from './model-test.ts';
import { type DiagramReport, reportDiagram } from './page-diagram.ts';
import { type ListTariffs, notRun, runTest, type TestResult } from './run-model-test.ts';

/** An option that is part of no configuration, with the rules that together keep it out; no causes when time ran out first. */
export type DeadOption = OptionName & { readonly causes: readonly Cause[] };

/** What became of compiling within the limits of a page: its size, or the limit that it does not keep. */
export type Compilation = DiagramReport | { readonly limit: 'nodes' | 'time' };

/** What is known about a draft so far. What is not proved yet says so; it is never taken for fine. */
export type ModelCheck = {
  /** True when no configuration exists; null while that is not proved either way. */
  readonly void: boolean | null;
  /** The rules that contradict each other, when the model is void. */
  readonly causes: readonly Cause[];
  readonly dead: readonly DeadOption[];
  readonly forced: readonly OptionName[];
  /** False while there may be more dead and forced options than those named. */
  readonly optionsProved: boolean;
  readonly tests: readonly TestResult[];
  /** Null until it was tried. */
  readonly compiled: Compilation | null;
  readonly redundant: readonly string[];
  /** False while there may be more redundant rules than those named. */
  readonly rulesProved: boolean;
  /** How many configurations there are, where they are few enough to be counted. */
  readonly configurations: bigint | null;
};

/** What is examined: a readable definition, the author's tests, and list prices of the currencies that these name. */
export type Examinee = {
  readonly definition: ModelDefinition;
  readonly tests: readonly ModelTest[];
  readonly tariffs: ListTariffs;
};

/** A clock in milliseconds and the length of the examination in them. */
export type Patience = { readonly clock: () => number; readonly limit: number };

const MOST_EXPLAINED = 50;
// Each step may use the time up to its share of the limit, so that a hard one leaves some to those after it.
const SHARES = { options: 0.4, causes: 0.5, tests: 0.65, compiled: 0.85, rules: 0.95 } as const;

/** What a draft's check says before anything is known. */
export function unexamined(tests: readonly ModelTest[]): ModelCheck {
  return {
    void: null,
    causes: [],
    dead: [],
    forced: [],
    optionsProved: false,
    tests: tests.map(notRun),
    compiled: null,
    redundant: [],
    rulesProved: false,
    configurations: null,
  };
}

/**
 * Examines a model in steps of growing effort, each yielding all that is known by then: void, dead and forced options, why
 * they are dead, the author's tests, whether pages can compile it, redundant rules and the number of configurations.
 */
export function* examine(
  { definition, tests, tariffs }: Examinee,
  { clock, limit }: Patience,
): Generator<ModelCheck, void> {
  const start = clock();
  const until = (share: number) => ({ budget: { expired: () => clock() > start + limit * share } });
  const engine = compile(definition);
  const options = examineOptions(engine, until(SHARES.options));
  let known: ModelCheck = { ...unexamined(tests), ...options };
  yield known;
  known = { ...known, ...whyOf(engine, known, until(SHARES.causes)) };
  yield known;
  known = { ...known, tests: tests.map((test) => runTest(engine, test, tariffs, until(SHARES.tests))) };
  yield known;
  const { expired } = until(SHARES.compiled).budget;
  const pageEnds = clock() + PAGE_LIMITS.ms;
  const outcome = compileDiagram(engine, {
    nodes: PAGE_LIMITS.nodes,
    expired: () => expired() || clock() > pageEnds,
  });
  known = { ...known, ...compilationOf(known, outcome) };
  yield known;
  const { redundant, proved, configurations } = analyse(engine, until(SHARES.rules).budget, outcome);
  yield { ...known, redundant, rulesProved: proved, configurations };
}

type Setting = { readonly budget: { readonly expired: () => boolean } };

function examineOptions(engine: Engine, setting: Setting) {
  const { consistent, proved, groups } = domains(engine, [], setting);
  const named = (wanted: string): OptionName[] =>
    groups.flatMap(({ group, options }) =>
      options.filter(({ state }) => state === wanted).map(({ option }) => ({ group, option })),
    );
  return {
    void: consistent === 'unknown' ? null : !consistent,
    dead: consistent === false ? [] : named('blocked').map((name) => ({ ...name, causes: [] })),
    forced: consistent === false ? [] : named('forced'),
    optionsProved: proved,
  };
}

function whyOf(engine: Engine, known: ModelCheck, setting: Setting): Partial<ModelCheck> {
  if (known.void) {
    const why = explain(engine, [], null, setting);
    return { causes: why.status === 'blocked' ? why.causes : [] };
  }
  return {
    dead: known.dead.map((name, at) => {
      const quantity = leastOf(engine, name);
      const why = at < MOST_EXPLAINED && quantity ? explain(engine, [], { ...name, quantity }, setting) : null;
      return { ...name, causes: why?.status === 'blocked' ? why.causes : [] };
    }),
  };
}

// A diagram settles what the search had no time for: whether there is any configuration.
function compilationOf(known: ModelCheck, outcome: CompiledModel): Partial<ModelCheck> {
  if (outcome.status !== 'compiled') return { compiled: { limit: outcome.reason } };
  const { diagram } = outcome;
  const configurations = countConfigurations(diagram);
  return { compiled: reportDiagram(diagram.diagram), configurations, void: known.void ?? configurations === 0n };
}

function leastOf({ definition }: Engine, { group, option }: OptionName): number | undefined {
  const known = definition.groups.find(({ code }) => code === group);
  const chosen = known?.options.find(({ code }) => code === option);
  return known && chosen ? quantitiesOf(known, chosen)[0] : undefined;
}
