import type { Assignment, Meter, Possible, Problem, ProblemDiagram, ProblemSolver, Support } from '#engine';

/** How long answers took, in milliseconds. */
export type Timing = { readonly p50: number; readonly p95: number; readonly p99: number; readonly max: number };

/** Clicks that were tried: how long either tier took to tell all values, and on how many values they differed. */
export type Clicks = {
  readonly count: number;
  readonly solver: Timing | null;
  readonly diagram: Timing | null;
  readonly disagreements: number;
};

// Both tiers answer some clicks before the first one that is timed, as in a service that runs; slow ones are not waited for.
const UNTIMED = 20;
const UNTIMED_MS = 500;

/** What is asked, and the clock and chance by which it is done. */
export type ClickTrial = {
  readonly problem: Problem;
  readonly solver: ProblemSolver;
  readonly diagram: ProblemDiagram | null;
  readonly clicks: number;
  readonly seed: number;
  readonly meter: Meter;
  readonly now: () => number;
};

/** Numbers from 0 up to, not including, 1, the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The nearest-rank percentiles. */
function timingOf(times: readonly number[]): Timing | null {
  if (times.length === 0) return null;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((sorted[Math.ceil(share * sorted.length) - 1] as number) * 1_000) / 1_000;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** Values on which a settled search and a diagram differ. */
export function disagreements(found: Possible, support: Support): number {
  return found.values.reduce(
    (sum, states, variable) =>
      sum + states.filter((state, value) => state !== 0 && (state === 1) !== (support[variable]?.[value] === 1)).length,
    0,
  );
}

/** A value that can be chosen in a variable that is still open; undefined when everything is settled. */
function nextClick(found: Possible, choices: readonly Assignment[], random: () => number): Assignment | undefined {
  const chosen = new Set(choices.map(({ variable }) => variable));
  const open = found.values.flatMap((states, variable) => {
    const values = Array.from(states.keys()).filter((value) => states[value] === 1);
    return values.length > 1 && !chosen.has(variable) ? [{ variable, values }] : [];
  });
  const picked = open[Math.floor(random() * open.length)];
  const value = picked?.values[Math.floor(random() * picked.values.length)];
  return picked && value !== undefined ? { variable: picked.variable, value } : undefined;
}

/** Clicks at random through the model, from the beginning again whenever nothing is left open, until the time is up. */
export function tryClicks({ solver, diagram, clicks, seed, meter, now }: ClickTrial): Clicks {
  const random = chance(seed);
  const times = { solver: [] as number[], diagram: [] as number[] };
  let different = 0;
  let asked = 0;
  const first = now();
  const answer = (choices: readonly Assignment[], timed: boolean): Possible => {
    const begun = now();
    const found = solver.possible(choices, meter);
    const between = now();
    const support = diagram?.support(choices);
    const over = now();
    if (support) different += disagreements(found, support);
    asked += 1;
    if (timed && (asked > UNTIMED || between - first > UNTIMED_MS) && !meter.spent()) {
      times.solver.push(between - begun);
      if (support) times.diagram.push(over - between);
    }
    return found;
  };
  const fresh = answer([], false);
  let choices: readonly Assignment[] = [];
  let found = fresh;
  while (times.solver.length < clicks && !meter.spent()) {
    const click = nextClick(found, choices, random);
    if (!click && choices.length === 0) break;
    choices = click ? [...choices, click] : [];
    found = click ? answer(choices, true) : fresh;
  }
  return {
    count: times.solver.length,
    solver: timingOf(times.solver),
    diagram: timingOf(times.diagram),
    disagreements: different,
  };
}
