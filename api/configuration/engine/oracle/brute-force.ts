import type { Choice, Choices, External } from '../choices.ts';
import type { Condition, ModelDefinition, OptionDefinition, Rule } from '../definition.ts';
import type { Tariff } from '../results.ts';

/** Quantity of each option: group code -> option code -> pieces, zero included. */
export type Pieces = Readonly<Record<string, Readonly<Record<string, number>>>>;

function quantitiesFor(option: OptionDefinition): number[] {
  const listed = option.quantities ?? Array.from({ length: option.maxQuantity ?? 1 }, (_, at) => at + 1);
  return [0, ...listed];
}

function* combinations(definition: ModelDefinition): Generator<Pieces> {
  const cells = definition.groups.flatMap((group) => group.options.map((option) => ({ group: group.code, option })));
  const counts = cells.map(() => 0);
  const ranges = cells.map(({ option }) => quantitiesFor(option));
  for (;;) {
    const pieces: Record<string, Record<string, number>> = {};
    cells.forEach(({ group, option }, at) => {
      const of = pieces[group] ?? {};
      of[option.code] = ranges[at]?.[counts[at] ?? 0] ?? 0;
      pieces[group] = of;
    });
    yield pieces;
    let at = 0;
    for (; at < cells.length; at += 1) {
      const next = (counts[at] ?? 0) + 1;
      counts[at] = next < (ranges[at]?.length ?? 0) ? next : 0;
      if (counts[at] !== 0) break;
    }
    if (at === cells.length) return;
  }
}

type Chosen = { readonly option: OptionDefinition; readonly quantity: number };

function chosenIn(definition: ModelDefinition, pieces: Pieces, group: string): Chosen[] {
  const options = definition.groups.find(({ code }) => code === group)?.options ?? [];
  return options.flatMap((option) => {
    const quantity = pieces[group]?.[option.code] ?? 0;
    return quantity > 0 ? [{ option, quantity }] : [];
  });
}

/** Whether two values compare so. */
export function relation(left: unknown, op: string, right: unknown): boolean {
  if (op === 'in') return (right as unknown[]).indexOf(left) >= 0;
  if (op === 'eq' || op === 'ne') return (left === right) === (op === 'eq');
  const difference = Number(left) - Number(right);
  return { lt: difference < 0, le: difference <= 0, gt: difference > 0, ge: difference >= 0 }[op] ?? false;
}

function truth(definition: ModelDefinition, pieces: Pieces, condition: Condition): boolean {
  if ('all' in condition) return !condition.all.some((part) => !truth(definition, pieces, part));
  if ('any' in condition) return condition.any.filter((part) => truth(definition, pieces, part)).length > 0;
  if ('not' in condition) return !truth(definition, pieces, condition.not);
  const chosen = chosenIn(definition, pieces, condition.group);
  if ('attribute' in condition) {
    const values = chosen.map(({ option }) => option.attributes[condition.attribute]);
    return values.some((value) => value !== undefined && relation(value, condition.op, condition.value));
  }
  if (condition.option === undefined) return chosen.length > 0;
  return (pieces[condition.group]?.[condition.option] ?? 0) >= (condition.atLeast ?? 1);
}

function amount(
  definition: ModelDefinition,
  pieces: Pieces,
  terms: readonly { group?: string; attribute?: string; factor?: number }[],
): number {
  let total = 0;
  for (const term of terms)
    for (const group of definition.groups) {
      if (term.group !== undefined && group.code !== term.group) continue;
      for (const { option, quantity } of chosenIn(definition, pieces, group.code)) {
        const value = term.attribute === undefined ? 1 : option.attributes[term.attribute];
        if (typeof value === 'number') total += Math.round(value * 10) * (term.factor ?? 1) * quantity;
      }
    }
  return total / 10;
}

/** Whether the pieces satisfy a rule, decided from its definition alone (numbers with one decimal). */
export function satisfies(definition: ModelDefinition, pieces: Pieces, rule: Rule): boolean {
  if (rule.when && !truth(definition, pieces, rule.when)) return true;
  if (rule.kind === 'requires') return truth(definition, pieces, rule.needs);
  if (rule.kind === 'excludes') return !truth(definition, pieces, rule.bars);
  if (rule.kind === 'resource')
    return (
      amount(definition, pieces, rule.used) - amount(definition, pieces, rule.provided) <= (rule.constant ?? 0) + 1e-9
    );
  if (rule.kind === 'compare') {
    const { left, op, right } = rule;
    const lefts = chosenIn(definition, pieces, left.group).map(({ option }) => option.attributes[left.attribute]);
    const rights =
      'value' in right
        ? [right.value]
        : chosenIn(definition, pieces, right.group).map(({ option }) => option.attributes[right.attribute]);
    const pairs = lefts.flatMap((a) => rights.map((b) => [a, b] as const));
    return pairs.every(([a, b]) => a === undefined || b === undefined || relation(a, op, b));
  }
  const row = rule.columns.map(({ group, attribute }) => {
    const option = chosenIn(definition, pieces, group)[0]?.option;
    return { option, value: attribute === undefined ? option?.code : option?.attributes[attribute] };
  });
  const listed = rule.rows.some((cells) =>
    cells.every((cell, at) => cell === '*' || (cell === null ? !row[at]?.option : row[at]?.value === cell)),
  );
  return rule.mode === 'allow' ? listed : !listed;
}

/** Whether the pieces respect the limits of a group. */
export function withinLimits(definition: ModelDefinition, pieces: Pieces, code: string): boolean {
  const group = definition.groups.find((entry) => entry.code === code);
  if (!group) return false;
  const chosen = chosenIn(definition, pieces, code);
  const count = chosen.reduce((sum, { quantity }) => sum + quantity, 0);
  if (group.when && !truth(definition, pieces, group.when)) return count === 0;
  return count >= group.min && count <= group.max && (group.maxKinds === undefined || chosen.length <= group.maxKinds);
}

/** All combinations of pieces that a filter lets through. */
export function enumerate(definition: ModelDefinition, keep: (pieces: Pieces) => boolean): Pieces[] {
  const found: Pieces[] = [];
  for (const pieces of combinations(definition)) if (keep(pieces)) found.push(pieces);
  return found;
}

/** All valid configurations. */
export function allConfigurations(definition: ModelDefinition): Pieces[] {
  return enumerate(
    definition,
    (pieces) =>
      definition.groups.every(({ code }) => withinLimits(definition, pieces, code)) &&
      definition.rules.every((rule) => satisfies(definition, pieces, rule)),
  );
}

/** Whether a configuration follows a choice. */
export function follows(pieces: Pieces, { group, option, quantity }: Choice): boolean {
  if (option === null) return Object.values(pieces[group] ?? {}).every((count) => count === 0);
  return pieces[group]?.[option] === quantity;
}

/** Whether a configuration respects an outside cause. */
export function respects(pieces: Pieces, { group, option, maxQuantity }: External): boolean {
  return (pieces[group]?.[option] ?? 0) <= (maxQuantity ?? 0);
}

/** The configurations that follow all choices and respect all outside causes. */
export function matching(all: readonly Pieces[], choices: Choices, externals: readonly External[] = []): Pieces[] {
  return all.filter(
    (pieces) =>
      choices.every((choice) => follows(pieces, choice)) && externals.every((external) => respects(pieces, external)),
  );
}

/** Total price; undefined when an option without terms is chosen. */
export function totalOf(pieces: Pieces, tariff: Tariff): bigint | undefined {
  let total = tariff.base;
  for (const [group, options] of Object.entries(pieces))
    for (const [option, quantity] of Object.entries(options)) {
      if (quantity === 0) continue;
      const price = tariff.options[group]?.[option]?.price;
      if (price === undefined) return undefined;
      total += price * BigInt(quantity);
    }
  return total;
}
