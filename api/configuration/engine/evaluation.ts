import type { Choices, ModelIndex } from './choices.ts';
import { matchingOptions } from './conditions.ts';
import {
  type AttributeValue,
  type CompareRule,
  type Condition,
  compares,
  type GroupDefinition,
  type Rule,
  type TableRule,
} from './definition.ts';
import type { Cause } from './results.ts';
import { cellAdmits } from './tables.ts';
import { resourceWeights } from './terms.ts';

/** Quantity of each option, by its position over all groups. */
export type Pieces = Int32Array;

type Holds = (pieces: Pieces) => boolean;

/** Sum over options of weight x pieces <= most. */
type Linear = { readonly weights: Float64Array; readonly most: number };

/** A rule or the limits of a group, ready to be tested on a complete configuration. */
export type Test = {
  readonly cause: Cause;
  readonly holds: Holds;
  /** The groups whose options it looks at. */
  readonly groups: readonly number[];
  readonly linear: Linear | undefined;
};

/** The positions of a group's options: from `start` up to `end`. */
type Span = { readonly start: number; readonly end: number };

const EMPTY: Span = { start: 0, end: 0 };

/** Tests whole configurations against a model, without search. */
export class Evaluation {
  readonly index: ModelIndex;
  readonly spans: readonly Span[];
  readonly tests: readonly Test[];
  private touched = new Set<number>();
  private linear: Linear | undefined;

  constructor(index: ModelIndex) {
    this.index = index;
    let start = 0;
    this.spans = index.definition.groups.map(({ options }) => {
      const span = { start, end: start + options.length };
      start = span.end;
      return span;
    });
    const build = (cause: Cause, made: () => Holds): Test => {
      this.touched = new Set();
      this.linear = undefined;
      const holds = made();
      return { cause, holds, groups: [...this.touched], linear: this.linear };
    };
    const { groups, rules } = index.definition;
    this.tests = [
      ...groups.map((group, at) =>
        build({ source: 'engineering', kind: 'group', group: group.code, names: group.names }, () =>
          this.limits(group, at),
        ),
      ),
      ...rules.map((rule) =>
        build({ source: 'engineering', kind: 'rule', rule: rule.code, names: rule.names }, () => this.rule(rule)),
      ),
    ];
  }

  /** The pieces of the choices; open groups count as empty. */
  pieces(choices: Choices): Pieces {
    const pieces = new Int32Array(this.spans.at(-1)?.end ?? 0);
    for (const { group, option, quantity } of choices)
      if (option !== null) pieces[this.position(group, option)] = quantity;
    return pieces;
  }

  /** Position of an option over all groups; -1 when there is none. */
  position(group: string, option: string): number {
    const at = this.index.groups.get(group)?.at ?? -1;
    const within = this.index.options[at]?.get(option)?.at;
    return within === undefined ? -1 : (this.spans[at] ?? EMPTY).start + within;
  }

  private span(group: string): Span {
    const at = this.index.groups.get(group)?.at ?? -1;
    this.touched.add(at);
    return this.spans[at] ?? EMPTY;
  }

  private limits(group: GroupDefinition, at: number): Holds {
    const { start, end } = this.span(group.code);
    const active = group.when ? this.condition(group.when) : undefined;
    this.touched.add(at);
    return (pieces) => {
      let count = 0;
      let kinds = 0;
      for (let option = start; option < end; option += 1) {
        const quantity = pieces[option] as number;
        count += quantity;
        if (quantity > 0) kinds += 1;
      }
      if (active && !active(pieces)) return count === 0;
      return count >= group.min && count <= group.max && kinds <= (group.maxKinds ?? kinds);
    };
  }

  private condition(condition: Condition): Holds {
    if ('all' in condition) {
      const parts = condition.all.map((part) => this.condition(part));
      return (pieces) => parts.every((part) => part(pieces));
    }
    if ('any' in condition) {
      const parts = condition.any.map((part) => this.condition(part));
      return (pieces) => parts.some((part) => part(pieces));
    }
    if ('not' in condition) {
      const part = this.condition(condition.not);
      return (pieces) => !part(pieces);
    }
    const { start, end } = this.span(condition.group);
    if ('attribute' in condition) {
      const at = this.index.groups.get(condition.group)?.at ?? -1;
      const { attribute, op, value } = condition;
      const options = matchingOptions(this.index, at, attribute, op, value).map((option) => start + option);
      return (pieces) => options.some((option) => (pieces[option] as number) > 0);
    }
    if (condition.option !== undefined) {
      const option = this.position(condition.group, condition.option);
      const least = condition.atLeast ?? 1;
      return (pieces) => (pieces[option] ?? 0) >= least;
    }
    return (pieces) => {
      for (let option = start; option < end; option += 1) if ((pieces[option] as number) > 0) return true;
      return false;
    };
  }

  private rule(rule: Rule): Holds {
    const inner = this.unconditional(rule);
    if (!rule.when) return inner;
    const when = this.condition(rule.when);
    return (pieces) => !when(pieces) || inner(pieces);
  }

  private unconditional(rule: Rule): Holds {
    if (rule.kind === 'requires') return this.condition(rule.needs);
    if (rule.kind === 'excludes') return this.condition({ not: rule.bars });
    if (rule.kind === 'compare') return this.compare(rule);
    if (rule.kind === 'table') return this.table(rule);
    const { pieces: weights, constant } = resourceWeights(this.index.definition, rule);
    const every = Float64Array.from(weights.flat());
    weights.forEach((options, group) => {
      if (options.some((weight) => weight !== 0)) this.touched.add(group);
    });
    if (!rule.when) this.linear = { weights: every, most: constant };
    const positions = Int32Array.from([...every.keys()].filter((at) => every[at] !== 0));
    return (pieces) => {
      let sum = 0;
      for (let at = 0; at < positions.length; at += 1) {
        const position = positions[at] as number;
        sum += (pieces[position] as number) * (every[position] as number);
      }
      return sum <= constant;
    };
  }

  private compare({ left, op, right }: CompareRule): Holds {
    const lefts = this.index.groups.get(left.group)?.group.options ?? [];
    const to = 'group' in right ? right : undefined;
    const rights = to ? (this.index.groups.get(to.group)?.group.options ?? []) : [];
    const start = this.span(left.group).start;
    const from = to ? this.span(to.group).start : 0;
    const agrees = (own: AttributeValue, pieces: Pieces): boolean => {
      if ('value' in right) return compares(own, op, right.value);
      for (let at = 0; at < rights.length; at += 1) {
        const value = pieces[from + at] === 0 ? undefined : rights[at]?.attributes[right.attribute];
        if (value !== undefined && !compares(own, op, value)) return false;
      }
      return true;
    };
    return (pieces) => {
      for (let at = 0; at < lefts.length; at += 1) {
        const own = pieces[start + at] === 0 ? undefined : lefts[at]?.attributes[left.attribute];
        if (own !== undefined && !agrees(own, pieces)) return false;
      }
      return true;
    };
  }

  /** Per column and atom (options, then nothing) the rows that admit it, as bits. */
  private table(rule: TableRule): Holds {
    const words = Math.ceil(rule.rows.length / 32);
    const columns = rule.columns.map((column, at) => {
      const span = this.span(column.group);
      const options = this.index.groups.get(column.group)?.group.options ?? [];
      const admits = [...options, undefined].map((option) => {
        const bits = new Int32Array(words);
        rule.rows.forEach((row, number) => {
          if (cellAdmits(column, row[at] ?? null, option))
            bits[number >> 5] = (bits[number >> 5] ?? 0) | (1 << (number & 31));
        });
        return bits;
      });
      return { span, admits };
    });
    return (pieces) => {
      const chosen = columns.map(({ span, admits }) => {
        let option = span.start;
        while (option < span.end && pieces[option] === 0) option += 1;
        return admits[option - span.start];
      });
      for (let word = 0; word < words; word += 1) {
        let common = -1;
        for (const bits of chosen) common &= bits?.[word] ?? 0;
        if (common !== 0) return rule.mode === 'allow';
      }
      return rule.mode === 'forbid';
    };
  }
}
