import { type Expression, type OneOf, type OneRow, type SumAtMost, sumAbove } from '../problem/problem.ts';
import type { ValueClasses } from '../problem/value-classes.ts';
import type { Apply } from './apply.ts';
import { NO, YES } from './store.ts';
import { SumBuilder } from './sum.ts';

const ADMITTED = 1;

/** Builds the diagrams of single constraints, for one order of the variables. */
export class ConstraintBuilder {
  private readonly apply: Apply;
  private readonly levelOf: Int32Array;
  private readonly classes: readonly ValueClasses[];

  constructor(apply: Apply, levelOf: Int32Array, classes: readonly ValueClasses[]) {
    this.apply = apply;
    this.levelOf = levelOf;
    this.classes = classes;
  }

  /** The diagram of an expression, or of its opposite. */
  build(given: Expression, opposite = false): number {
    if ('not' in given) return this.build(given.not, !opposite);
    if ('all' in given) return this.several(given.all, opposite, opposite ? 'or' : 'and');
    if ('any' in given) return this.several(given.any, opposite, opposite ? 'and' : 'or');
    if ('values' in given) return this.chain([this.admitted(given, opposite)], 'and');
    if ('parts' in given) return this.sum(opposite ? sumAbove(given) : given);
    const table = this.table(given);
    return opposite ? this.apply.not(table) : table;
  }

  private several(parts: readonly Expression[], opposite: boolean, combine: 'and' | 'or'): number {
    const simple: { level: number; bits: Uint8Array }[] = [];
    const nodes: number[] = [];
    for (const part of parts) {
      const inner = 'not' in part ? part.not : part;
      if ('values' in inner) simple.push(this.admitted(inner, opposite !== 'not' in part));
      else nodes.push(this.build(part, opposite));
    }
    if (simple.length > 0) nodes.push(this.chain(simple, combine));
    return this.apply.fold(nodes, combine);
  }

  private admitted({ variable, values }: OneOf, opposite: boolean): { level: number; bits: Uint8Array } {
    const { of, first } = this.classes[variable] as ValueClasses;
    const bits = new Uint8Array(first.length).fill(opposite ? ADMITTED : 0);
    for (const value of values) bits[of[value] as number] = opposite ? 0 : ADMITTED;
    return { level: this.levelOf[variable] as number, bits };
  }

  /** All or any of the conditions, each on one level. */
  private chain(given: readonly { level: number; bits: Uint8Array }[], combine: 'and' | 'or'): number {
    const byLevel = new Map<number, Uint8Array>();
    for (const { level, bits } of given) {
      const known = byLevel.get(level);
      if (!known) byLevel.set(level, bits);
      else
        known.forEach((bit, at) => {
          known[at] = combine === 'and' ? bit & (bits[at] as number) : bit | (bits[at] as number);
        });
    }
    const { store } = this.apply;
    let node = combine === 'and' ? YES : NO;
    for (const [level, bits] of [...byLevel].sort(([a], [b]) => b - a)) {
      store.reserve(bits.length);
      const decided = combine === 'and' ? NO : YES;
      const when = combine === 'and' ? 0 : ADMITTED;
      for (let at = 0; at < bits.length; at += 1) store.scratch[at] = bits[at] === when ? decided : node;
      node = bits.length === 0 ? NO : store.make(level, 0);
    }
    return node;
  }

  private sum({ parts, most }: SumAtMost): number {
    const levelled = parts.map(({ variable, weights }) => ({
      level: this.levelOf[variable] as number,
      weights: (this.classes[variable] as ValueClasses).first.map((value) => weights[value] as number),
    }));
    return new SumBuilder(this.apply.store, levelled).build(most);
  }

  private table({ columns, rows }: OneRow): number {
    const distinct = [...new Set(columns)].sort((a, b) => (this.levelOf[a] as number) - (this.levelOf[b] as number));
    const places = distinct.map((variable) => columns.indexOf(variable));
    const fitting = rows.filter((row) => columns.every((variable, at) => row[columns.indexOf(variable)] === row[at]));
    const classed = fitting.map((row) =>
      places.map(
        (place, at) => (this.classes[distinct[at] as number] as ValueClasses).of[row[place] as number] as number,
      ),
    );
    classed.sort((a, b) => {
      const at = a.findIndex((cell, index) => cell !== b[index]);
      return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
    });
    const levels = distinct.map((variable) => this.levelOf[variable] as number);
    return this.rows(classed, levels, 0, 0, classed.length);
  }

  /** The sorted rows from `start` to `end`, which agree in the columns before `at`. */
  private rows(
    rows: readonly (readonly number[])[],
    levels: readonly number[],
    at: number,
    start: number,
    end: number,
  ): number {
    if (start === end) return NO;
    const level = levels[at];
    if (level === undefined) return YES;
    const { store } = this.apply;
    const children = new Map<number, number>();
    for (let from = start; from < end; ) {
      const cell = rows[from]?.[at] as number;
      let to = from + 1;
      while (to < end && rows[to]?.[at] === cell) to += 1;
      children.set(cell, this.rows(rows, levels, at + 1, from, to));
      from = to;
    }
    const size = store.sizes[level] as number;
    store.reserve(size);
    for (let index = 0; index < size; index += 1) store.scratch[index] = children.get(index) ?? NO;
    return store.make(level, 0);
  }
}
