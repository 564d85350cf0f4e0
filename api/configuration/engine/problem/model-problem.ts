import type { ModelIndex } from '../choices.ts';
import { matchingOptions } from '../conditions.ts';
import {
  type CompareRule,
  type Condition,
  compares,
  type ResourceRule,
  type Rule,
  type TableRule,
} from '../definition.ts';
import { cellAdmits } from '../tables.ts';
import { resourceWeights } from '../terms.ts';
import { type GroupShape, type ModelShape, modelShape, type ShapeValue } from './model-shape.ts';
import type { Expression, Problem } from './problem.ts';

const NEVER: Expression = { any: [] };

/** Says in terms of variables and values what a model says in terms of groups, options and rules. */
class Translation {
  private readonly index: ModelIndex;
  private readonly shape: ModelShape;

  constructor(index: ModelIndex, shape: ModelShape) {
    this.index = index;
    this.shape = shape;
  }

  rule(rule: Rule): Expression {
    const inner = this.unconditional(rule);
    return rule.when ? { any: [{ not: this.condition(rule.when) }, inner] } : inner;
  }

  limits(at: number): Expression[] {
    const group = this.index.definition.groups[at];
    const shape = this.shape.groups[at];
    if (!group || !shape) return [];
    const active = group.when ? this.condition(group.when) : undefined;
    const under = (limit: Expression): Expression => (active ? { any: [{ not: active }, limit] } : limit);
    const found: Expression[] = active ? [{ any: [active, { not: this.some(shape) }] }] : [];
    if (active && group.min > 0) found.push(under(this.some(shape)));
    if (!shape.several) return found;
    found.push(this.sum(shape, ({ quantity }) => quantity, group.max));
    if (group.min > 0) found.push(under(this.sum(shape, ({ quantity }) => -quantity, -group.min)));
    if (group.maxKinds !== undefined)
      found.push(this.sum(shape, ({ quantity }) => (quantity > 0 ? 1 : 0), group.maxKinds));
    return found;
  }

  private group(code: string): { readonly at: number; readonly shape: GroupShape } | undefined {
    const at = this.index.groups.get(code)?.at ?? -1;
    const shape = this.shape.groups[at];
    return shape && { at, shape };
  }

  private sum(shape: GroupShape, weight: (value: ShapeValue) => number, most: number): Expression {
    const parts = shape.values.map((values, at) => ({ variable: shape.first + at, weights: values.map(weight) }));
    return { parts, most };
  }

  /** The values taken are such in at least one variable of the group. */
  private taken(shape: GroupShape, fits: (value: ShapeValue) => boolean): Expression {
    const parts = shape.values.flatMap((values, at) => {
      const fitting = values.flatMap((value, position) => (fits(value) ? [position] : []));
      return fitting.length > 0 ? [{ variable: shape.first + at, values: fitting }] : [];
    });
    return { any: parts };
  }

  private some(shape: GroupShape): Expression {
    return this.taken(shape, ({ quantity }) => quantity > 0);
  }

  private chosen(shape: GroupShape, options: ReadonlySet<number>): Expression {
    return this.taken(shape, ({ option, quantity }) => quantity > 0 && options.has(option));
  }

  private condition(condition: Condition): Expression {
    if ('all' in condition) return { all: condition.all.map((part) => this.condition(part)) };
    if ('any' in condition) return { any: condition.any.map((part) => this.condition(part)) };
    if ('not' in condition) return { not: this.condition(condition.not) };
    const known = this.group(condition.group);
    if (!known) return NEVER;
    if ('attribute' in condition) {
      const { attribute, op, value } = condition;
      return this.chosen(known.shape, new Set(matchingOptions(this.index, known.at, attribute, op, value)));
    }
    if (condition.option === undefined) return this.some(known.shape);
    const wanted = this.index.options[known.at]?.get(condition.option)?.at ?? -1;
    const least = Math.max(1, condition.atLeast ?? 1);
    return this.taken(known.shape, ({ option, quantity }) => option === wanted && quantity >= least);
  }

  private unconditional(rule: Rule): Expression {
    if (rule.kind === 'requires') return this.condition(rule.needs);
    if (rule.kind === 'excludes') return { not: this.condition(rule.bars) };
    if (rule.kind === 'compare') return this.compare(rule);
    return rule.kind === 'table' ? this.table(rule) : this.resource(rule);
  }

  /** Options on the left that rule out the same options on the right make one statement. */
  private compare({ left, op, right }: CompareRule): Expression {
    const from = this.group(left.group);
    const other = 'group' in right ? right : undefined;
    const to = other ? this.group(other.group) : undefined;
    if (!from) return { all: [] };
    const lefts = this.index.definition.groups[from.at]?.options ?? [];
    const rights = to ? (this.index.definition.groups[to.at]?.options ?? []) : [];
    const same = new Map<string, { readonly options: Set<number>; readonly barred: number[] | null }>();
    lefts.forEach(({ attributes }, at) => {
      const own = attributes[left.attribute];
      if (own === undefined) return;
      if ('value' in right && compares(own, op, right.value)) return;
      const barred = rights.flatMap((option, position) => {
        const value = other ? option.attributes[other.attribute] : undefined;
        return value !== undefined && !compares(own, op, value) ? [position] : [];
      });
      if (other && barred.length === 0) return;
      const key = barred.join();
      const known = same.get(key) ?? { options: new Set<number>(), barred: other ? barred : null };
      same.set(key, known);
      known.options.add(at);
    });
    const statements = [...same.values()].map(({ options, barred }): Expression => {
      const chosen = this.chosen(from.shape, options);
      return { not: barred && to ? { all: [chosen, this.chosen(to.shape, new Set(barred))] } : chosen };
    });
    return { all: statements };
  }

  private resource(rule: ResourceRule): Expression {
    const { pieces, constant } = resourceWeights(this.index.definition, rule);
    const parts = this.shape.groups.flatMap(({ first, values }, group) =>
      values.flatMap((own, at) => {
        const weights = own.map(({ option, quantity }) =>
          quantity === 0 ? 0 : (pieces[group]?.[option] ?? 0) * quantity,
        );
        return weights.some((weight) => weight !== 0) ? [{ variable: first + at, weights }] : [];
      }),
    );
    return { parts, most: constant };
  }

  private table(rule: TableRule): Expression {
    const rows = rule.rows.map((row): Expression => {
      const cells = rule.columns.flatMap((column, at): Expression[] => {
        const known = this.group(column.group);
        const cell = row[at] ?? null;
        if (!known || cell === '*') return [];
        const options = this.index.definition.groups[known.at]?.options ?? [];
        return [this.taken(known.shape, ({ option }) => cellAdmits(column, cell, options[option]))];
      });
      return { all: cells };
    });
    return rule.mode === 'allow' ? { any: rows } : { not: { any: rows } };
  }
}

/** The finite-domain problem that has exactly the valid configurations of a model as its solutions. */
export function modelProblem(index: ModelIndex): Problem {
  const shape = modelShape(index.definition);
  const translation = new Translation(index, shape);
  return {
    variables: shape.variables,
    constraints: [
      ...index.definition.groups.flatMap((_, at) => translation.limits(at)),
      ...index.definition.rules.map((rule) => translation.rule(rule)),
    ],
  };
}
