/** The languages in which every name is written. */
export type Locale = 'en' | 'zh-Hant' | 'zh-Hans';

/** A name or a sentence in each language of the portal. */
export type Names = Readonly<Record<Locale, string>>;

/** A typed property of an option; a list holds the values that a scalar may be `in`. */
export type AttributeValue = number | string | boolean | readonly string[];

/** Declares an attribute: with declarations present, options and rules may use declared attributes only. */
export type AttributeDefinition = {
  readonly code: string;
  readonly names: Names;
  readonly type: 'number' | 'text' | 'boolean' | 'list';
  readonly unit?: string;
};

/** A priced article or part, by stock-keeping unit, and how many of it one piece of an option stands for. */
export type Item = { readonly sku: string; readonly quantity: number };

/** One thing that can be chosen in a group. Permitted quantities are 1..maxQuantity (default 1) or exactly `quantities`. */
export type OptionDefinition = {
  readonly code: string;
  readonly names: Names;
  readonly items: readonly Item[];
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly maxQuantity?: number;
  readonly quantities?: readonly number[];
};

/**
 * A question of the model. Between `min` and `max` pieces are chosen in it, of at most `maxKinds` different options
 * (default: any number). With `when`, the group exists only while the condition holds; otherwise nothing is chosen in it: the groups of a
 * sub-assembly stand in one section and exist while the option that brings it is chosen. What has a bill of materials of its own is an item.
 */
export type GroupDefinition = {
  readonly code: string;
  readonly names: Names;
  readonly min: number;
  readonly max: number;
  readonly maxKinds?: number;
  readonly options: readonly OptionDefinition[];
  readonly default?: string;
  readonly section?: string;
  readonly when?: Condition;
};

/** How two values compare: `left op right`. `lt le gt ge` take numbers, `in` takes a list on the right. */
export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'in';

/** True when something is chosen in the group; with `option`, that option, in at least `atLeast` pieces (default 1). */
export type ChosenCondition = { readonly group: string; readonly option?: string; readonly atLeast?: number };

/** True when some chosen option of the group has the attribute and it compares so with the value. */
export type AttributeCondition = {
  readonly group: string;
  readonly attribute: string;
  readonly op: Comparison;
  readonly value: AttributeValue;
};

/** A statement about a configuration. `{ all: [] }` is always true, `{ any: [] }` never. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | ChosenCondition
  | AttributeCondition;

/** The attribute of whatever is chosen in a group. */
export type AttributeReference = { readonly group: string; readonly attribute: string };

/** Sum over chosen options of attribute x factor x quantity; no group: all groups; no attribute: 1 a piece. Absent attributes count 0. */
export type Term = { readonly group?: string; readonly attribute?: string; readonly factor?: number };

/** A column of a table: the option chosen in a pick-one group, or an attribute of it. */
export type Column = { readonly group: string; readonly attribute?: string };

/** An option code or attribute value, `null` for nothing chosen, `'*'` for anything or nothing. */
export type Cell = string | number | boolean | null;

type RuleBase = { readonly code: string; readonly names: Names };

/** Whenever `when` holds, `needs` holds. */
export type RequiresRule = RuleBase & {
  readonly kind: 'requires';
  readonly when: Condition;
  readonly needs: Condition;
};

/** `when` and `bars` never hold together. */
export type ExcludesRule = RuleBase & { readonly kind: 'excludes'; readonly when: Condition; readonly bars: Condition };

/** Each chosen option on the left compares so with each chosen one on the right; options without the attribute are not concerned. */
export type CompareRule = RuleBase & {
  readonly kind: 'compare';
  readonly left: AttributeReference;
  readonly op: Comparison;
  readonly right: AttributeReference | { readonly value: AttributeValue };
  readonly when?: Condition;
};

/** What is used never exceeds what is provided plus the constant (power, slots, lanes, bays, memory). */
export type ResourceRule = RuleBase & {
  readonly kind: 'resource';
  readonly used: readonly Term[];
  readonly provided: readonly Term[];
  readonly constant?: number;
  readonly when?: Condition;
};

/** Only the listed combinations are allowed (or, with `forbid`, none of them). Columns are pick-one groups. */
export type TableRule = RuleBase & {
  readonly kind: 'table';
  readonly mode: 'allow' | 'forbid';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly when?: Condition;
};

/** An engineering rule; `names` explains it in the trade's words and is shown where it forbids something. */
export type Rule = RequiresRule | ExcludesRule | CompareRule | ResourceRule | TableRule;

/** A derived value of the whole configuration (weight, power, CO2): constant plus the terms. */
export type ValueDefinition = {
  readonly code: string;
  readonly names: Names;
  readonly unit?: string;
  readonly terms: readonly Term[];
  readonly constant?: number;
};

/**
 * Something beside the choices that the cost of owning depends on (years of use, price of electricity), which a buyer may assume otherwise
 * between `least` (default 0) and `most`. `value`: a plain number, in hundredths where the unit is `%`, or a rate in money by currency, in
 * its major unit (0.24 for 24 cents).
 */
export type AssumptionDefinition = {
  readonly code: string;
  readonly names: Names;
  readonly unit?: string;
  readonly value: number | Readonly<Record<string, number>>;
  readonly least?: number;
  readonly most?: number;
};

/**
 * A cost of owning one unit beside its price: the product of the basis (its net price, a derived value, or 1), the factor (default 1;
 * negative for what comes back) and the assumptions. Exactly one of them is money.
 */
export type LifeCostDefinition = {
  readonly code: string;
  readonly names: Names;
  readonly basis?: 'price' | { readonly value: string };
  readonly factor?: number;
  readonly assumptions: readonly string[];
};

/** A heading under which groups are shown. */
export type SectionDefinition = { readonly code: string; readonly names: Names };

/** A configurable model as stored in a model version; plain JSON. `baseItems` belong to every configuration. */
export type ModelDefinition = {
  readonly groups: readonly GroupDefinition[];
  readonly rules: readonly Rule[];
  readonly baseItems: readonly Item[];
  readonly attributes?: readonly AttributeDefinition[];
  readonly values?: readonly ValueDefinition[];
  readonly assumptions?: readonly AssumptionDefinition[];
  readonly lifeCosts?: readonly LifeCostDefinition[];
  readonly sections?: readonly SectionDefinition[];
};

/** True when at most one kind of option can be chosen in the group, so that a new choice replaces the former one. */
export function picksOne(group: GroupDefinition): boolean {
  return group.max <= 1 || group.maxKinds === 1;
}

const ONE: readonly number[] = [1];

/** Quantities (1 and more) in which the option can be chosen, ascending. */
export function quantitiesOf(group: GroupDefinition, option: OptionDefinition): readonly number[] {
  if (group.max === 1 && !option.quantities) return ONE;
  const listed = option.quantities ?? Array.from({ length: option.maxQuantity ?? 1 }, (_, index) => index + 1);
  const least = picksOne(group) ? group.min : 1;
  return listed.filter((quantity) => quantity >= least && quantity <= group.max).toSorted((a, b) => a - b);
}

/** Whether `left op right` holds; values of different types are never equal and never ordered. */
export function compares(left: AttributeValue, op: Comparison, right: AttributeValue): boolean {
  if (op === 'in') return Array.isArray(right) && right.includes(String(left));
  if (op === 'eq') return left === right;
  if (op === 'ne') return left !== right;
  if (typeof left !== 'number' || typeof right !== 'number') return false;
  if (op === 'lt') return left < right;
  if (op === 'le') return left <= right;
  return op === 'gt' ? left > right : left >= right;
}
