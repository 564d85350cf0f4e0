import type { Choice, Choices, External } from './choices.ts';
import type { AssumptionDefinition, LifeCostDefinition, Names, ValueDefinition } from './definition.ts';

/** Limits the work of one query: a number of conflicts of the search, and a function that says when time is up. */
export type Budget = { readonly conflicts?: number; readonly expired?: () => boolean };

/** What the configuration is being made under: outside causes and a limit of work. */
export type Setting = { readonly external?: readonly External[]; readonly budget?: Budget };

/** A named reason: a rule of the model, the limits of a group (`min`, `max`, `maxKinds`, `when`), or an outside cause. */
export type Cause =
  | { readonly source: 'engineering'; readonly kind: 'rule'; readonly rule: string; readonly names: Names }
  | { readonly source: 'engineering'; readonly kind: 'group'; readonly group: string; readonly names: Names }
  | (External & { readonly kind: 'external' });

/**
 * `chosen` by the user; `selectable`: clicking it leaves a complete valid configuration within reach; `forced`: part of
 * every one; `blocked`: part of none; `unknown`: the budget ended before it was settled.
 */
export type State = 'chosen' | 'selectable' | 'forced' | 'blocked' | 'unknown';

/** `quantities` lists what the option can be set to (0 = without it); `unknown` only when the budget ended. */
export type OptionDomain = { readonly option: string; readonly state: State; readonly quantities: readonly number[] };

/** `none` is the state of choosing nothing in the group. */
export type GroupDomain = { readonly group: string; readonly none: State; readonly options: readonly OptionDomain[] };

/** `consistent: false`: the choices themselves contradict each other or the causes (`explain` with target null says why). */
export type Domains = {
  readonly consistent: boolean | 'unknown';
  readonly proved: boolean;
  readonly groups: readonly GroupDomain[];
};

/** Why a target is not possible: the user's own choices and the causes, no part of which could be left out if `minimal`. */
export type Explanation =
  | {
      readonly status: 'blocked';
      readonly choices: Choices;
      readonly causes: readonly Cause[];
      readonly minimal: boolean;
    }
  | { readonly status: 'possible' }
  | { readonly status: 'unknown' };

/** Sell price in minor units and lead time in days of one piece of an option. */
export type OptionTerms = { readonly price: bigint; readonly leadDays?: number };

/** What an account pays: group code -> option code -> terms. An option without terms is never added on the user's behalf. */
export type Tariff = {
  readonly base: bigint;
  readonly baseLeadDays?: number;
  readonly options: Readonly<Record<string, Readonly<Record<string, OptionTerms>>>>;
};

/** The price of one chosen option: unit x quantity = amount. */
export type PriceStep = {
  readonly group: string;
  readonly option: string;
  readonly quantity: number;
  readonly unit: bigint;
  readonly amount: bigint;
};

/** base + the steps' amounts = total, in minor units. Chosen options without terms are `unpriced` and count 0. */
export type Price = {
  readonly base: bigint;
  readonly steps: readonly PriceStep[];
  readonly total: bigint;
  readonly unpriced: readonly Choice[];
};

/** The currency of a price, the decimal places of its minor unit, and what the buyer assumes, by code; other assumptions are the author's. */
export type LifeTerms = {
  readonly currency: string;
  readonly digits: number;
  readonly given?: Readonly<Record<string, number>>;
};

/**
 * What is assumed: the author's value (`standard`) or the buyer's; null where neither says one in the currency. `refused`: the buyer's lies
 * outside the limits and does not count.
 */
export type Assumed = {
  readonly assumption: AssumptionDefinition;
  readonly isMoney: boolean;
  readonly least: number;
  readonly most: number;
  readonly standard: number | null;
  readonly value: number | null;
  readonly refused: boolean;
};

/** What a cost is the product of, named by its definition: the price in minor units, a derived value, an assumption, or a bare number. */
export type LifeFactor =
  | { readonly kind: 'price'; readonly amount: bigint }
  | { readonly kind: 'value'; readonly named: ValueDefinition; readonly value: number }
  | { readonly kind: 'assumption'; readonly named: AssumptionDefinition; readonly value: number | null }
  | { readonly kind: 'number'; readonly value: number };

/** One cost of owning a unit, in minor units, and what it is the product of; null where an assumption has no value. */
export type LifeCost = {
  readonly cost: LifeCostDefinition;
  readonly factors: readonly LifeFactor[];
  readonly amount: bigint | null;
};

/** The price of one unit + the costs of owning it = total, in minor units; the total is null where a cost is. */
export type WholeLife = {
  readonly price: bigint;
  readonly costs: readonly LifeCost[];
  readonly total: bigint | null;
  readonly assumed: readonly Assumed[];
};

/** What cheap is measured by: what is paid at the purchase, or over the whole life. */
export type MeasuredBy = 'price' | 'wholeLife';

/** A tariff to compare by, and what its amounts (totals, differences) are in minor units. */
export type Measure = { readonly tariff: Tariff; readonly amountOf: (amount: bigint) => bigint };

/** `cheapest`: lowest total. `earliest`: smallest longest lead time, then cheapest. `preferred`: most group defaults, then cheapest. */
export type Goal = 'cheapest' | 'earliest' | 'preferred';

/** A complete configuration lists every chosen option with its quantity and nothing else. */
export type Completion =
  | {
      readonly status: 'found';
      readonly configuration: Choices;
      readonly added: Choices;
      readonly total: bigint;
      readonly leadDays: number | null;
      readonly proved: boolean;
    }
  | { readonly status: 'impossible' }
  | { readonly status: 'unknown' };

/** `choices` is what the user has afterwards: the kept choices and the target; `configuration` completes them. */
export type Repair =
  | {
      readonly status: 'found';
      readonly givenUp: Choices;
      readonly replaced: Choices;
      readonly choices: Choices;
      readonly configuration: Choices;
      readonly total: bigint;
      readonly leadDays: number | null;
      readonly proved: boolean;
    }
  | { readonly status: 'impossible'; readonly causes: readonly Cause[] }
  | { readonly status: 'unknown' };

/** The total of the cheapest configuration found, and the amount that no configuration is below; equal when `proved`. */
export type Least = { readonly total: bigint; readonly atLeast: bigint; readonly proved: boolean };

/** Difference that clicking the option makes to the cheapest total of the whole configuration; null: blocked or not settled. */
export type Effect = {
  readonly group: string;
  readonly option: string;
  readonly quantity: number;
  readonly difference: bigint | null;
  readonly proved: boolean;
};

/** `leadDays`: the shortest lead time of the whole configuration that stays within reach; `difference` against that of the choices. */
export type LeadEffects = {
  readonly leadDays: number | null;
  readonly options: readonly (OptionName & { readonly leadDays: number | null; readonly difference: number | null })[];
};

/** A complete configuration is valid when nothing is violated. */
export type Verdict = { readonly valid: boolean; readonly violations: readonly Cause[] };

/** An option, named by its group and itself. */
export type OptionName = { readonly group: string; readonly option: string };

/** What is wrong or remarkable in a model. `configurations` is null when counting would take too long. */
export type Analysis = {
  readonly proved: boolean;
  readonly void: boolean;
  readonly dead: readonly OptionName[];
  readonly forced: readonly OptionName[];
  readonly redundant: readonly string[];
  readonly configurations: bigint | null;
};
