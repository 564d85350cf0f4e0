import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDemo } from '../../api/demo/seed-demo.ts';
import { SETTINGS } from '../support/app.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
const told: string[] = [];
const house = () => ({ connection: { url: database.url, installation: database.installation }, settings: SETTINGS });

beforeAll(async () => {
  database = await createTestDatabase();
  const from = performance.now();
  await seedDemo(house(), (line) => told.push(line), { orders: Number(process.env.DEMO_ORDERS ?? 12) });
  console.log(told.join('\n'), (performance.now() - from) / 1000);
}, 300_000);
afterAll(() => database[Symbol.asyncDispose]());

test('every account has an assortment', async () => {
  const rows = await database.query(
    'select a.code, count(*)::int as n from assortment s join account a on a.id = s.account_id group by 1 order by 1',
  );
  console.log(rows);
  expect(rows).toHaveLength(3);
});
