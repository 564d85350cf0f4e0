import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

type Table = { name: string; owner: string | null; secured: boolean; key: string[] };

async function tables(): Promise<Table[]> {
  return database.query<Table>(
    `select c.relname as name, obj_description(c.oid, 'pg_class') as owner, c.relrowsecurity and c.relforcerowsecurity as secured,
        array(select a.attname::text from pg_index i join unnest(i.indkey) with ordinality k(attnum, at) on true
          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum where i.indrelid = c.oid and i.indisprimary order by k.at) as key
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
  );
}

// The migrator's own books, which every role may read and only the owner writes.
const BOOKS = new Set(['installation', 'kysely_migration', 'kysely_migration_lock']);

test('every table names its owner kind and is under forced row-level security', async () => {
  const all = (await tables()).filter(({ name }) => !BOOKS.has(name));
  expect(all.length).toBeGreaterThan(60);
  expect(
    all
      .filter(({ owner }) => !/^owner: (account|supplier|seller|shared|identity|worker|the party)/.test(owner ?? ''))
      .map(({ name }) => name),
  ).toEqual([]);
  expect(all.filter(({ secured }) => !secured).map(({ name }) => name)).toEqual([]);
});

test('keys of what has one owner begin with the owner', async () => {
  // An account's or supplier's own row is its owner's id.
  const self = new Set(['account', 'supplier']);
  const wrong = (await tables()).filter(({ name, owner, key }) => {
    if (self.has(name)) return false;
    if (owner?.startsWith('owner: account')) return key[0] !== 'account_id';
    return owner?.startsWith('owner: supplier') ? key[0] !== 'supplier_id' : false;
  });
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('no table that a supplier may read has a sell-side column', async () => {
  const { rolePrefix } = database.installation;
  const columns = await database.query<{ column: string }>(
    `select c.relname || '.' || a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege($1, c.oid, 'select')
        and a.attname ~ '(price|net|gross|discount|margin|promised)'`,
    [`${rolePrefix}_supplier`],
  );
  expect(columns.map(({ column }) => column)).toEqual([]);
});

test('a customer has no way to what the control centre keeps', async () => {
  const { rolePrefix } = database.installation;
  const kept = [
    'sub_order',
    'sub_order_line',
    'sub_order_answer',
    'award',
    'supplier',
    'supplier_offer',
    'fulfilment_plan',
    'plan_component',
    'work_exception',
    'ship_notice',
    'component_serial',
    'model_draft',
    'model_diagram',
    'stock',
  ];
  const open = await database.query<{ name: string }>(
    `select t as name from unnest($2::text[]) t where has_table_privilege($1, 'public.' || t, 'select')`,
    [`${rolePrefix}_customer`, kept],
  );
  expect(open).toEqual([]);
});

test('nobody changes or deletes the audit trail', async () => {
  const { rolePrefix } = database.installation;
  const able = await database.query<{ role: string }>(
    `select r as role from unnest($1::text[]) r where has_table_privilege(r, 'audit_event', 'update') or has_table_privilege(r, 'audit_event', 'delete')`,
    [['customer', 'supplier', 'seller', 'worker', 'identity', 'service'].map((party) => `${rolePrefix}_${party}`)],
  );
  expect(able).toEqual([]);
});

test('without a party’s role the service’s login sees nothing', async () => {
  await expect(database.pool.query('select * from account')).rejects.toThrow(/permission denied/);
});
