import type { TestApp } from './app.ts';

// Tables that record that somebody called, not what they changed.
const TRACES = new Set([
  'audit_event',
  'audit_link',
  'idempotency_key',
  'outbox',
  'mail',
  'api_token',
  'session',
  'throttle',
  'approval_link',
]);

type Column = { table_name: string; column_name: string };

/** A function that tells, as one text, everything that belongs to an owner; two equal texts mean that nothing of theirs was changed. */
export async function footprintOf(
  app: TestApp,
  owner: { accountId?: string; supplierId?: string },
): Promise<() => Promise<string>> {
  const column = owner.accountId ? 'account_id' : 'supplier_id';
  const tables = await app.database.query<Column>(
    `select c.table_name, c.column_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = $1
        and not exists (select from information_schema.columns o where o.table_name = c.table_name and o.column_name = $2) order by 1`,
    // What carries both owners is the supplier's to answer.
    [column, owner.accountId ? 'supplier_id' : ''],
  );
  const parts = tables
    .filter(({ table_name }) => !TRACES.has(table_name))
    .map(
      ({ table_name }) =>
        `select '${table_name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${table_name} t where ${column} = $1`,
    );
  const statement = `select string_agg(name || ' ' || hash, E'\\n' order by name) as text from (${parts.join(' union all ')}) all_tables`;
  return async () => {
    const [row] = await app.database.query<{ text: string }>(statement, [owner.accountId ?? owner.supplierId]);
    return row?.text ?? '';
  };
}
