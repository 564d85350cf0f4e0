import type { OneOf, Problem } from '../problem/problem.ts';

/** A feature below another one that is not declared mandatory there; both are variables. */
export type OptionalFeature = { readonly feature: number; readonly parent: number };

/**
 * A model read from a file. `features`: the variables are features (value 1 = selected), else each value is an option.
 * `optional` is null where the format knows no tree of features.
 */
export type ImportedModel = {
  readonly problem: Problem;
  readonly features: boolean;
  readonly optional: readonly OptionalFeature[] | null;
};

/** What a feature can be. */
export const FEATURE_VALUES = ['false', 'true'] as const;

/** The statement that a feature is selected, or that it is not. */
export function feature(variable: number, selected = true): OneOf {
  return { variable, values: [selected ? 1 : 0] };
}
