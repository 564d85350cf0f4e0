import type { ModelIndex } from './choices.ts';
import { type AttributeValue, type Comparison, type Condition, compares } from './definition.ts';
import type { Slots } from './slots.ts';

/** A definition beside the variables that stand for it. */
export type Encoded = { readonly index: ModelIndex; readonly slots: Slots };

/** Options of a group, by position, whose attribute satisfies the comparison. */
export function matchingOptions(
  index: ModelIndex,
  group: number,
  attribute: string,
  op: Comparison,
  value: AttributeValue,
): number[] {
  const options = index.definition.groups[group]?.options ?? [];
  return options.flatMap((option, at) => {
    const own = option.attributes[attribute];
    return own !== undefined && compares(own, op, value) ? [at] : [];
  });
}

/** A literal that is true when the condition holds. */
export function conditionLiteral(encoded: Encoded, condition: Condition): number {
  const { index, slots } = encoded;
  const { formula } = slots;
  if ('all' in condition) return formula.all(condition.all.map((part) => conditionLiteral(encoded, part)));
  if ('any' in condition) return formula.any(condition.any.map((part) => conditionLiteral(encoded, part)));
  if ('not' in condition) return conditionLiteral(encoded, condition.not) ^ 1;
  const group = index.groups.get(condition.group)?.at ?? -1;
  const literals = slots.groups[group];
  if (!literals) return formula.no;
  if ('attribute' in condition) {
    const matching = matchingOptions(index, group, condition.attribute, condition.op, condition.value);
    return formula.any(matching.map((option) => literals.chosen[option] ?? formula.no));
  }
  if (condition.option === undefined) return literals.none ^ 1;
  const option = index.options[group]?.get(condition.option)?.at ?? -1;
  return slots.atLeast(group, option, condition.atLeast ?? 1);
}

/** Literals all of which are true when the condition holds. */
export function conjuncts(encoded: Encoded, condition: Condition): number[] {
  if ('all' in condition) return condition.all.flatMap((part) => conjuncts(encoded, part));
  return [conditionLiteral(encoded, condition)];
}

/** Literals one of which is true when the condition holds. */
export function disjuncts(encoded: Encoded, condition: Condition): number[] {
  if ('any' in condition) return condition.any.flatMap((part) => disjuncts(encoded, part));
  return [conditionLiteral(encoded, condition)];
}
