import {
  type Cause,
  type Choice,
  type Choices,
  check,
  complete,
  domains,
  type Engine,
  type External,
  explain,
  type Repair,
  readChoices,
  repair,
  type Setting,
  type Tariff,
} from '#engine';

/** The model that choices are looked at against, and what stands behind it. */
export type Ground = { readonly engine: Engine; readonly tariff: Tariff; readonly external: readonly External[] };

/**
 * What becomes of choices in another version of their model. `gone`: choices that it no longer offers; `refusal`: what now stands against
 * the rest; `givenUp`: the fewest choices to let go so that the rest fits, then the cheapest; `added`: what has to be added to be complete again.
 */
export type Revalidation = {
  readonly gone: Choices;
  readonly refusal: { readonly choices: Choices; readonly causes: readonly Cause[] } | null;
  readonly givenUp: Choices;
  readonly added: Choices;
  /** The choices to go on with; null when nothing that fits was found. */
  readonly adopted: Choices | null;
  /** Net price of one unit of the adopted choices when they are complete. */
  readonly total: bigint | null;
  /** That no smaller change would do, and that at its size none is cheaper. */
  readonly proved: boolean;
};

const MOST_TRIED = 8;

/** Whether choices still mean the same in a version of the model as it is in force: all of them known, and complete where they were. */
export function stillFits(before: Engine, now: Engine, choices: Choices): boolean {
  const read = readChoices(now, choices);
  if (read.issues.length > 0) return false;
  return !check(before, readChoices(before, choices).choices).valid || check(now, read.choices).valid;
}

/** Looks at saved choices against a version of the model, explains the differences and finds the least change that makes them fit. Pure. */
export function revalidateChoices(
  before: Engine,
  { engine, tariff, external }: Ground,
  saved: Choices,
  setting: () => Setting,
): Revalidation {
  const { choices, issues } = readChoices(engine, saved);
  const gone = saved.filter((_, index) => issues.some((issue) => issue.index === index));
  const wasComplete = check(before, readChoices(before, saved).choices).valid;
  const { consistent } = domains(engine, choices, { ...setting(), external });
  const fits = consistent !== false;
  const why = fits ? null : explain(engine, choices, null, { ...setting(), external });
  const refusal = why?.status === 'blocked' ? { choices: why.choices, causes: why.causes } : null;
  const least = fits ? null : leastRepair(engine, tariff, choices, refusal?.choices ?? [], external, setting);
  const kept = fits ? choices : (least?.found?.choices ?? null);
  const whole = kept && complete(engine, kept, { goal: 'cheapest', tariff }, { ...setting(), external });
  const finished = whole?.status === 'found' ? whole : null;
  // What was incomplete before stays open where it was.
  const adopted = wasComplete ? (finished?.configuration ?? null) : kept;
  return {
    gone,
    refusal,
    givenUp: least?.found ? [...least.found.givenUp, ...least.found.replaced] : [],
    added: wasComplete ? (finished?.added ?? []) : [],
    adopted,
    total: wasComplete ? (finished?.total ?? null) : null,
    proved: consistent !== 'unknown' && (least?.proved ?? true) && (!wasComplete || (finished?.proved ?? false)),
  };
}

type Found = Extract<Repair, { status: 'found' }>;
type Least = { readonly found: Found | null; readonly proved: boolean };

// A repair that lets go of n choices keeps one of any n + 1: once more targets are settled than the least found lets go of, no other lets go
// of fewer, and none of as many is cheaper. Those that are not in the conflict come first, because they are kept most likely.
function leastRepair(
  engine: Engine,
  tariff: Tariff,
  choices: Choices,
  conflict: Choices,
  external: readonly External[],
  setting: () => Setting,
): Least {
  const inConflict = (choice: Choice) =>
    conflict.some(({ group, option }) => group === choice.group && option === choice.option);
  const targets = [...choices.filter((choice) => !inConflict(choice)), ...choices.filter(inConflict)];
  let found: Found | null = null;
  let settled = 0;
  for (const target of targets.slice(0, MOST_TRIED)) {
    const rest = choices.filter((choice) => choice !== target);
    const next = repair(engine, rest, target, tariff, { ...setting(), external });
    if (next.status === 'impossible' || (next.status === 'found' && next.proved)) settled += 1;
    if (next.status === 'found' && (!found || isLess(next, found))) found = next;
    if (found && settled > cost(found)) return { found, proved: true };
  }
  return { found, proved: found !== null && settled === targets.length };
}

function isLess(one: Found, other: Found): boolean {
  return cost(one) < cost(other) || (cost(one) === cost(other) && one.total < other.total);
}

function cost({ givenUp, replaced }: Found): number {
  return givenUp.length + replaced.length;
}
