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
  const fits = domains(engine, choices, { ...setting(), external }).consistent !== false;
  const why = fits ? null : explain(engine, choices, null, { ...setting(), external });
  const refusal = why?.status === 'blocked' ? { choices: why.choices, causes: why.causes } : null;
  const least = fits ? null : leastRepair(engine, tariff, choices, refusal?.choices ?? [], external, setting);
  const kept = fits ? choices : (least?.choices ?? null);
  const whole = kept && complete(engine, kept, { goal: 'cheapest', tariff }, { ...setting(), external });
  const finished = whole?.status === 'found' ? whole : null;
  // What was incomplete before stays open where it was.
  const adopted = wasComplete ? (finished?.configuration ?? null) : kept;
  return {
    gone,
    refusal,
    givenUp: least ? [...least.givenUp, ...least.replaced] : [],
    added: wasComplete ? (finished?.added ?? []) : [],
    adopted,
    total: wasComplete ? (finished?.total ?? null) : null,
    proved: (least?.proved ?? true) && (!wasComplete || (finished?.proved ?? false)),
  };
}

type Found = Extract<Repair, { status: 'found' }>;

// Some choice is kept by every repair but the one that keeps none: the least over the choices is the least of all. Those that are not in
// the conflict come first, because they are kept most likely; one choice given up cannot be undercut.
function leastRepair(
  engine: Engine,
  tariff: Tariff,
  choices: Choices,
  conflict: Choices,
  external: readonly External[],
  setting: () => Setting,
): Found | null {
  const inConflict = (choice: Choice) =>
    conflict.some(({ group, option }) => group === choice.group && option === choice.option);
  const targets = [...choices.filter((choice) => !inConflict(choice)), ...choices.filter(inConflict)];
  let least: Found | null = null;
  for (const target of targets.slice(0, MOST_TRIED)) {
    const rest = choices.filter((choice) => choice !== target);
    const found = repair(engine, rest, target, tariff, { ...setting(), external });
    if (found.status !== 'found') continue;
    if (!least || cost(found) < cost(least) || (cost(found) === cost(least) && found.total < least.total))
      least = found;
    if (cost(least) === 1) break;
  }
  return least;
}

function cost({ givenUp, replaced }: Found): number {
  return givenUp.length + replaced.length;
}
