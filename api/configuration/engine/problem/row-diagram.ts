import type { OneRow } from './problem.ts';
import type { ValueClasses } from './value-classes.ts';

/** The way on with a class of values; the target 0 is the end. */
type Edge = { readonly name: number; readonly target: number };

/** What may follow some beginnings of rows, which all may be followed by the same. */
type RowNode = { readonly id: number; readonly level: number; readonly edges: readonly Edge[] };

/** The rows of a table over classes of values, with equal ends joined; one level for each different column. */
export class RowDiagram {
  readonly columns: readonly number[];
  /** From the first level down; the first node is where all rows begin. */
  readonly nodes: readonly RowNode[];
  /** No row can be taken. */
  readonly never: boolean;
  private readonly made: RowNode[] = [];
  private readonly known = new Map<string, number>();

  constructor({ columns, rows }: OneRow, classes: readonly ValueClasses[]) {
    this.columns = [...new Set(columns)];
    const fitting = rows.filter((row) => columns.every((variable, at) => row[columns.indexOf(variable)] === row[at]));
    const places = this.columns.map((variable) => columns.indexOf(variable));
    const classed = fitting.map((row) =>
      places.map((place) => classes[columns[place] as number]?.of[row[place] as number] as number),
    );
    this.never = classed.length === 0;
    if (!this.never) this.visit(classed, 0);
    this.nodes = this.made.toSorted((a, b) => a.level - b.level);
  }

  /** The node that lets exactly these rows pass from a level on. */
  private visit(rows: readonly (readonly number[])[], level: number): number {
    if (level === this.columns.length) return 0;
    const groups = new Map<number, (readonly number[])[]>();
    for (const row of rows) {
      const name = row[level] as number;
      const group = groups.get(name);
      if (group) group.push(row);
      else groups.set(name, [row]);
    }
    const edges = [...groups].map(([name, group]) => ({ name, target: this.visit(group, level + 1) }));
    edges.sort((a, b) => a.name - b.name);
    const key = `${level} ${edges.map(({ name, target }) => `${name}:${target}`).join()}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const id = this.made.length + 1;
    this.made.push({ id, level, edges });
    this.known.set(key, id);
    return id;
  }
}
