import type { Expression, Problem } from '../problem/problem.ts';
import { Apply } from './apply.ts';
import { type ValueClasses, valueClasses } from './classes.ts';
import { ConstraintBuilder } from './constraint.ts';
import { type Diagram, extract, sizeOf } from './diagram.ts';
import { ordersFor, scopeOf } from './order.ts';
import { NO, NodeStore, Overrun, type StoreLimits, type TooLarge, YES } from './store.ts';

/** What compiling may cost: nodes that exist at once, and time, told by a function. */
export type CompileBudget = { readonly nodes?: number; readonly expired?: () => boolean };

/** A diagram, or the limit that it does not keep. */
export type Compiled =
  | { readonly status: 'compiled'; readonly diagram: Diagram }
  | { readonly status: 'too_large'; readonly reason: TooLarge };

const NODES = 1_500_000;
// Each order is tried with a small part of the budget first, so that a bad one does not use it up.
const STAGES = [64, 8, 1];
const LEAST_NODES = 2_000;
const FEW_NODES = 50_000;
const MOST_LEVELS = 4_000;

function flat(given: readonly Expression[]): readonly Expression[] {
  return given.flatMap((part) => ('all' in part ? flat(part.all) : [part]));
}

/** Conjoins the constraints from the lowest level up, so that each meets only what lies below it. */
function build(
  problem: Problem,
  order: readonly number[],
  classes: readonly ValueClasses[],
  limits: StoreLimits,
): Diagram {
  const levelOf = new Int32Array(order.length);
  order.forEach((variable, level) => {
    levelOf[variable] = level;
  });
  const store = new NodeStore(
    order.map((variable) => classes[variable]?.first.length ?? 0),
    limits,
  );
  const apply = new Apply(store);
  const builder = new ConstraintBuilder(apply, levelOf, classes);
  const placed = flat(problem.constraints).map((constraint) => {
    const levels = scopeOf(constraint).map((variable) => levelOf[variable] as number);
    return { constraint, top: Math.min(...levels), bottom: Math.max(...levels) };
  });
  placed.sort((a, b) => b.top - a.top || a.bottom - b.bottom);
  let root = problem.variables.some(({ values }) => values.length === 0) ? NO : YES;
  let kept = FEW_NODES;
  for (const { constraint } of placed) {
    if (root === NO) break;
    root = apply.and(builder.build(constraint), root);
    if (store.count < 4 * kept) continue;
    root = store.compact(root);
    apply.forget();
    kept = Math.max(FEW_NODES, store.count);
  }
  return extract(store, root, Int32Array.from(order), classes);
}

function attempt(problem: Problem, order: readonly number[], classes: readonly ValueClasses[], limits: StoreLimits) {
  try {
    return build(problem, order, classes, limits);
  } catch (error) {
    if (error instanceof Overrun) return error.reason;
    throw error;
  }
}

/**
 * Compiles a problem to a decision diagram, trying several orders of the variables, and takes the smallest; says which limit
 * it would break when none fits. Calls `expired` often.
 */
export function compileProblem(problem: Problem, budget: CompileBudget = {}): Compiled {
  const { nodes = NODES, expired = () => false } = budget;
  if (problem.variables.length > MOST_LEVELS) return { status: 'too_large', reason: 'nodes' };
  const classes = valueClasses(problem);
  const orders = ordersFor(problem);
  let best: Diagram | undefined;
  for (const share of STAGES) {
    const most = Math.min(nodes, Math.max(LEAST_NODES, Math.ceil(nodes / share)));
    for (const order of orders) {
      if (expired()) break;
      const found = attempt(problem, order, classes, { nodes: most, expired });
      if (typeof found !== 'string' && (!best || sizeOf(found).edges < sizeOf(best).edges)) best = found;
    }
    if (best) return { status: 'compiled', diagram: best };
    if (expired()) return { status: 'too_large', reason: 'time' };
  }
  return { status: 'too_large', reason: 'nodes' };
}
