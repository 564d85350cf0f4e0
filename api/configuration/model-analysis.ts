import { type ImportedModel, Meter, type Possible, ProblemSolver } from '#engine';

/** How long answers took, in milliseconds. */
export type Timing = { readonly p50: number; readonly p95: number; readonly p99: number; readonly max: number };

/** What became of compiling: its size, or why it does not fit. */
export type CompileReport =
  | { readonly ms: number; readonly nodes: number; readonly edges: number; readonly kB: number }
  | { readonly ms: number; readonly tooLarge: 'nodes' | 'time' };

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
    readonly solver: Timing;
    readonly diagram: Timing | null;
  };
  readonly disagreements: number;
};

/** A question's limits: how many clicks are tried, from which seed, and when the time is up. */
export type AnalysisOptions = {
  readonly clicks: number;
  readonly seed: number;
  readonly budgetMs: number;
  readonly now: () => number;
};

type Counts = Pick<ModelReport, 'void' | 'core' | 'dead' | 'falseOptional' | 'neverValid'>;

const UNKNOWN: Counts = { void: null, core: null, dead: null, falseOptional: null, neverValid: null };

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Values that are options: every value, or of a feature only that it is selected. */
function optionsOf({ problem, features }: ImportedModel): { readonly variable: number; readonly value: number }[] {
  return problem.variables.flatMap(({ values }, variable) =>
    values.flatMap((_, value) => (features && value === 0 ? [] : [{ variable, value }])),
  );
}

/** Features that are selected with their parent in every configuration although they are declared optional; null: not settled. */
function countFalseOptional(model: ImportedModel, solver: ProblemSolver, meter: Meter): number | null {
  let count = 0;
  for (const { feature, parent } of model.optional ?? []) {
    const below = { variable: parent, value: 1 };
    const living = solver.consistent([below], meter);
    const without = living === 'yes' ? solver.consistent([below, { variable: feature, value: 0 }], meter) : living;
    if (without === 'unknown') return null;
    if (living === 'yes' && without === 'no') count += 1;
  }
  return count;
}

function countsOf(model: ImportedModel, { consistent, values }: Possible): Counts {
  if (consistent === 'unknown') return UNKNOWN;
  const options = optionsOf(model);
  if (consistent === 'yes' && values.some((states) => states.includes(0))) return { ...UNKNOWN, void: false };
  const never = options.filter(({ variable, value }) => values[variable]?.[value] === -1);
  const always = options.filter(({ variable, value }) =>
    values[variable]?.every((state, at) => (at === value ? state === 1 : state === -1)),
  );
  const named = never.map(({ variable, value }): [string, string] => {
    const about = model.problem.variables[variable];
    return [about?.name ?? '', about?.values[value] ?? ''];
  });
  return {
    void: consistent === 'no',
    core: always.length,
    dead: never.length,
    falseOptional: null,
    neverValid: named.sort((a, b) => byText(a[0], b[0]) || byText(a[1], b[1])),
  };
}

/**
 * Examines an imported model: whether it has configurations, which options are in all or none of them, and how fast clicks
 * are answered. Tells what is known so far after each step; what the time does not suffice for stays null.
 */
export function analyseModel(
  model: ImportedModel,
  options: AnalysisOptions,
  tell: (report: ModelReport) => void,
): void {
  const deadline = options.now() + options.budgetMs;
  const meter = new Meter({ expired: () => options.now() > deadline });
  let report: ModelReport = {
    proved: false,
    options: optionsOf(model).length,
    ...UNKNOWN,
    configurations: null,
    compile: null,
    disagreements: 0,
  };
  const learn = (more: Partial<ModelReport>): void => {
    report = { ...report, ...more };
    tell(report);
  };
  learn({});
  const solver = new ProblemSolver(model.problem);
  const counts = countsOf(model, solver.possible([], meter));
  const falseOptional = model.optional ? countFalseOptional(model, solver, meter) : null;
  const proved = counts.dead !== null && (falseOptional !== null || !model.optional);
  learn({ ...counts, falseOptional, proved, configurations: counts.void ? '0' : null });
}
