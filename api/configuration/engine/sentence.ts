import {
  type AttributeReference,
  type AttributeValue,
  type Column,
  type Comparison,
  type Condition,
  type ModelDefinition,
  type Names,
  picksOne,
  type Rule,
  type Term,
} from './definition.ts';

/** Something of the model by its name; names are absent where the model does not know the code. */
export type Named = { readonly code: string; readonly names: Names | null };

/** An attribute with its unit, of a group or (where sums say so) of all parts. */
export type NamedAttribute = Named & { readonly unit: string };

/** A statement in parts. `options`: any of these options is chosen; none listed: anything is. */
export type Phrase =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Phrase[] }
  | { readonly kind: 'not'; readonly part: Phrase }
  | {
      readonly kind: 'chosen';
      readonly group: Named;
      readonly options: readonly Named[];
      readonly atLeast: number;
      /** True where the group takes several kinds at once, so that it "includes" an option rather than "is" it. */
      readonly several: boolean;
    }
  | {
      readonly kind: 'attribute';
      readonly group: Named;
      readonly attribute: NamedAttribute;
      readonly op: Comparison;
      readonly value: AttributeValue;
    };

/** One addend of a sum; no group: all parts; no attribute: pieces are counted. */
export type Addend = {
  readonly group: Named | null;
  readonly attribute: NamedAttribute | null;
  readonly factor: number;
};

export type Side = { readonly group: Named; readonly attribute: NamedAttribute } | { readonly value: AttributeValue };

/** A rule in the parts of a sentence, without a word of any language; `when` is the condition under which it applies. */
export type Sentence =
  | { readonly kind: 'requires'; readonly when: Phrase; readonly needs: Phrase }
  | { readonly kind: 'excludes'; readonly when: Phrase; readonly bars: Phrase }
  | {
      readonly kind: 'compare';
      readonly when: Phrase | null;
      readonly left: { readonly group: Named; readonly attribute: NamedAttribute };
      readonly op: Comparison;
      readonly right: Side;
    }
  | {
      readonly kind: 'resource';
      readonly when: Phrase | null;
      readonly used: readonly Addend[];
      readonly provided: readonly Addend[];
      readonly constant: number;
    }
  | {
      readonly kind: 'table';
      readonly when: Phrase | null;
      readonly mode: 'allow' | 'forbid';
      readonly columns: readonly { readonly group: Named; readonly attribute: NamedAttribute | null }[];
      readonly rows: number;
    };

function groupNamed(definition: ModelDefinition, code: string): Named {
  return { code, names: definition.groups.find((group) => group.code === code)?.names ?? null };
}

function attributeNamed(definition: ModelDefinition, code: string): NamedAttribute {
  const known = definition.attributes?.find((attribute) => attribute.code === code);
  return { code, names: known?.names ?? null, unit: known?.unit ?? '' };
}

function optionNamed(definition: ModelDefinition, group: string, code: string): Named {
  const known = definition.groups.find((one) => one.code === group);
  return { code, names: known?.options.find((option) => option.code === code)?.names ?? null };
}

// "Cooler is Tall or Water" rather than "Cooler is Tall or Cooler is Water".
function gathered(parts: readonly Phrase[]): readonly Phrase[] {
  const result: Phrase[] = [];
  for (const part of parts) {
    const at = result.findIndex((known) => joins(known, part));
    const known = result[at];
    if (known?.kind === 'chosen' && part.kind === 'chosen')
      result[at] = { ...known, options: [...known.options, ...part.options] };
    else result.push(part);
  }
  return result;
}

function joins(known: Phrase, part: Phrase): boolean {
  if (known.kind !== 'chosen' || part.kind !== 'chosen') return false;
  return (
    known.group.code === part.group.code && [known, part].every((one) => one.options.length > 0 && one.atLeast === 1)
  );
}

/** A condition in parts; what has one part is that part, and options of one group under "any" are one statement. */
export function phraseOf(definition: ModelDefinition, condition: Condition): Phrase {
  if ('all' in condition || 'any' in condition) {
    const kind = 'all' in condition ? 'all' : 'any';
    const inner = ('all' in condition ? condition.all : condition.any).map((part) => phraseOf(definition, part));
    const parts = kind === 'any' ? gathered(inner) : inner;
    const [only] = parts;
    return only && parts.length === 1 ? only : { kind, parts };
  }
  if ('not' in condition) return { kind: 'not', part: phraseOf(definition, condition.not) };
  const group = groupNamed(definition, condition.group);
  if ('attribute' in condition) {
    const { attribute, op, value } = condition;
    return { kind: 'attribute', group, attribute: attributeNamed(definition, attribute), op, value };
  }
  const { option, atLeast = 1 } = condition;
  const options = option === undefined ? [] : [optionNamed(definition, condition.group, option)];
  const known = definition.groups.find(({ code }) => code === condition.group);
  return { kind: 'chosen', group, options, atLeast, several: known !== undefined && !picksOne(known) };
}

function referred(definition: ModelDefinition, { group, attribute }: AttributeReference) {
  return { group: groupNamed(definition, group), attribute: attributeNamed(definition, attribute) };
}

function addend(definition: ModelDefinition, { group, attribute, factor = 1 }: Term): Addend {
  return {
    group: group === undefined ? null : groupNamed(definition, group),
    attribute: attribute === undefined ? null : attributeNamed(definition, attribute),
    factor,
  };
}

/** The addends of a sum with the names of what they count. */
export function addendsOf(definition: ModelDefinition, terms: readonly Term[]): Addend[] {
  return terms.map((term) => addend(definition, term));
}

function columnOf(definition: ModelDefinition, { group, attribute }: Column) {
  return {
    group: groupNamed(definition, group),
    attribute: attribute === undefined ? null : attributeNamed(definition, attribute),
  };
}

/** The parts of the sentence that a rule says, for a reader's language to put into words. */
export function sentenceOf(definition: ModelDefinition, rule: Rule): Sentence {
  const phrase = (condition: Condition) => phraseOf(definition, condition);
  if (rule.kind === 'requires') return { kind: rule.kind, when: phrase(rule.when), needs: phrase(rule.needs) };
  if (rule.kind === 'excludes') return { kind: rule.kind, when: phrase(rule.when), bars: phrase(rule.bars) };
  const when = rule.when ? phrase(rule.when) : null;
  if (rule.kind === 'compare') {
    const right = 'value' in rule.right ? { value: rule.right.value } : referred(definition, rule.right);
    return { kind: rule.kind, when, left: referred(definition, rule.left), op: rule.op, right };
  }
  if (rule.kind === 'table') {
    const columns = rule.columns.map((column) => columnOf(definition, column));
    return { kind: rule.kind, when, mode: rule.mode, columns, rows: rule.rows.length };
  }
  const [used, provided] = [addendsOf(definition, rule.used), addendsOf(definition, rule.provided)];
  return { kind: rule.kind, when, used, provided, constant: rule.constant ?? 0 };
}
