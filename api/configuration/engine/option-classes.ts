import { indexModel, type ModelIndex } from './choices.ts';
import {
  type AttributeValue,
  type CompareRule,
  type Condition,
  compares,
  type GroupDefinition,
  type ModelDefinition,
  type OptionDefinition,
  picksOne,
  quantitiesOf,
  type Rule,
  type Term,
} from './definition.ts';

/**
 * A model in which one option of a pick-one group stands for all that no rule tells apart. The index finds by the code of
 * any option the one that stands for it.
 */
export type Classes = {
  readonly index: ModelIndex;
  /** Per group and class: positions of its options in the full definition. */
  readonly members: readonly (readonly (readonly number[])[])[];
};

/** Says of an option what one rule sees of it; options that look alike to all rules are one class. */
type View = (option: OptionDefinition) => string;

function readonlyKey(value: AttributeValue | undefined): string {
  return value === undefined ? '-' : JSON.stringify(value);
}

/** Gives equal long texts the same short one. */
class Shortener {
  private readonly known = new Map<string, string>();

  short(text: string): string {
    const found = this.known.get(text);
    if (found !== undefined) return found;
    const made = String(this.known.size);
    this.known.set(text, made);
    return made;
  }
}

/** Collects, group by group, what the rules see of an option. */
class Views {
  readonly of = new Map<string, View[]>();
  private readonly definition: ModelDefinition;
  private readonly named = new Map<string, Set<string>>();

  constructor(definition: ModelDefinition) {
    this.definition = definition;
    for (const { code } of definition.groups) {
      const named = new Set<string>();
      this.named.set(code, named);
      this.of.set(code, [(option) => (named.has(option.code) ? option.code : '')]);
    }
    for (const group of definition.groups) this.condition(group.when);
    for (const rule of definition.rules) this.rule(rule);
  }

  private add(group: string, view: View): void {
    this.of.get(group)?.push(view);
  }

  private rule(rule: Rule): void {
    this.condition(rule.when);
    if (rule.kind === 'requires') this.condition(rule.needs);
    else if (rule.kind === 'excludes') this.condition(rule.bars);
    else if (rule.kind === 'compare') this.compare(rule);
    else if (rule.kind === 'resource') for (const term of [...rule.used, ...rule.provided]) this.term(term);
    else
      rule.columns.forEach(({ group, attribute }, at) => {
        const cells = new Set(rule.rows.map((row) => row[at] ?? null));
        this.add(group, ({ code, attributes }) => {
          const value = attribute === undefined ? code : attributes[attribute];
          return value === undefined || Array.isArray(value) || !cells.has(value as string) ? '' : readonlyKey(value);
        });
      });
  }

  private condition(condition: Condition | undefined): void {
    if (!condition) return;
    if ('all' in condition) for (const part of condition.all) this.condition(part);
    else if ('any' in condition) for (const part of condition.any) this.condition(part);
    else if ('not' in condition) this.condition(condition.not);
    else if ('attribute' in condition) {
      const { group, attribute, op, value } = condition;
      this.add(group, ({ attributes }) => {
        const own = attributes[attribute];
        return own !== undefined && compares(own, op, value) ? '1' : '0';
      });
    } else if (condition.option !== undefined) this.named.get(condition.group)?.add(condition.option);
  }

  private compare({ left, op, right }: CompareRule): void {
    const values = (group: string, attribute: string): AttributeValue[] => {
      const options = this.definition.groups.find(({ code }) => code === group)?.options ?? [];
      const distinct = new Map(
        options.map(({ attributes }) => [readonlyKey(attributes[attribute]), attributes[attribute]]),
      );
      return [...distinct.values()].filter((value) => value !== undefined);
    };
    const view = (group: string, attribute: string, holds: (own: AttributeValue) => readonly boolean[]): void => {
      const shortener = new Shortener();
      const patterns = new Map(
        values(group, attribute).map((value) => [
          readonlyKey(value),
          shortener.short(holds(value).map(Number).join('')),
        ]),
      );
      this.add(group, ({ attributes }) => patterns.get(readonlyKey(attributes[attribute])) ?? '-');
    };
    const rights = 'value' in right ? [right.value] : values(right.group, right.attribute);
    view(left.group, left.attribute, (own) => rights.map((value) => compares(own, op, value)));
    if ('value' in right) return;
    const lefts = values(left.group, left.attribute);
    view(right.group, right.attribute, (own) => lefts.map((value) => compares(value, op, own)));
  }

  private term({ group, attribute }: Term): void {
    if (attribute === undefined) return;
    const groups = group === undefined ? this.definition.groups.map(({ code }) => code) : [group];
    for (const code of groups)
      this.add(code, ({ attributes }) => {
        const value = attributes[attribute];
        return typeof value === 'number' ? String(value) : '0';
      });
  }
}

function membersOf(group: GroupDefinition, views: readonly View[]): number[][] {
  if (!picksOne(group)) return group.options.map((_, at) => [at]);
  const classes = new Map<string, number[]>();
  group.options.forEach((option, at) => {
    const key = `${quantitiesOf(group, option).join(' ')}|${views.map((view) => view(option)).join('|')}`;
    const known = classes.get(key);
    if (known) known.push(at);
    else classes.set(key, [at]);
  });
  return [...classes.values()];
}

/** Puts options of pick-one groups that no rule tells apart into one class. */
export function classify(full: ModelIndex): Classes {
  const { definition } = full;
  const views = new Views(definition);
  const members = definition.groups.map((group) => membersOf(group, views.of.get(group.code) ?? []));
  const groups = definition.groups.map((group, at) => ({
    ...group,
    options: (members[at] ?? []).flatMap(([first]) => group.options[first ?? -1] ?? []),
  }));
  const index = indexModel({ ...definition, groups });
  const options = groups.map((group, at) => {
    const every = definition.groups[at]?.options ?? [];
    const known = (members[at] ?? []).flatMap((positions, of) =>
      positions.map(
        (position) => [every[position]?.code ?? '', { at: of, option: group.options[of] ?? every[0] }] as const,
      ),
    );
    return new Map(known.flatMap(([code, { at: of, option }]) => (option ? [[code, { at: of, option }]] : [])));
  });
  return { index: { ...index, options }, members };
}

/** Every option as a class of its own. */
export function separate(full: ModelIndex): Classes {
  return { index: full, members: full.definition.groups.map(({ options }) => options.map((_, at) => [at])) };
}
