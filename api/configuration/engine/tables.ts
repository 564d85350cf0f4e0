import type { Encoded } from './conditions.ts';
import type { AttributeValue, Cell, Column, TableRule } from './definition.ts';

/** Literals of a pick-one group, one of which is true: its options, then nothing. */
export type ColumnAtoms = {
  readonly atoms: readonly number[];
  /** Per row: positions of the atoms that its cell admits; undefined: all. */
  readonly matches: readonly (ReadonlySet<number> | undefined)[];
};

/** A table as literals; `rows` builds, per row, one literal for each cell that says something. */
export type TableLiterals = {
  readonly rows: () => readonly (readonly number[])[];
  readonly columns: readonly ColumnAtoms[];
};

/** Whether a cell admits an option (undefined: nothing chosen) of its column. */
export function cellAdmits(
  column: Column,
  cell: Cell,
  option: { readonly code: string; readonly attributes: Readonly<Record<string, AttributeValue>> } | undefined,
): boolean {
  if (cell === '*') return true;
  if (cell === null || !option) return cell === null && !option;
  return (column.attribute === undefined ? option.code : option.attributes[column.attribute]) === cell;
}

function columnAtoms(encoded: Encoded, rule: TableRule, column: Column, at: number): ColumnAtoms {
  const { index, slots } = encoded;
  const known = index.groups.get(column.group);
  const literals = known ? slots.groups[known.at] : undefined;
  if (!known || !literals) return { atoms: [], matches: [] };
  const byCell = new Map<Cell, ReadonlySet<number> | undefined>([['*', undefined]]);
  const options = [...known.group.options, undefined];
  const matches = rule.rows.map((row) => {
    const cell = row[at] ?? null;
    if (!byCell.has(cell))
      byCell.set(cell, new Set(options.flatMap((option, atom) => (cellAdmits(column, cell, option) ? [atom] : []))));
    return byCell.get(cell);
  });
  return { atoms: [...literals.chosen, literals.none], matches };
}

/** Translates the rows of a table into literals. */
export function tableRows(encoded: Encoded, rule: TableRule): TableLiterals {
  const { formula } = encoded.slots;
  const columns = rule.columns.map((column, at) => columnAtoms(encoded, rule, column, at));
  const rows = (): number[][] =>
    rule.rows.map((_, row) =>
      columns.flatMap(({ atoms, matches }) => {
        const admitted = matches[row];
        return admitted ? [formula.any(atoms.filter((_atom, at) => admitted.has(at)))] : [];
      }),
    );
  return { rows, columns };
}

/** Pairs of atoms ("first second") that some row of a table of two columns admits. */
export function allowedPairs(first: ColumnAtoms, second: ColumnAtoms): ReadonlySet<string> {
  const pairs = new Set<string>();
  const all = (atoms: readonly number[]): readonly number[] => atoms.map((_, at) => at);
  first.matches.forEach((admitted, row) => {
    for (const a of admitted ?? all(first.atoms))
      for (const b of second.matches[row] ?? all(second.atoms)) pairs.add(`${a} ${b}`);
  });
  return pairs;
}
