import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../api/db/migrate.ts';
import { createPool, withClient } from '../../api/db/pool.ts';
import { PARTIES, roleName } from '../../api/db/roles.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

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
