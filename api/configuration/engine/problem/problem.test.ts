import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileProblem } from '../diagram/compile.ts';
import { type Diagram, sizeOf } from '../diagram/diagram.ts';
import { ProblemDiagram } from '../diagram/problem-diagram.ts';
import { DiagramError, readDiagram, writeDiagram } from '../diagram/serial.ts';
import { Sweeper } from '../diagram/sweep.ts';
import { Dice } from '../oracle/random-model.ts';
import { allSolutions, randomProblem, supportOf } from '../oracle/random-problem.ts';
import { RUNS, SEEDS } from '../oracle/trial.ts';
import { Meter } from '../solver-parts.ts';
import type { Problem } from './problem.ts';
import { ProblemSolver } from './problem-solver.ts';

const MANY = { numRuns: 5 * RUNS.numRuns };
const seeds = fc.integer(SEEDS);

function compiled(problem: Problem): Diagram {
  const found = compileProblem(problem, { nodes: 200_000 });
  if (found.status !== 'compiled') throw new Error(found.reason);
  return found.diagram;
}

const values = (count: number): string[] => Array.from({ length: count }, (_, at) => `${at}`);

describe('finite-domain problems, on random ones', () => {
  it('both tiers find exactly the values that brute force finds, and the diagram counts its solutions', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const dice = new Dice(seed);
        const problem = randomProblem(dice);
        const solutions = allSolutions(problem);
        const solver = new ProblemSolver(problem);
        const diagram = new ProblemDiagram(problem, compiled(problem));
        expect(diagram.count()).toBe(BigInt(solutions.length));
        for (let count = 0; count < 3; count += 1) {
          const choices = Array.from({ length: count }, () => {
            const variable = dice.whole(0, problem.variables.length - 1);
            return { variable, value: dice.whole(0, (problem.variables[variable]?.values.length ?? 1) - 1) };
          });
          const known = supportOf(problem, solutions, choices);
          expect(diagram.support(choices)).toEqual(known);
          const found = solver.possible(choices, new Meter());
          expect(found.values.map((states) => Array.from(states))).toEqual(
            known.map((support) => Array.from(support, (possible) => (possible ? 1 : -1))),
          );
        }
      }),
      MANY,
    );
  });

  it('finds the least cost of every value, in the place of what was decided for its variable', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const dice = new Dice(seed);
        const problem = randomProblem(dice);
        const solutions = allSolutions(problem);
        const masks = (share: number) =>
          problem.variables.map((variable) =>
            dice.chance(0.4) ? Uint8Array.from(variable.values, () => (dice.chance(share) ? 1 : 0)) : undefined,
          );
        const [own, outer] = [masks(0.5), masks(0.9)];
        const costs = problem.variables.map((variable) => Float64Array.from(variable.values, () => dice.whole(-9, 30)));
        const costOf = (taken: readonly number[]): number =>
          taken.reduce((sum, value, at) => sum + (costs[at]?.[value] ?? 0), 0);
        const fits = (taken: readonly number[], free: number): boolean =>
          taken.every((value, at) => (outer[at]?.[value] ?? 1) === 1 && (at === free || (own[at]?.[value] ?? 1) === 1));
        const least = (list: readonly number[][]): number => Math.min(...list.map(costOf));
        const sweeper = new Sweeper(compiled(problem));
        const found = sweeper.sweep({ own, outer }, costs);
        expect(found.least).toBe(least(solutions.filter((taken) => fits(taken, -1))));
        problem.variables.forEach((variable, at) => {
          const known = variable.values.map((_, value) =>
            least(solutions.filter((taken) => taken[at] === value && fits(taken, at))),
          );
          expect(Array.from(found.costs.subarray(sweeper.starts[at], sweeper.starts[at + 1]))).toEqual(known);
        });
        if (found.least === Number.POSITIVE_INFINITY) return;
        const cheapest = sweeper.cheapest({ own, outer }, costs);
        expect(costOf(cheapest)).toBe(found.least);
        expect(solutions.filter((taken) => fits(taken, -1))).toContainEqual(cheapest);
      }),
      MANY,
    );
  });

  it('reads what it wrote, and refuses anything else', () => {
    fc.assert(
      fc.property(seeds, fc.nat(), fc.nat(255), (seed, place, byte) => {
        const problem = randomProblem(new Dice(seed));
        const sizes = problem.variables.map((variable) => variable.values.length);
        const diagram = compiled(problem);
        const bytes = writeDiagram(diagram);
        expect(readDiagram(bytes, sizes)).toEqual(diagram);
        expect(() => readDiagram(bytes.subarray(0, -1), sizes)).toThrow(DiagramError);
        expect(() => readDiagram(bytes, [...sizes, 2])).toThrow(DiagramError);
        const changed = bytes.slice();
        changed[place % bytes.length] = byte;
        try {
          new Sweeper(readDiagram(changed, sizes)).sweep();
        } catch (error) {
          expect(error).toBeInstanceOf(DiagramError);
        }
      }),
      RUNS,
    );
  });
});

describe('what does not fit', () => {
  const hard = (count: number, seed: number): Problem => {
    const dice = new Dice(seed);
    const clause = () => ({
      any: Array.from({ length: 3 }, () => ({ variable: dice.whole(0, count - 1), values: [dice.whole(0, 1)] })),
    });
    return {
      variables: Array.from({ length: count }, (_, at) => ({ name: `x${at}`, values: ['0', '1'] })),
      constraints: Array.from({ length: Math.round(3.2 * count) }, clause),
    };
  };

  it('is told to be too large in nodes or in time', () => {
    expect(compileProblem(hard(150, 1), { nodes: 50_000 })).toEqual({ status: 'too_large', reason: 'nodes' });
    let looks = 0;
    const expired = () => {
      looks += 1;
      return looks > 20;
    };
    expect(compileProblem(hard(150, 1), { expired })).toEqual({ status: 'too_large', reason: 'time' });
  });

  it('is not a variable of thousands of values, nor one in no constraint', () => {
    const rows = values(5_000).map((_, at) => [at, at % 3]);
    const problem: Problem = {
      variables: [
        { name: 'many', values: values(5_000) },
        { name: 'few', values: values(3) },
        { name: 'free', values: values(7) },
      ],
      constraints: [{ columns: [0, 1], rows }],
    };
    const diagram = compiled(problem);
    expect(sizeOf(diagram).edges).toBeLessThanOrEqual(6);
    expect(new ProblemDiagram(problem, diagram).count()).toBe(35_000n);
    expect(new ProblemDiagram(problem, diagram).support([{ variable: 1, value: 2 }])[0]?.slice(0, 6)).toEqual(
      Uint8Array.of(0, 0, 1, 0, 0, 1),
    );
  });

  it('is void when a variable has no value or a table no row', () => {
    const variables = [{ name: 'a', values: values(2) }];
    for (const problem of [
      { variables: [...variables, { name: 'b', values: [] }], constraints: [] },
      { variables, constraints: [{ columns: [0], rows: [] }] },
      { variables, constraints: [{ columns: [], rows: [] }] },
    ]) {
      expect(new ProblemDiagram(problem, compiled(problem)).count()).toBe(0n);
      expect(new ProblemSolver(problem).consistent([], new Meter())).toBe('no');
    }
    const empty = { variables: [], constraints: [] };
    expect(new ProblemDiagram(empty, compiled(empty)).count()).toBe(1n);
  });
});
