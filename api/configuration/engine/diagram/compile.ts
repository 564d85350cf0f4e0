import type { Expression, Problem } from '../problem/problem.ts';
import { type ValueClasses, valueClasses } from '../problem/value-classes.ts';
import { Apply } from './apply.ts';
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

/** What compiling may cost where people wait for a page: nodes, and milliseconds. */
export const PAGE_LIMITS = { nodes: 600_000, ms: 4_000 } as const;

const NODES = 1_500_000;
// Each order is tried with a small part of the budget first, so that a bad one does not use it up.
const STAGES = [64, 8, 1];
const LEAST_NODES = 2_000;
const FEW_NODES = 50_000;
const MOST_LAST = 2;
const MOST_LEVELS = 4_000;

function flat(given: readonly Expression[]): readonly Expression[] {
  return given.flatMap((part) => ('all' in part ? flat(part.all) : [part]));
}

/** The constraints by the levels that they concern, the lowest first. */
function placed(constraints: readonly Expression[], levelOf: Int32Array): readonly Expression[] {
  const found = flat(constraints).map((constraint) => {
    const levels = scopeOf(constraint).map((variable) => levelOf[variable] as number);
    return { constraint, top: Math.min(...levels), bottom: Math.max(...levels) };
  });
  return found.sort((a, b) => b.top - a.top || a.bottom - b.bottom).map(({ constraint }) => constraint);
}

/**
 * Conjoins the constraints from the lowest level up, so that each meets only what lies below it. Answers how many of them
 * fitted when not all do.
 */
function build(
  problem: Problem,
  order: readonly number[],
  classes: readonly ValueClasses[],
  limits: StoreLimits,
): Diagram | number {
  const levelOf = new Int32Array(order.length);
  order.forEach((variable, level) => {
    levelOf[variable] = level;
  });
  const sizes = order.map((variable) => classes[variable]?.first.length ?? 0);
  const store = new NodeStore(sizes, limits);
  const apply = new Apply(store);
  const builder = new ConstraintBuilder(apply, levelOf, classes);
  let root = sizes.includes(0) ? NO : YES;
  let kept = 0;
  let done = 0;
  try {
    for (const constraint of placed(problem.constraints, levelOf)) {
      if (root === NO) break;
      root = apply.and(builder.build(constraint), root);
      done += 1;
      if (store.count < Math.min(4 * Math.max(FEW_NODES, kept), Math.max(limits.nodes / 2, 1.5 * kept))) continue;
      root = store.compact(root);
      apply.forget();
      kept = store.count;
    }
  } catch (error) {
    // A diagram too deep for the stack or too wide for an array is too large as well.
    if (error instanceof Overrun || error instanceof RangeError) return done;
    throw error;
  }
  return extract(store, root, Int32Array.from(order), classes);
}

/** An order of the variables, and how many constraints it took before a limit was broken. */
type Candidate = { readonly order: readonly number[]; readonly progress: number };

/**
 * Compiles a problem to a decision diagram, trying several orders of the variables, and takes the smallest; says which limit
 * it would break when none fits. Calls `expired` often.
 */
export function compileProblem(problem: Problem, budget: CompileBudget = {}): Compiled {
  const { nodes = NODES, expired = () => false } = budget;
  if (problem.variables.length > MOST_LEVELS) return { status: 'too_large', reason: 'nodes' };
  const classes = valueClasses(problem);
  const sizes = classes.map(({ first }) => first.length);
  let candidates: Candidate[] = ordersFor(problem, sizes, expired).map((order) => ({ order, progress: 0 }));
  for (const share of STAGES) {
    const most = Math.min(nodes, Math.max(LEAST_NODES, Math.ceil(nodes / share)));
    let best: Diagram | undefined;
    const broken: Candidate[] = [];
    for (const { order } of candidates) {
      if (expired()) break;
      const found = build(problem, order, classes, { nodes: most, expired });
      if (typeof found === 'number') broken.push({ order, progress: found });
      else if (!best || sizeOf(found).edges < sizeOf(best).edges) best = found;
    }
    if (best) return { status: 'compiled', diagram: best };
    if (expired()) return { status: 'too_large', reason: 'time' };
    candidates = broken.sort((a, b) => b.progress - a.progress).slice(0, Math.max(MOST_LAST, broken.length >> 1));
  }
  return { status: 'too_large', reason: 'nodes' };
}
