import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WORKER } from '../../api/db/owner.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

test('a connection that ends in the middle of a transaction fails that transaction, and nothing else', async () => {
  const broken = app.db.write(WORKER, async (tx) => {
    const [row] = await tx.query<{ pid: number }>('test.pid', sql`select pg_backend_pid() as pid`);
    await app.database.query(`select pg_terminate_backend(${row?.pid})`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await tx.query('test.late', sql`select 1`);
  });
  await expect(broken).rejects.toThrow();
  const rows = await app.db.read(WORKER, (unit) => unit.query<{ one: number }>('test.again', sql`select 1 as one`));
  expect(rows).toEqual([{ one: 1 }]);
});
