import { type Insertable, sql } from 'kysely';
import type { DB } from './tables.generated.ts';
import type { Unit } from './unit.ts';

export function toJson(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (value !== null && typeof value === 'object' && (value as { type?: string }).type === 'Buffer') {
    return `\\x${Buffer.from((value as { data: number[] }).data).toString('hex')}`;
  }
  return value;
}

/**
 * Inserts any number of rows of one table with one statement whose text does not depend on their number. Every row has the keys of the
 * first; a column left out takes its default. `tail` is appended (`on conflict do nothing returning id`) and types the rows returned.
 */
export function insertRows<T extends keyof DB, Row = never>(
  unit: Unit,
  name: string,
  table: T,
  rows: readonly Insertable<DB[T]>[],
  tail = '',
): Promise<Row[]> {
  const [first] = rows;
  if (!first) return Promise.resolve([]);
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  return unit.query<Row>(
    name,
    sql<Row>`insert into ${sql.table(table)} (${columns}) select ${columns}
      from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows, toJson)}::jsonb) ${sql.raw(tail)}`,
  );
}
