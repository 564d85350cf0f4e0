import {
  type Assignment,
  compileProblem,
  type ImportedModel,
  Meter,
  type Possible,
  ProblemDiagram,
  ProblemSolver,
} from '#engine';
import { disagreements, type Timing, tryClicks } from './model-clicks.ts';
import { type DiagramReport, reportDiagram } from './page-diagram.ts';

/** What became of compiling: its size, or why it does not fit. */
export type CompileReport =
  | ({ readonly ms: number } & DiagramReport)
  | { readonly ms: number; readonly reason: 'nodes' | 'time' };

/** What an imported model allows; null and `proved: false` where the time did not suffice. */
export type ModelReport = {
  readonly proved: boolean;
  readonly options: number;
  readonly void: boolean | null;
  readonly core: number | null;
  readonly dead: number | null;
  readonly falseOptional: number | null;
  readonly configurations: string | null;
  readonly neverValid: readonly (readonly [string, string])[] | null;
  readonly compile: CompileReport | null;
  readonly clicks?: {
    readonly count: number;
    readonly seed: number;
    readonly solver: Timing | null;
    readonly diagram: Timing | null;
  };
  readonly disagreements: number;
};

/** How many clicks are tried, from which seed, and when the time is up. */
export type AnalysisOptions = {
  readonly clicks: number;
  readonly seed: number;
  readonly budgetMs: number;
  readonly now: () => number;
};

type Counts = Pick<ModelReport, 'void' | 'core' | 'dead' | 'neverValid'>;

// Shares of the budget by whose end the search, and then compiling, have to be through.
const SEARCH = 0.4;
const COMPILE = 0.8;
const UNKNOWN: Counts = { void: null, core: null, dead: null, neverValid: null };

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Values that are options: every value, or of a feature only that it is selected. */
function optionsOf({ problem, features }: ImportedModel): Assignment[] {
  return problem.variables.flatMap(({ values }, variable) =>
    values.flatMap((_, value) => (features && value === 0 ? [] : [{ variable, value }])),
  );
}

/** A void model has no configuration, so that all its options are dead and none is core. */
function countsOf(model: ImportedModel, { consistent, values }: Possible): Counts {
  if (consistent === 'unknown') return UNKNOWN;
  if (consistent === 'yes' && values.some((states) => states.includes(0))) return { ...UNKNOWN, void: false };
  const options = optionsOf(model);
  const never = options.filter(({ variable, value }) => values[variable]?.[value] === -1);
  const always = options.filter(({ variable, value }) =>
    values[variable]?.every((state, at) => state === (at === value ? 1 : -1)),
  );
  const named = never.map(({ variable, value }): [string, string] => {
    const about = model.problem.variables[variable];
    return [about?.name ?? '', about?.values[value] ?? ''];
  });
  return {
    void: consistent === 'no',
    core: always.length,
    dead: never.length,
    neverValid: named.sort((a, b) => byText(a[0], b[0]) || byText(a[1], b[1])),
  };
}

/** A diagram's answer in the manner of the search. */
function settledBy(diagram: ProblemDiagram): Possible {
  const support = diagram.support([]);
  const some = support.every((values) => values.includes(1)) && diagram.count() > 0n;
  const values = support.map((own) => Int8Array.from(own, (possible) => (possible ? 1 : -1)));
  return { consistent: some ? 'yes' : 'no', values };
}

/** Features that come with their parent in every configuration that has it, although they are declared optional. */
function countFalseOptional(
  { optional }: ImportedModel,
  solver: ProblemSolver,
  diagram: ProblemDiagram | null,
  meter: Meter,
): number | null {
  if (!optional) return null;
  const possible = (choices: readonly Assignment[]) =>
    diagram ? (diagram.count(choices) > 0n ? 'yes' : 'no') : solver.consistent(choices, meter);
  let count = 0;
  for (const { feature, parent } of optional) {
    const below = { variable: parent, value: 1 };
    const without = possible([below, { variable: feature, value: 0 }]);
    const living = without === 'no' ? possible([below]) : without;
    if (living === 'unknown') return null;
    if (without === 'no' && living === 'yes') count += 1;
  }
  return count;
}

function compileReport(
  { problem }: ImportedModel,
  now: () => number,
  deadline: number,
): { readonly report: CompileReport; readonly diagram: ProblemDiagram | null } {
  const begun = now();
  const compiled = compileProblem(problem, { expired: () => now() > deadline });
  const ms = Math.round(now() - begun);
  if (compiled.status !== 'compiled') return { report: { ms, reason: compiled.reason }, diagram: null };
  return {
    report: { ms, ...reportDiagram(compiled.diagram) },
    diagram: new ProblemDiagram(problem, compiled.diagram),
  };
}

/**
 * Examines an imported model: whether it has configurations and how many, which options are in all or none of them, and how
 * fast clicks are answered by search and by a compiled diagram. Tells what is known so far after each step; what the time
 * does not suffice for stays null.
 */
export function analyseModel(
  model: ImportedModel,
  options: AnalysisOptions,
  tell: (report: ModelReport) => void,
): void {
  const { now, budgetMs, clicks, seed } = options;
  const begun = now();
  const until = (share: number): Meter => new Meter({ expired: () => now() > begun + share * budgetMs });
  const first: Omit<ModelReport, 'proved'> = {
    options: optionsOf(model).length,
    ...UNKNOWN,
    falseOptional: null,
    configurations: null,
    compile: null,
    disagreements: 0,
  };
  let report: ModelReport = { proved: false, ...first };
  const learn = (more: Partial<ModelReport>): void => {
    report = { ...report, ...more };
    const settled = report.dead !== null && (report.falseOptional !== null || !model.optional);
    report = { ...report, proved: settled, configurations: report.void ? '0' : report.configurations };
    tell(report);
  };
  learn({});
  const solver = new ProblemSolver(model.problem);
  const search = until(SEARCH);
  const found = solver.possible([], search);
  learn(countsOf(model, found));
  learn({ falseOptional: countFalseOptional(model, solver, null, search) });
  const { report: compile, diagram } = compileReport(model, now, begun + COMPILE * budgetMs);
  learn({ compile });
  if (diagram) {
    learn({ configurations: String(diagram.count()), disagreements: disagreements(found, diagram.support([])) });
    if (report.dead === null) learn(countsOf(model, settledBy(diagram)));
    if (report.falseOptional === null) learn({ falseOptional: countFalseOptional(model, solver, diagram, search) });
  }
  if (clicks === 0 || report.void !== false) return;
  const tried = tryClicks({ problem: model.problem, solver, diagram, clicks, seed, meter: until(1), now });
  learn({
    clicks: { count: tried.count, seed, solver: tried.solver, diagram: tried.diagram },
    disagreements: report.disagreements + tried.disagreements,
  });
}
