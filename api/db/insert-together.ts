import { type Insertable, type RawBuilder, sql } from 'kysely';
import { toJson } from './insert.ts';
import type { DB } from './tables.generated.ts';
import type { Unit } from './unit.ts';

/** Rows of one table on their way into it; made by `rowsOf` so that they are checked against the table. */
export type TableRows = { readonly table: string; readonly rows: readonly object[] };

export function rowsOf<T extends keyof DB>(table: T, rows: readonly Insertable<DB[T]>[]): TableRows {
  return { table, rows };
}

/** The `insert into ... select ...` of rows; its text depends on the columns of the first row only. */
export function insertOf({ table, rows }: TableRows, when: RawBuilder<unknown> = sql`true`): RawBuilder<unknown> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
  return sql`insert into ${sql.table(table)} (${columns}) select ${columns}
    from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows, toJson)}::jsonb) where ${when}`;
}

/** Inserts the rows of several tables with one statement; foreign keys among them are checked at its end. Tables without rows are left out. */
export async function insertTogether(unit: Unit, name: string, tables: readonly TableRows[]): Promise<void> {
  const filled = tables.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return;
  const parts = filled.map((entry, index) => sql`${sql.raw(`part_${index}`)} as (${insertOf(entry)})`);
  await unit.query(name, sql`with ${sql.join(parts)} select`);
}
