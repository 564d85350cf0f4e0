import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../api/db/migrate.ts';
import { createPool, withClient } from '../../api/db/pool.ts';
import { PARTIES, roleName } from '../../api/db/roles.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const MIGRATIONS = new URL('../../migrations/', import.meta.url);
const silent = () => {};

describe('migrations from empty', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase({ migrated: false });
  });
  afterAll(() => database[Symbol.asyncDispose]());

  test('two processes that start at once apply each migration once', async () => {
    const options = { url: database.url, ownerUrl: database.ownerUrl };
    const lines: string[] = [];
    const both = await Promise.all([1, 2].map(() => migrate({ ...options, progress: (line) => lines.push(line) })));
    expect(both[0]).toEqual({ rolePrefix: database.name, sessionRole: undefined });
    expect(both[1]).toEqual(both[0]);
    const applied = await database.query<{ name: string }>('select name from kysely_migration order by name');
    expect(lines).toEqual(applied.map(({ name }) => `migration ${name}`));
  });

  test('the login sees nothing by itself and may become each party', async () => {
    await withClient({ url: database.url }, async (client) => {
      await expect(client.query('select * from account')).rejects.toThrow(/permission denied/);
      for (const party of PARTIES) await client.query(`set role ${roleName(database.name, party)}`);
      await client.query('set role none');
      await expect(client.query('select * from account')).rejects.toThrow(/permission denied/);
    });
  });

  test("with the owner's url alone the sessions start as the service role", async () => {
    const installation = await migrate({ url: database.ownerUrl, progress: silent });
    expect(installation.sessionRole).toBe(roleName(database.name, 'service'));
    const pool = createPool({ url: database.ownerUrl, role: installation.sessionRole, size: 1, onError: silent });
    try {
      await expect(pool.query('select * from account')).rejects.toThrow(/permission denied/);
      await pool.query(`select set_config('role', $1, false)`, [roleName(database.name, 'seller')]);
      expect((await pool.query('select * from account')).rows).toEqual([]);
    } finally {
      await pool.end();
    }
  });

  test("the service's login starts on a migrated database without the owner's", async () => {
    expect(await migrate({ url: database.url, progress: silent })).toEqual({
      rolePrefix: database.name,
      sessionRole: undefined,
    });
  });

  test('a database newer than the program is refused in one line', async () => {
    await database.query(`insert into kysely_migration values ('9999_later', now()::text)`);
    const refusal = /^the database is newer than this program \(it holds the migration 9999_later\)[^\n]*$/;
    await expect(migrate({ url: database.url, ownerUrl: database.ownerUrl, progress: silent })).rejects.toThrow(
      refusal,
    );
    await expect(migrate({ url: database.url, progress: silent })).rejects.toThrow(refusal);
  });
});

test('a database cloned from another keeps its roles', async () => {
  await using database = await createTestDatabase();
  const installation = await migrate({ url: database.url, ownerUrl: database.ownerUrl, progress: silent });
  expect(installation).toEqual(database.installation);
});

test('numbers, dates and instants arrive without losing anything', async () => {
  await using database = await createTestDatabase();
  const { rows } = await database.pool.query(
    `select 9007199254740993 as whole, array[1, null]::int8[] as wholes, 0.10::numeric as exact, '2026-03-29'::date as day,
       array['2026-03-29'::date] as days, '2026-03-29T00:30:00+01'::timestamptz as at`,
  );
  expect(rows).toEqual([
    {
      whole: 9007199254740993n,
      wholes: [1n, null],
      exact: '0.10',
      day: '2026-03-29',
      days: ['2026-03-29'],
      at: new Date('2026-03-28T23:30:00Z'),
    },
  ]);
});

test('sub-orders of an earlier release lose the numbers that name their customers', async () => {
  await using database = await createTestDatabase({ migrated: false });
  const folder = await mkdtemp(path.join(tmpdir(), 'earlier-'));
  try {
    const files = (await readdir(MIGRATIONS)).filter((file) => /^\d{4}_.*\.sql$/.test(file) && file < '0009');
    for (const file of files) await copyFile(new URL(file, MIGRATIONS), path.join(folder, file));
    const options = { url: database.url, ownerUrl: database.ownerUrl, progress: silent };
    await migrate({ ...options, folder: pathToFileURL(`${folder}/`) });
    const supplier = '00000000-0000-7000-8000-00000000000a';
    await withClient({ url: database.adminUrl }, async (client) => {
      await client.query('set session_replication_role = replica');
      await client.query(
        `insert into supplier (id, organisation_id, code, name, currency, order_email) values ($1, gen_random_uuid(), 'ALPHA', 'Alpha', 'TWD', 'a@b.example')`,
        [supplier],
      );
      await client.query(
        `insert into sub_order (supplier_id, id, account_id, order_id, suffix, number, status, currency, total, due_date, answer_due_at, dispatched_at)
          select $1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, 'KELLER-' || n || '-01', 'dispatched', 'TWD', 0, '2026-01-01', now(),
            '2026-01-01'::timestamptz + n * interval '1 hour' from generate_series(1, 12) n`,
        [supplier],
      );
    });
    await migrate(options);
    const rows = await database.query<{ number: string }>('select number from sub_order order by dispatched_at');
    expect(new Set(rows.map(({ number }) => number)).size).toBe(12);
    for (const { number } of rows) expect(number).toMatch(/^ALPHA-S\d{8}$/);
    const [forced] = await database.query(
      `select bool_and(relforcerowsecurity) as forced from pg_class where relname in ('supplier', 'sub_order')`,
    );
    expect(forced?.forced).toBe(true);
  } finally {
    await rm(folder, { recursive: true });
  }
});
