import type { Names } from '#engine';
import type { DraftContent, ModelPart } from './model-draft.ts';

/** One difference between two contents; `reordered` says it of a whole list. `before` and `after` are the part without its options. */
export type ModelChange = {
  readonly part: ModelPart;
  readonly kind: 'added' | 'removed' | 'changed' | 'reordered';
  /** Group of an option, otherwise null. */
  readonly group: string | null;
  /** Code or part number; empty for a list. */
  readonly code: string;
  readonly names: Names | null;
  readonly fields: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
};

type Part = Readonly<Record<string, unknown>>;
type List = {
  readonly part: ModelPart;
  readonly group: string | null;
  readonly before: readonly Part[];
  readonly after: readonly Part[];
};

const codeOf = (part: ModelPart, one: Part): string => String((part === 'base_item' ? one.sku : one.code) ?? '');

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Part, b as Part];
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => key in right && same(left[key], right[key]));
}

// What belongs to a group is compared option by option.
function withoutOptions(part: ModelPart, one: Part): Part {
  if (part !== 'group') return one;
  const { options: _, ...rest } = one;
  return rest;
}

function fieldsOf(before: Part, after: Part): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => !same(before[key], after[key]));
}

function changesIn({ part, group, before, after }: List): ModelChange[] {
  const [old, young] = [before, after].map(
    (parts) => new Map(parts.map((one) => [codeOf(part, one), withoutOptions(part, one)])),
  );
  if (!old || !young) return [];
  const base = (code: string, one: Part) => ({ part, group, code, names: (one.names as Names | undefined) ?? null });
  const removed = [...old].flatMap(([code, one]): ModelChange[] =>
    young.has(code) ? [] : [{ ...base(code, one), kind: 'removed', fields: [], before: one, after: null }],
  );
  const rest = [...young].flatMap(([code, one]): ModelChange[] => {
    const former = old.get(code);
    if (!former) return [{ ...base(code, one), kind: 'added', fields: [], before: null, after: one }];
    const fields = fieldsOf(former, one);
    return fields.length > 0 ? [{ ...base(code, one), kind: 'changed', fields, before: former, after: one }] : [];
  });
  const kept = (one: Map<string, Part>, other: Map<string, Part>) => [...one.keys()].filter((code) => other.has(code));
  const moved = !same(kept(old, young), kept(young, old));
  const order: ModelChange = {
    ...base('', {}),
    kind: 'reordered',
    fields: [],
    before: [...old.keys()],
    after: [...young.keys()],
  };
  return [...removed, ...rest, ...(moved ? [order] : [])];
}

function parts(list: readonly object[] | undefined): readonly Part[] {
  return (list ?? []) as readonly Part[];
}

/** What is different in the second content: parts added, removed and changed, with the fields that differ, list by list. */
export function diffModels(before: DraftContent, after: DraftContent): ModelChange[] {
  const [old, young] = [before.definition, after.definition];
  const list = (part: ModelPart, was: readonly object[] | undefined, is: readonly object[] | undefined): List => ({
    part,
    group: null,
    before: parts(was),
    after: parts(is),
  });
  const options = young.groups.flatMap((group): List[] => {
    const former = old.groups.find(({ code }) => code === group.code);
    return former
      ? [{ part: 'option', group: group.code, before: parts(former.options), after: parts(group.options) }]
      : [];
  });
  return [
    list('base_item', old.baseItems, young.baseItems),
    list('section', old.sections, young.sections),
    list('group', old.groups, young.groups),
    ...options,
    list('attribute', old.attributes, young.attributes),
    list('rule', old.rules, young.rules),
    list('value', old.values, young.values),
    list('assumption', old.assumptions, young.assumptions),
    list('life_cost', old.lifeCosts, young.lifeCosts),
    list('test', before.tests, after.tests),
  ].flatMap(changesIn);
}
