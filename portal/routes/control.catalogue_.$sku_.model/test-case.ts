import type { Choice, Names, OptionName } from '#engine';

/** A test case as an author wrote it. */
export type TestCase = {
  readonly code: string;
  readonly names: Names;
  readonly choices: readonly Choice[];
  readonly expectation: 'possible' | 'impossible' | 'complete';
  readonly forced: readonly OptionName[];
  readonly remaining: { readonly group: string; readonly count: number } | null;
  /** Minor units of the currency. */
  readonly price: {
    readonly relation: 'equal' | 'at_most';
    readonly amount: string;
    readonly currency: string;
  } | null;
  readonly value: { readonly code: string; readonly equals: number } | null;
};
