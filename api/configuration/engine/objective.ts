import type { ModelIndex } from './choices.ts';
import type { Encoding } from './model.ts';
import type { Cost, Objective } from './offers.ts';
import { type Best, costOf, Descent, leastCostOf } from './optimum.ts';
import { termsOf } from './price.ts';
import type { Tariff } from './results.ts';
import type { Solver } from './solver.ts';
import { fromNothing, type Meter, type Sum } from './solver-parts.ts';

/** The price of the pieces of an option by the tariff; options without terms weigh nothing. */
export function priceCost({ definition }: ModelIndex, tariff: Tariff): Cost {
  return (group, option, { quantity }) => {
    const from = definition.groups[group];
    if (!from || !option) return 0;
    return Number((termsOf(tariff, from.code, option.code)?.price ?? 0n) * BigInt(quantity));
  };
}

/** Lets the search try the lightest value of each part first. */
function preferLight(solver: Solver, objective: Objective): void {
  solver.rewind(0);
  for (const part of objective) solver.prefer(fromNothing(part).lits);
}

/** A sum that holds while its gate is assumed, until it is retired. */
function bounded(solver: Solver, objective: Objective, bound: number) {
  const gate = solver.newLiteral();
  return { gate, sum: solver.addSum(objective, bound, gate) };
}

/**
 * Finds a model under the assumptions that makes the first objective as small as possible, among those the second, and so
 * on: each better model tightens a gated bound until none is left. At least one objective is needed. `floor`: a cost by the first that no
 * model is known to be below.
 */
export function minimise(
  { slots: { solver } }: Encoding,
  assumptions: readonly number[],
  objectives: readonly Objective[],
  meter: Meter,
  floor = Number.NEGATIVE_INFINITY,
): Best {
  const held: { readonly gate: number; readonly sum: Sum }[] = [];
  let best = { status: 'unknown' } as Best;
  for (const objective of objectives.toReversed()) preferLight(solver, objective);
  for (const objective of objectives) {
    const next = new Descent(
      solver,
      [...assumptions, ...held.map(({ gate }) => gate)],
      objective,
      meter,
      held.length > 0 ? Number.NEGATIVE_INFINITY : floor,
    ).run();
    if (next.status === 'found' || best.status !== 'found') best = next;
    else best = { ...best, cost: costOf(objective, best.model), bound: leastCostOf(objective), proved: false };
    if (next.status !== 'found' || !next.proved) break;
    if (objective !== objectives.at(-1)) held.push(bounded(solver, objective, next.cost));
  }
  for (const { sum } of held) solver.retire(sum);
  return best;
}
