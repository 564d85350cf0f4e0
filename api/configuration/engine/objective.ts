import type { Choice, Choices } from './choices.ts';
import type { Encoding } from './model.ts';
import { AmountError, termsOf } from './price.ts';
import type { Tariff } from './results.ts';
import type { SlotValue } from './slots.ts';
import type { Solver } from './solver.ts';
import type { Meter, Sum, SumPart } from './solver-parts.ts';

/** What is to be made small: sum over parts of the weight of the true literal; integers. */
export type Objective = readonly SumPart[];

/** The best model found, its cost in the last objective, and whether nothing better exists. */
export type Best =
  | { readonly status: 'found'; readonly model: Int8Array; readonly cost: number; readonly proved: boolean }
  | { readonly status: 'impossible' }
  | { readonly status: 'unknown' };

const cost = (objective: Objective, model: Int8Array): number =>
  objective.reduce((sum, { lits, weights }) => sum + (weights[lits.findIndex((lit) => model[lit] === 1)] ?? 0), 0);

/** Parts over the slots of the model, with a weight for each value; slots in which all weigh the same are left out. */
export function slotObjective(
  { slots }: Encoding,
  weight: (group: number, value: SlotValue) => number,
): { readonly parts: Objective; readonly constant: number } {
  let constant = 0;
  let most = 0;
  const parts: SumPart[] = [];
  for (const { group, values } of slots.all) {
    const weights = values.map((value) => weight(group, value));
    most += Math.max(0, ...weights.map(Math.abs));
    if (weights.every((value) => value === weights[0])) constant += weights[0] ?? 0;
    else parts.push({ lits: values.map(({ lit }) => lit), weights });
  }
  if (!Number.isSafeInteger(most)) throw new AmountError('amounts are too large to be added up exactly');
  return { parts, constant };
}

/** The price of each value by the tariff, without the base; options without terms weigh nothing. */
export function priceObjective(encoding: Encoding, tariff: Tariff): Objective {
  const { definition } = encoding.index;
  return slotObjective(encoding, (group, { option, quantity }) => {
    const from = definition.groups[group];
    const code = from?.options[option]?.code;
    if (!from || code === undefined || quantity === 0) return 0;
    return Number((termsOf(tariff, from.code, code)?.price ?? 0n) * BigInt(quantity));
  }).parts;
}

/** Lets the search try the lightest value of each part first. */
export function preferLight({ slots }: Encoding, objective: Objective): void {
  slots.solver.rewind(0);
  for (const { lits, weights } of objective) {
    const least = Math.min(...weights);
    let open = true;
    lits.forEach((lit, at) => {
      const wanted = open && weights[at] === least;
      if (wanted) open = false;
      slots.solver.phase[lit >> 1] = wanted === ((lit & 1) === 0);
    });
  }
}

/** A sum that holds while its gate is assumed, until it is retired. */
function bounded(solver: Solver, objective: Objective, bound: number) {
  const gate = solver.newLiteral();
  return { gate, sum: solver.addSum(objective, bound, gate) };
}

function descend(solver: Solver, assumptions: readonly number[], objective: Objective, meter: Meter): Best {
  const first = solver.solve(assumptions, meter);
  if (first === 'unknown') return { status: 'unknown' };
  if (first === 'no') return { status: 'impossible' };
  let { model } = solver;
  let least = cost(objective, model);
  const { gate, sum } = bounded(solver, objective, least - 1);
  for (;;) {
    const outcome = solver.solve([...assumptions, gate], meter);
    if (outcome !== 'yes') {
      solver.retire(sum);
      return { status: 'found', model, cost: least, proved: outcome === 'no' };
    }
    model = solver.model;
    const lower = cost(objective, model);
    solver.tighten(sum, least - lower);
    least = lower;
  }
}

/**
 * Finds a model under the assumptions that makes the first objective as small as possible, among those the second, and so
 * on: each better model tightens a gated bound until none is left. At least one objective is needed.
 */
export function minimise(
  { slots: { solver } }: Encoding,
  assumptions: readonly number[],
  objectives: readonly Objective[],
  meter: Meter,
): Best {
  const held: { readonly gate: number; readonly sum: Sum }[] = [];
  let best = { status: 'unknown' } as Best;
  for (const objective of objectives) {
    const next = descend(solver, [...assumptions, ...held.map(({ gate }) => gate)], objective, meter);
    if (next.status === 'found' || best.status !== 'found') best = next;
    else best = { ...best, cost: cost(objective, best.model), proved: false };
    if (next.status !== 'found' || !next.proved) break;
    held.push(bounded(solver, objective, next.cost));
  }
  for (const { sum } of held) solver.retire(sum);
  return best;
}

/** The chosen options of a model, in the order of the definition. */
export function configurationOf({ index, slots }: Encoding, model: Int8Array): Choices {
  const chosen: Choice[] = [];
  for (const { group, values } of slots.all) {
    const value = values.find(({ lit, quantity }) => quantity > 0 && model[lit] === 1);
    const from = index.definition.groups[group];
    const option = value ? from?.options[value.option] : undefined;
    if (from && option && value) chosen.push({ group: from.code, option: option.code, quantity: value.quantity });
  }
  return chosen;
}
