/** Something that takes exactly one of its values; both are named for people. */
export type Variable = { readonly name: string; readonly values: readonly string[] };

/** True when the variable takes one of the values (positions). */
export type OneOf = { readonly variable: number; readonly values: readonly number[] };

/** True when the weights of the values taken add up to at most the bound; integers, a variable at most once. */
export type SumAtMost = { readonly parts: readonly SumOver[]; readonly most: number };

/** The weight of each value of a variable. */
export type SumOver = { readonly variable: number; readonly weights: readonly number[] };

/** True when the values taken by the columns (variables) are one of the rows. */
export type OneRow = { readonly columns: readonly number[]; readonly rows: readonly (readonly number[])[] };

/** A statement about the values taken. `{ all: [] }` is always true, `{ any: [] }` never. */
export type Expression =
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly not: Expression }
  | OneOf
  | SumAtMost
  | OneRow;

/** Variables with finitely many values, and the statements of which all must be true. Both tiers answer it. */
export type Problem = { readonly variables: readonly Variable[]; readonly constraints: readonly Expression[] };

/** Decides a variable for a value. */
export type Assignment = { readonly variable: number; readonly value: number };

/** Per variable and value: 1 part of a solution, 0 part of none. */
export type Support = readonly Uint8Array[];

/** The statement that the sum is larger than its bound. */
export function sumAbove({ parts, most }: SumAtMost): SumAtMost {
  const turned = parts.map(({ variable, weights }) => ({ variable, weights: weights.map((weight) => -weight) }));
  return { parts: turned, most: -most - 1 };
}
