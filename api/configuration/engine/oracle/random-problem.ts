import type { Assignment, Expression, Problem, Support } from '../problem/problem.ts';
import type { Dice } from './random-model.ts';

function some<Value>(count: number, make: () => Value): Value[] {
  return Array.from({ length: count }, make);
}

function randomExpression(dice: Dice, sizes: readonly number[], depth: number): Expression {
  const roll = depth > 0 ? dice.next() : 0.3 + 0.7 * dice.next();
  const variable = (): number => dice.whole(0, sizes.length - 1);
  const value = (at: number): number => dice.whole(0, Math.max(0, (sizes[at] ?? 1) - 1));
  const parts = (): Expression[] => some(dice.whole(0, 3), () => randomExpression(dice, sizes, depth - 1));
  if (roll < 0.1) return { not: randomExpression(dice, sizes, depth - 1) };
  if (roll < 0.2) return { all: parts() };
  if (roll < 0.3) return { any: parts() };
  if (roll < 0.55) {
    const at = variable();
    return { variable: at, values: some(dice.whole(0, 2), () => value(at)) };
  }
  const columns = some(dice.whole(0, 4), variable);
  if (roll < 0.8) {
    const distinct = [...new Set(columns)];
    const weights = (at: number): number[] => some(sizes[at] ?? 0, () => dice.whole(-3, 6));
    return { parts: distinct.map((at) => ({ variable: at, weights: weights(at) })), most: dice.whole(-2, 9) };
  }
  return { columns, rows: some(dice.whole(0, 8), () => columns.map(value)) };
}

/** A small problem of every kind of statement. Values of a variable are told apart by few of them. */
export function randomProblem(dice: Dice): Problem {
  const sizes = some(dice.whole(1, 5), () => dice.whole(1, dice.chance(0.1) ? 6 : 3));
  const variables = sizes.map((size, at) => ({ name: `v${at}`, values: some(size, () => '') }));
  return { variables, constraints: some(dice.whole(0, 4), () => randomExpression(dice, sizes, 2)) };
}

/** Whether the values taken (one for each variable) make the statement true. */
export function holds(given: Expression, taken: readonly number[]): boolean {
  if ('all' in given) return given.all.every((part) => holds(part, taken));
  if ('any' in given) return given.any.some((part) => holds(part, taken));
  if ('not' in given) return !holds(given.not, taken);
  if ('values' in given) return given.values.includes(taken[given.variable] ?? -1);
  if ('rows' in given)
    return given.rows.some((row) => row.every((cell, at) => taken[given.columns[at] ?? -1] === cell));
  return (
    given.parts.reduce((sum, { variable, weights }) => sum + (weights[taken[variable] ?? -1] ?? 0), 0) <= given.most
  );
}

/** All solutions of a problem. */
export function allSolutions({ variables, constraints }: Problem): number[][] {
  let found: number[][] = [[]];
  for (const { values } of variables) found = found.flatMap((taken) => values.map((_, value) => [...taken, value]));
  return found.filter((taken) => constraints.every((constraint) => holds(constraint, taken)));
}

/** What is part of the given solutions, beside the choices. */
export function supportOf(
  { variables }: Problem,
  solutions: readonly number[][],
  choices: readonly Assignment[],
): Support {
  const kept = solutions.filter((taken) => choices.every(({ variable, value }) => taken[variable] === value));
  return variables.map(({ values }, at) =>
    Uint8Array.from(values, (_, value) => (kept.some((taken) => taken[at] === value) ? 1 : 0)),
  );
}
