import type {
  AttributeValue,
  Comparison,
  Condition,
  GroupDefinition,
  ModelDefinition,
  Names,
  OptionDefinition,
  Rule,
} from '../definition.ts';
import type { OptionTerms, Tariff } from '../results.ts';

/** A name that is the same in each language. */
export function sameName(text: string): Names {
  return { en: text, 'zh-Hant': text, 'zh-Hans': text };
}

/** Numbers from a seed (mulberry32), so that a failing model can be made again. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  /** From 0 (inclusive) to 1 (exclusive). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from least to most. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<Value>(values: readonly Value[]): Value {
    const value = values[this.whole(0, values.length - 1)];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  }
}

const COLOURS = ['red', 'green', 'blue'];

function randomOption(dice: Dice, code: string, several: boolean): OptionDefinition {
  const attributes: Record<string, AttributeValue> = {};
  if (dice.chance(0.85)) attributes.size = dice.whole(0, 6);
  if (dice.chance(0.85)) attributes.load = dice.chance(0.3) ? dice.whole(0, 50) / 10 : dice.whole(0, 5);
  if (dice.chance(0.85)) attributes.colour = dice.pick(COLOURS);
  if (dice.chance(0.85)) attributes.colours = COLOURS.filter(() => dice.chance(0.6));
  const option = { code, names: sameName(code), items: [{ sku: `SKU-${code}`, quantity: 1 }], attributes };
  if (!several) return option;
  return dice.chance(0.2) ? { ...option, quantities: [1, 3] } : { ...option, maxQuantity: dice.whole(1, 2) };
}

function randomGroup(dice: Dice, at: number, earlier: readonly GroupDefinition[]): GroupDefinition {
  const code = `g${at}`;
  const several = dice.chance(0.3);
  const count = dice.whole(1, several ? 2 : 4);
  const options = Array.from({ length: count }, (_, index) => randomOption(dice, `${code}o${index}`, several));
  const max = several ? dice.whole(1, 4) : 1;
  const group: GroupDefinition = {
    code,
    names: sameName(code),
    min: dice.chance(0.5) ? dice.whole(0, Math.min(2, max)) : dice.whole(0, 1),
    max,
    options,
    ...(several && dice.chance(0.4) ? { maxKinds: dice.whole(1, 2) } : {}),
    ...(dice.chance(0.3) ? { default: dice.pick(options).code } : {}),
  };
  return earlier.length > 0 && dice.chance(0.15) ? { ...group, when: randomCondition(dice, earlier, 1) } : group;
}

/** A condition over the groups, nested so deep. */
function randomCondition(dice: Dice, groups: readonly GroupDefinition[], depth: number): Condition {
  const roll = depth > 0 ? dice.next() : 1;
  const parts = (): Condition[] => [randomCondition(dice, groups, depth - 1), randomCondition(dice, groups, depth - 1)];
  if (roll < 0.15) return { all: parts() };
  if (roll < 0.3) return { any: parts() };
  if (roll < 0.45) return { not: randomCondition(dice, groups, depth - 1) };
  const group = dice.pick(groups);
  if (dice.chance(0.15)) return { group: group.code };
  if (dice.chance(0.25) && group.options.some(({ attributes }) => attributes.size !== undefined))
    return { group: group.code, attribute: 'size', op: dice.pick(['lt', 'ge', 'eq', 'ne']), value: dice.whole(1, 5) };
  const option = dice.pick(group.options);
  return dice.chance(0.2)
    ? { group: group.code, option: option.code, atLeast: dice.whole(1, 3) }
    : { group: group.code, option: option.code };
}

const having = (groups: readonly GroupDefinition[], attribute: string): GroupDefinition[] =>
  groups.filter(({ options }) => options.some(({ attributes }) => attributes[attribute] !== undefined));

function randomCompare(dice: Dice, base: { code: string; names: Names }, groups: readonly GroupDefinition[]): Rule {
  const listed = dice.chance(0.3);
  const from = having(groups, listed ? 'colour' : 'size');
  const to = having(groups, listed ? 'colours' : 'size');
  if (from.length === 0 || to.length === 0)
    return { ...base, kind: 'excludes', when: { group: dice.pick(groups).code }, bars: { any: [] } };
  const op: Comparison = listed ? 'in' : dice.pick(['eq', 'ne', 'lt', 'le', 'gt', 'ge']);
  const left = { group: dice.pick(from).code, attribute: listed ? 'colour' : 'size' };
  const value = listed ? COLOURS.filter(() => dice.chance(0.7)) : dice.whole(0, 6);
  const right = dice.chance(0.25) ? { value } : { group: dice.pick(to).code, attribute: listed ? 'colours' : 'size' };
  return { ...base, kind: 'compare', left, op, right };
}

function randomResource(dice: Dice, base: { code: string; names: Names }, groups: readonly GroupDefinition[]): Rule {
  const loaded = having(groups, 'load');
  const sized = having(groups, 'size');
  const used = loaded.length > 0 && dice.chance(0.8) ? [{ attribute: 'load' }] : [{ group: dice.pick(groups).code }];
  const provided =
    sized.length > 0 && dice.chance(0.6) ? [{ group: dice.pick(sized).code, attribute: 'size', factor: 2 }] : [];
  return { ...base, kind: 'resource', used, provided, constant: dice.whole(provided.length > 0 ? 0 : 2, 9) };
}

function randomTable(dice: Dice, base: { code: string; names: Names }, groups: readonly GroupDefinition[]): Rule {
  const single = groups.filter((group) => group.max === 1 || group.maxKinds === 1);
  const columns = Array.from({ length: dice.whole(1, 3) }, () => dice.pick(single.length > 0 ? single : groups));
  if (single.length === 0)
    return { ...base, kind: 'requires', when: { all: [] }, needs: { not: { group: dice.pick(columns).code } } };
  const mode = dice.chance(0.7) ? 'allow' : 'forbid';
  const rows = Array.from({ length: dice.whole(mode === 'allow' ? 3 : 1, 6) }, () =>
    columns.map((group) => (dice.chance(0.2) ? '*' : dice.chance(0.15) ? null : dice.pick(group.options).code)),
  );
  return { ...base, kind: 'table', mode, columns: columns.map(({ code }) => ({ group: code })), rows };
}

function randomRule(dice: Dice, at: number, groups: readonly GroupDefinition[]): Rule {
  const base = { code: `r${at}`, names: sameName(`rule ${at}`) };
  const roll = dice.next();
  const when = randomCondition(dice, groups, 1);
  if (roll < 0.2) return { ...base, kind: 'requires', when, needs: randomCondition(dice, groups, 2) };
  if (roll < 0.4) return { ...base, kind: 'excludes', when, bars: randomCondition(dice, groups, 2) };
  const rule = (roll < 0.6 ? randomCompare : roll < 0.8 ? randomResource : randomTable)(dice, base, groups);
  return dice.chance(0.2) && rule.kind !== 'requires' && rule.kind !== 'excludes' ? { ...rule, when } : rule;
}

/** A small model of every kind of group and rule, few enough configurations to list them all. */
export function randomModel(seed: number): ModelDefinition {
  const dice = new Dice(seed);
  const groups: GroupDefinition[] = [];
  const count = dice.whole(2, 5);
  for (let at = 0; at < count; at += 1) groups.push(randomGroup(dice, at, groups));
  const rules = Array.from({ length: dice.whole(0, 6) }, (_, at) => randomRule(dice, at, groups));
  return { groups, rules, baseItems: [{ sku: 'BASE', quantity: 1 }] };
}

/** Prices (some negative, some missing with `gaps`) and lead times for every option. */
export function randomTariff(seed: number, definition: ModelDefinition, gaps = false): Tariff {
  const dice = new Dice(seed);
  const options: Record<string, Record<string, OptionTerms>> = {};
  for (const group of definition.groups) {
    const terms: Record<string, OptionTerms> = {};
    for (const { code } of group.options)
      if (!gaps || dice.chance(0.85))
        terms[code] = { price: BigInt(dice.whole(-20, 500)), leadDays: dice.whole(0, 30) };
    options[group.code] = terms;
  }
  return { base: 1000n, baseLeadDays: 5, options };
}
