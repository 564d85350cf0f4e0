import { z } from 'zod';
import { type Cause, type Choices, type Engine, explain, readChoices, type Setting, valuesOf } from '#engine';
import { text } from '../kernel/parse.ts';

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, 'must be letters, digits, dot, dash and underscore');

/** A test case of the author: choices, and whether a valid configuration with them must exist or must not. */
export const modelTest = z.object({
  code,
  name: text(200),
  choices: z
    .array(
      z.object({
        group: z.string().max(80),
        option: z.string().max(80).nullable(),
        quantity: z.number().int().min(0).max(1_000),
      }),
    )
    .max(500),
  expectation: z.enum(['possible', 'impossible']),
  value: z
    .object({ code, equals: z.number() })
    .nullish()
    .transform((value) => value ?? null),
});
export type ModelTest = z.infer<typeof modelTest>;

/** How a test case came out. `unproved` when time ran out first: that is not passing. */
export type TestResult = {
  readonly code: string;
  readonly outcome: 'passed' | 'failed' | 'unproved';
  readonly found: 'possible' | 'impossible' | 'unknown';
  /** Why the choices are impossible, when they are. */
  readonly causes: readonly Cause[];
  /** Choices that the model does not know, as `group/option`. */
  readonly unknown: readonly string[];
  /** The derived value that was asked for, as the choices make it. */
  readonly value: number | null;
};

/** Rounding of sums of decimal fractions is no difference. */
const SAME = 1e-9;

/** Runs one test case on a model within a budget. Choices that the model does not know make it fail. */
export function runTest(engine: Engine, test: ModelTest, setting: Setting): TestResult {
  const { choices, issues } = readChoices(engine, test.choices);
  const unknown = issues.map(({ group, option }) => `${group ?? ''}/${option ?? ''}`);
  const found = explain(engine, choices, null, setting);
  const state = found.status === 'blocked' ? 'impossible' : found.status;
  const value = test.value ? derived(engine, choices, test.value.code) : null;
  const met = unknown.length === 0 && state === test.expectation && meets(test, value);
  return {
    code: test.code,
    outcome: met ? 'passed' : unknown.length === 0 && state === 'unknown' ? 'unproved' : 'failed',
    found: state,
    causes: found.status === 'blocked' ? found.causes : [],
    unknown,
    value,
  };
}

function derived(engine: Engine, choices: Choices, wanted: string): number | null {
  return valuesOf(engine, choices)[wanted] ?? null;
}

function meets({ value: expected }: ModelTest, value: number | null): boolean {
  return !expected || (value !== null && Math.abs(value - expected.equals) <= SAME * Math.max(1, Math.abs(value)));
}

/** What a test case says before it was run to its end. */
export function notRun({ code: test }: ModelTest): TestResult {
  return { code: test, outcome: 'unproved', found: 'unknown', causes: [], unknown: [], value: null };
}
