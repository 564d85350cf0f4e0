/** Positions of the atoms that a row admits in a column; undefined: all. */
type Admitted = ReadonlySet<number> | undefined;

/** A column of a table: how many atoms it has and, per row, which of them the row admits. */
export type DiagramColumn = { readonly atoms: number; readonly matches: readonly Admitted[] };

/** A node of a diagram: per atom of its column the node that follows, or null where no row is left. */
export type DiagramNode = { readonly column: number; readonly next: readonly (DiagramNode | null)[] };

/** The node after the last column. */
export const END: DiagramNode = { column: -1, next: [] };

/**
 * Writes the rows of a table as a reduced decision diagram: nodes that admit the same continuations are one. Null when no
 * row is left, undefined when the diagram would get too large.
 */
export function tableDiagram(
  columns: readonly DiagramColumn[],
  rows: number,
  mostNodes: number,
): DiagramNode | null | undefined {
  const byRows = columns.map(() => new Map<string, DiagramNode | null>());
  const unique = new Map<string, DiagramNode>();
  const numbers = new Map<DiagramNode | null, number>([
    [null, 0],
    [END, 1],
  ]);
  let left = mostNodes;
  const build = (at: number, alive: readonly number[]): DiagramNode | null | undefined => {
    const column = columns[at];
    if (alive.length === 0) return null;
    if (!column) return END;
    const rowsKey = alive.join();
    const known = byRows[at]?.get(rowsKey);
    if (known !== undefined) return known;
    left -= 1;
    if (left < 0) return undefined;
    const next: (DiagramNode | null)[] = [];
    for (let atom = 0; atom < column.atoms; atom += 1) {
      const child = build(
        at + 1,
        alive.filter((row) => column.matches[row]?.has(atom) ?? true),
      );
      if (child === undefined) return undefined;
      next.push(child);
    }
    const key = `${at} ${next.map((child) => numbers.get(child)).join()}`;
    const made = next.every((child) => child === null) ? null : (unique.get(key) ?? { column: at, next });
    if (made && !unique.has(key)) {
      unique.set(key, made);
      numbers.set(made, numbers.size);
    }
    byRows[at]?.set(rowsKey, made);
    return made;
  };
  return build(
    0,
    Array.from({ length: rows }, (_, row) => row),
  );
}

/** The nodes of a diagram, column by column. */
export function nodesOf(root: DiagramNode): DiagramNode[][] {
  const levels: DiagramNode[][] = [];
  let level: DiagramNode[] = [root];
  while (level.length > 0) {
    levels.push(level);
    const following = level.flatMap(({ next }) => next.filter((child) => child !== null && child !== END));
    level = [...new Set(following)].flatMap((child) => child ?? []);
  }
  return levels;
}
