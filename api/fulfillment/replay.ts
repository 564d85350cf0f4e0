import { decompose } from './decompose.ts';
import type { Plan, PlanInput } from './plan.ts';

/** JSON with the keys of every object in order, so that equal values have equal bytes wherever they were stored. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Decomposes the stored input again: the plan as it comes out now, and whether it is the stored one to the byte. */
export function replay(input: PlanInput, stored: Plan): { readonly identical: boolean; readonly plan: Plan } {
  const plan = decompose(input);
  return { identical: canonicalJson(plan) === canonicalJson(stored), plan };
}
