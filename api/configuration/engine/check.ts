import type { Choices, ModelIndex } from './choices.ts';
import {
  type CompareRule,
  type Condition,
  compares,
  type OptionDefinition,
  type Rule,
  type TableRule,
} from './definition.ts';
import { type Engine, requireFitting } from './model.ts';
import type { Cause, Verdict } from './results.ts';
import { cellAdmits } from './tables.ts';
import { resourceWeights } from './terms.ts';

/** Chosen options with their quantities, by group code. */
type Selection = ReadonlyMap<string, readonly { readonly option: OptionDefinition; readonly quantity: number }[]>;

function selectionOf(index: ModelIndex, choices: Choices): Selection {
  const selection = new Map<string, { option: OptionDefinition; quantity: number }[]>();
  for (const choice of choices) {
    if (choice.option === null || choice.quantity === 0) continue;
    const option = index.options[index.groups.get(choice.group)?.at ?? -1]?.get(choice.option)?.option;
    const list = selection.get(choice.group) ?? [];
    selection.set(choice.group, list);
    if (option) list.push({ option, quantity: choice.quantity });
  }
  return selection;
}

function conditionHolds(selection: Selection, condition: Condition): boolean {
  if ('all' in condition) return condition.all.every((part) => conditionHolds(selection, part));
  if ('any' in condition) return condition.any.some((part) => conditionHolds(selection, part));
  if ('not' in condition) return !conditionHolds(selection, condition.not);
  const chosen = selection.get(condition.group) ?? [];
  if ('attribute' in condition)
    return chosen.some(({ option }) => {
      const value = option.attributes[condition.attribute];
      return value !== undefined && compares(value, condition.op, condition.value);
    });
  if (condition.option === undefined) return chosen.length > 0;
  return chosen.some(
    ({ option, quantity }) => option.code === condition.option && quantity >= (condition.atLeast ?? 1),
  );
}

function compareHolds(selection: Selection, rule: CompareRule): boolean {
  const left = (selection.get(rule.left.group) ?? []).map(({ option }) => option.attributes[rule.left.attribute]);
  const right =
    'group' in rule.right
      ? (selection.get(rule.right.group) ?? []).map(({ option }) =>
          'group' in rule.right ? option.attributes[rule.right.attribute] : undefined,
        )
      : [rule.right.value];
  return left.every((a) => right.every((b) => a === undefined || b === undefined || compares(a, rule.op, b)));
}

function tableHolds(selection: Selection, rule: TableRule): boolean {
  const listed = rule.rows.some((row) =>
    rule.columns.every((column, at) => cellAdmits(column, row[at] ?? null, selection.get(column.group)?.[0]?.option)),
  );
  return listed === (rule.mode === 'allow');
}

function ruleHolds(index: ModelIndex, selection: Selection, rule: Rule): boolean {
  if (rule.when && !conditionHolds(selection, rule.when)) return true;
  if (rule.kind === 'requires') return conditionHolds(selection, rule.needs);
  if (rule.kind === 'excludes') return !conditionHolds(selection, rule.bars);
  if (rule.kind === 'compare') return compareHolds(selection, rule);
  if (rule.kind === 'table') return tableHolds(selection, rule);
  const { pieces, constant } = resourceWeights(index.definition, rule);
  let sum = 0;
  for (const [group, chosen] of selection) {
    const at = index.groups.get(group)?.at ?? -1;
    for (const { option, quantity } of chosen)
      sum += (pieces[at]?.[index.options[at]?.get(option.code)?.at ?? -1] ?? 0) * quantity;
  }
  return sum <= constant;
}

/** Whether the choices, as they stand, are a complete valid configuration, and what they violate. Refuses unknown choices. */
export function check(engine: Engine, choices: Choices): Verdict {
  requireFitting(engine, choices);
  const { index, definition } = engine;
  const selection = selectionOf(index, choices);
  const violations: Cause[] = [];
  for (const group of definition.groups) {
    const chosen = selection.get(group.code) ?? [];
    const pieces = chosen.reduce((sum, { quantity }) => sum + quantity, 0);
    const active = !group.when || conditionHolds(selection, group.when);
    const within = pieces >= group.min && pieces <= group.max && chosen.length <= (group.maxKinds ?? chosen.length);
    if (active ? !within : pieces > 0)
      violations.push({ source: 'engineering', kind: 'group', group: group.code, names: group.names });
  }
  for (const rule of definition.rules)
    if (!ruleHolds(index, selection, rule))
      violations.push({ source: 'engineering', kind: 'rule', rule: rule.code, names: rule.names });
  return { valid: violations.length === 0, violations };
}
