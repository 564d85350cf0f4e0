import type { Expression, OneRow, Problem } from './problem.ts';

/** Values of a variable that no constraint tells apart, as one class. */
export type ValueClasses = {
  /** The class of each value. */
  readonly of: Int32Array;
  /** A value of each class. */
  readonly first: readonly number[];
};

/** Splits the values of each variable by what the constraints say about them. */
class Splitter {
  private readonly of: readonly Int32Array[];
  private readonly counts: number[];

  constructor({ variables }: Problem) {
    this.of = variables.map(({ values }) => new Int32Array(values.length));
    this.counts = variables.map(() => 1);
  }

  visit(given: Expression): void {
    if ('all' in given) for (const part of given.all) this.visit(part);
    else if ('any' in given) for (const part of given.any) this.visit(part);
    else if ('not' in given) this.visit(given.not);
    else if ('values' in given) this.split(given.variable, given.values, () => '');
    else if ('parts' in given)
      for (const { variable, weights } of given.parts)
        this.split(variable, Array.from(weights.keys()), (value) => String(weights[value]));
    else this.table(given);
  }

  classes(): readonly ValueClasses[] {
    return this.of.map((given) => {
      const renamed = new Map<number, number>();
      const first: number[] = [];
      const of = given.map((label, value) => {
        const known = renamed.get(label) ?? renamed.size;
        if (renamed.size === known) {
          renamed.set(label, known);
          first.push(value);
        }
        return known;
      });
      return { of, first };
    });
  }

  /** Values with different labels, and values without one, part from each other. */
  private split(variable: number, values: readonly number[], label: (value: number) => string): void {
    const of = this.of[variable];
    if (!of) return;
    const parts = new Map<string, number>();
    for (const value of new Set(values)) {
      const key = `${of[value]} ${label(value)}`;
      const part = parts.get(key) ?? (this.counts[variable] as number);
      if (!parts.has(key)) {
        parts.set(key, part);
        this.counts[variable] = part + 1;
      }
      of[value] = part;
    }
  }

  private table({ columns, rows }: OneRow): void {
    columns.forEach((variable, at) => {
      if ((this.of[variable]?.length ?? 0) <= 2) {
        this.split(variable, [0], () => '');
        return;
      }
      const beside = new Map<number, string[]>();
      for (const row of rows) {
        const value = row[at] as number;
        const others = beside.get(value) ?? [];
        if (!beside.has(value)) beside.set(value, others);
        others.push(
          row.map((cell, index) => (columns[index] === variable ? (index === at ? '' : cell - value) : cell)).join(),
        );
      }
      const labels = new Map([...beside].map(([value, others]) => [value, [...new Set(others)].sort().join(' ')]));
      this.split(variable, [...labels.keys()], (value) => labels.get(value) ?? '');
    });
  }
}

/** The classes of values of each variable of the problem. */
export function valueClasses(problem: Problem): readonly ValueClasses[] {
  const splitter = new Splitter(problem);
  for (const constraint of problem.constraints) splitter.visit(constraint);
  return splitter.classes();
}
