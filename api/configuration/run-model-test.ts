import {
  type Cause,
  type Choices,
  check,
  complete,
  type Domains,
  domains,
  type Engine,
  explain,
  type OptionName,
  priceOf,
  readChoices,
  type Setting,
  selectionOf,
  type Tariff,
  valuesOf,
} from '#engine';
import type { ModelTest } from './model-test.ts';

type Outcome = 'passed' | 'failed' | 'unproved';

/** What a model and its options cost at list, by currency. */
export type ListTariffs = Readonly<Record<string, Tariff>>;

/** How a test case came out. `unproved` when time ran out first: that is not passing. */
export type TestResult = {
  readonly code: string;
  readonly outcome: Outcome;
  readonly found: 'possible' | 'impossible' | 'unknown';
  /** Why the choices are impossible, when they are, or what they lack, when they should be complete. */
  readonly causes: readonly Cause[];
  /** What the model does not know of the choices and of what is expected, as `group/option`. */
  readonly unknown: readonly string[];
  /** Options that should be forced and can be left out. */
  readonly free: readonly OptionName[];
  /** How many options of the group that was asked for can be had; null while that is not proved. */
  readonly remaining: number | null;
  /** The cheapest complete price, or the cheapest found so far; null when list prices complete nothing. */
  readonly price: { readonly amount: bigint; readonly currency: string } | null;
  /** The derived value that was asked for, as the choices and what follows from them make it. */
  readonly value: number | null;
};

type Finding = { readonly outcome: Outcome } & Partial<Omit<TestResult, 'code' | 'outcome'>>;

type Case = {
  readonly engine: Engine;
  readonly test: ModelTest;
  readonly choices: Choices;
  readonly known: Domains;
  /** The choices and what follows from them, as the configurator counts them. */
  readonly selection: Choices;
  readonly tariffs: ListTariffs;
  readonly setting: Setting;
};

/** Rounding of sums of decimal fractions is no difference. */
const SAME = 1e-9;

const met = (holds: boolean): Outcome => (holds ? 'passed' : 'failed');

/** What a test case says before it was run to its end. */
export function notRun({ code }: Pick<ModelTest, 'code'>): TestResult {
  return {
    code,
    outcome: 'unproved',
    found: 'unknown',
    causes: [],
    unknown: [],
    free: [],
    remaining: null,
    price: null,
    value: null,
  };
}

/**
 * Runs one test case on a model within a budget, with the list prices of the currencies that it names. Names that the model does not know
 * make it fail; what is expected of a configuration is asked only where one exists.
 */
export function runTest(engine: Engine, test: ModelTest, tariffs: ListTariffs, setting: Setting): TestResult {
  const { choices, issues } = readChoices(engine, test.choices);
  const unknown = [...issues.map(({ group, option }) => `${group ?? ''}/${option ?? ''}`), ...strangers(engine, test)];
  const known = domains(engine, choices, setting);
  const asked: Case = { engine, test, choices, known, selection: selectionOf(choices, known), tariffs, setting };
  const existence = existing(asked);
  const further =
    unknown.length === 0 && existence.found === 'possible' ? [forced(asked), remaining(asked), price(asked)] : [];
  const findings = [existence, derived(asked), ...further];
  return Object.assign(notRun(test), ...findings, { unknown, outcome: overall(unknown, findings) });
}

function overall(unknown: readonly string[], findings: readonly Finding[]): Outcome {
  if (unknown.length > 0 || findings.some(({ outcome }) => outcome === 'failed')) return 'failed';
  return findings.every(({ outcome }) => outcome === 'passed') ? 'passed' : 'unproved';
}

// What is expected beside the choices may name things that are gone as well.
function strangers({ definition }: Engine, test: ModelTest): string[] {
  const groupOf = (wanted: string) => definition.groups.find(({ code }) => code === wanted);
  const options = test.forced.filter(
    ({ group, option }) => !groupOf(group)?.options.some(({ code }) => code === option),
  );
  const group = test.remaining && !groupOf(test.remaining.group) ? [`${test.remaining.group}/`] : [];
  return [...options.map((one) => `${one.group}/${one.option}`), ...group];
}

function existing({ engine, test, choices, known, selection, setting }: Case): Finding {
  const why = explain(engine, choices, null, setting);
  const found = why.status === 'blocked' ? 'impossible' : why.status;
  const causes = why.status === 'blocked' ? why.causes : [];
  if (test.expectation === 'complete') {
    const { valid, violations } = check(engine, selection);
    const outcome = valid || known.proved ? met(valid) : 'unproved';
    return { outcome, found: valid ? 'possible' : found, causes: causes.length > 0 ? causes : violations };
  }
  return { outcome: found === 'unknown' ? 'unproved' : met(found === test.expectation), found, causes };
}

function derived({ engine, test, known, selection }: Case): Finding {
  if (!test.value) return { outcome: 'passed' };
  const { code, equals } = test.value;
  if (!known.proved) return { outcome: 'unproved' };
  const value = valuesOf(engine, selection)[code] ?? null;
  const same = value !== null && Math.abs(value - equals) <= SAME * Math.max(1, Math.abs(value));
  return { outcome: met(same), value };
}

// An option is forced when it cannot be left out; one among the choices is chosen and not forced by them.
function forced({ engine, test, choices, setting }: Case): Finding {
  const findings = test.forced.map((name): { readonly name: OptionName; readonly outcome: Outcome } => {
    if (choices.some(({ group, option }) => group === name.group && option === name.option))
      return { name, outcome: 'failed' };
    const { status } = explain(engine, choices, { ...name, quantity: 0 }, setting);
    return { name, outcome: status === 'unknown' ? 'unproved' : met(status === 'blocked') };
  });
  const free = findings.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name);
  return { outcome: overall([], findings), free };
}

function remaining({ test, known }: Case): Finding {
  const wanted = test.remaining;
  if (!wanted) return { outcome: 'passed' };
  const domain = known.groups.find(({ group }) => group === wanted.group);
  const states = domain?.options.map(({ state }) => state) ?? [];
  if (states.includes('unknown')) return { outcome: 'unproved' };
  const count = states.filter((state) => state !== 'blocked').length;
  return { outcome: met(count === wanted.count), remaining: count };
}

function price({ engine, test, choices, tariffs, setting }: Case): Finding {
  if (!test.price) return { outcome: 'passed' };
  const { relation, currency } = test.price;
  const tariff = tariffs[currency];
  if (!tariff) return { outcome: 'failed' };
  const best = complete(engine, choices, { goal: 'cheapest', tariff }, setting);
  if (best.status === 'unknown') return { outcome: 'unproved' };
  if (best.status === 'impossible' || priceOf(engine, best.configuration, tariff).unpriced.length > 0)
    return { outcome: 'failed' };
  const found = { amount: best.total, currency };
  const wanted = BigInt(test.price.amount);
  // Whatever is found bounds the cheapest from above.
  if (best.total < wanted || (best.total === wanted && relation === 'at_most'))
    return { outcome: met(relation === 'at_most'), price: found };
  return { outcome: best.proved ? met(best.total === wanted) : 'unproved', price: found };
}
