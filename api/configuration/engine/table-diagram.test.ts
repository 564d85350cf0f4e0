import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dice } from './oracle/random-model.ts';
import { type DiagramNode, END, nodesOf, tableDiagram } from './table-diagram.ts';

type Column = { atoms: number; matches: (ReadonlySet<number> | undefined)[] };

function randomTable(seed: number): { columns: Column[]; rows: number } {
  const dice = new Dice(seed);
  const rows = dice.whole(0, 12);
  const columns = Array.from({ length: dice.whole(1, 4) }, () => {
    const atoms = dice.whole(1, 4);
    const matches = Array.from({ length: rows }, () =>
      dice.chance(0.25) ? undefined : new Set([dice.whole(0, atoms - 1), dice.whole(0, atoms - 1)]),
    );
    return { atoms, matches };
  });
  return { columns, rows };
}

function* combinations(columns: readonly Column[]): Generator<number[]> {
  const [first, ...rest] = columns;
  if (!first) yield [];
  else for (let atom = 0; atom < first.atoms; atom += 1) for (const tail of combinations(rest)) yield [atom, ...tail];
}

describe('decision diagrams of tables', () => {
  it('lead to the end exactly for what some row admits, and have no two equal nodes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
        const { columns, rows } = randomTable(seed);
        const root = tableDiagram(columns, rows, 10_000);
        for (const atoms of combinations(columns)) {
          let node: DiagramNode | null | undefined = root;
          for (const atom of atoms) node = node?.next[atom];
          const listed = Array.from({ length: rows }, (_, row) => row).some((row) =>
            columns.every(({ matches }, at) => matches[row]?.has(atoms[at] ?? -1) ?? true),
          );
          expect(node === END).toBe(listed);
        }
        if (!root) return;
        for (const level of nodesOf(root))
          level.forEach((node, at) => {
            for (const other of level.slice(at + 1))
              expect(node.next.every((child, atom) => child === other.next[atom])).toBe(false);
          });
      }),
    );
  });

  it('a table of many rows becomes few nodes, and one that would need too many becomes none', () => {
    const digits = Array.from({ length: 1000 }, (_, row) => [
      row % 10,
      Math.floor(row / 10) % 10,
      Math.floor(row / 100),
    ]);
    const columns = [0, 1, 2].map((at) => ({ atoms: 10, matches: digits.map((row) => new Set([row[at] ?? 0])) }));
    const root = tableDiagram(columns, digits.length, 10_000);
    expect(root && nodesOf(root).flat().length).toBe(3);
    expect(tableDiagram(columns, digits.length, 5)).toBeUndefined();
  });
});
