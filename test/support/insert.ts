import type { TestApp } from './app.ts';

type Row = Record<string, unknown>;

/** Inserts rows of one table as the superuser; jsonb values are objects, ranges and arrays are text or arrays. */
export async function insert(app: TestApp, table: string, rows: Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  const json = JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? value.toString() : value));
  await app.database.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [json],
  );
}
