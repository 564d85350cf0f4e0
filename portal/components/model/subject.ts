import type { Condition, ModelDefinition } from '#engine';

/**
 * What a row of a form speaks of, as one value of a list: `cpu/x1` an option, `cpu/` the group, `cpu@watts` an attribute of what is chosen
 * in the group, `*@watts` of all parts, `cpu@` and `*@` their pieces.
 */
export type Subject =
  | { readonly kind: 'option'; readonly group: string; readonly option: string | null }
  | { readonly kind: 'attribute'; readonly group: string | null; readonly attribute: string | null };

/** Reads a subject; codes hold neither `/` nor `@` nor `*`. */
export function readSubject(text: string): Subject | null {
  const [, group = '', mark, rest = ''] = /^([^/@]+)([/@])(.*)$/.exec(text) ?? [];
  if (mark === '/') return { kind: 'option', group, option: rest || null };
  if (mark === '@') return { kind: 'attribute', group: group === '*' ? null : group, attribute: rest || null };
  return null;
}

/** One line of a condition as a form has it. */
export type ConditionRow = { readonly subject: string; readonly relation: string; readonly value: string };

export type ConditionRows = { readonly join: 'all' | 'any'; readonly rows: readonly ConditionRow[] };

function rowOf(condition: Condition): ConditionRow | null {
  if ('not' in condition) {
    const inner = 'group' in condition.not && !('attribute' in condition.not) ? rowOf(condition.not) : null;
    return inner?.relation === 'is' ? { ...inner, relation: 'isNot' } : null;
  }
  if (!('group' in condition)) return null;
  if ('attribute' in condition) {
    const { group, attribute, op, value } = condition;
    return {
      subject: `${group}@${attribute}`,
      relation: op,
      value: Array.isArray(value) ? value.join(', ') : String(value),
    };
  }
  const { group, option = '', atLeast } = condition;
  const subject = `${group}/${option}`;
  return atLeast && atLeast > 1
    ? { subject, relation: 'atLeast', value: String(atLeast) }
    : { subject, relation: 'is', value: '' };
}

/** A condition as lines joined by "and" or "or"; null for one that is nested deeper. */
export function rowsOf(condition: Condition | undefined): ConditionRows | null {
  if (!condition) return { join: 'all', rows: [] };
  const join = 'any' in condition ? 'any' : 'all';
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition];
  const rows = parts.map(rowOf);
  return rows.some((row) => row === null) ? null : { join, rows: rows.filter((row) => row !== null) };
}

/** The type of an attribute: as declared, or as the first option that has it shows. */
export function attributeType(definition: ModelDefinition, code: string): string {
  const declared = definition.attributes?.find((attribute) => attribute.code === code)?.type;
  if (declared) return declared;
  const values = definition.groups.flatMap(({ options }) => options.map(({ attributes }) => attributes[code]));
  const value = values.find((one) => one !== undefined);
  return Array.isArray(value) ? 'list' : typeof value === 'string' ? 'text' : typeof value;
}

/** What was typed as a value of an attribute; text that is no such value stays text, for the API to refuse. */
export function readValue(text: string, type: string): number | string | boolean | string[] {
  const trimmed = text.trim();
  if (type === 'list')
    return trimmed
      .split(/[,，、]/)
      .map((one) => one.trim())
      .filter(Boolean);
  if (type === 'boolean' && /^(true|false)$/.test(trimmed)) return trimmed === 'true';
  return type === 'number' && trimmed !== '' && Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed;
}

function conditionOf(definition: ModelDefinition, { subject: text, relation, value }: ConditionRow): Condition | null {
  const subject = readSubject(text);
  if (!subject?.group) return null;
  if (subject.kind === 'option') {
    const chosen = { group: subject.group, ...(subject.option && { option: subject.option }) };
    if (relation === 'isNot' || relation === 'ne') return { not: chosen };
    return relation === 'atLeast' ? { ...chosen, atLeast: Number(value) } : chosen;
  }
  const attribute = subject.attribute ?? '';
  const type = relation === 'in' ? 'list' : attributeType(definition, attribute);
  // "Is" and "is equal to" say the same of options and of attributes, and so do their contraries.
  const op = relation === 'is' ? 'eq' : relation === 'isNot' ? 'ne' : relation;
  return { group: subject.group, attribute, op: op as 'eq', value: readValue(value, type) };
}

/** The condition that the filled-in lines make; undefined when none is filled in. */
export function conditionFrom(definition: ModelDefinition, { join, rows }: ConditionRows): Condition | undefined {
  const parts = rows.flatMap((row) => conditionOf(definition, row) ?? []);
  const [only] = parts;
  if (!only) return undefined;
  if (parts.length === 1) return only;
  return join === 'any' ? { any: parts } : { all: parts };
}
