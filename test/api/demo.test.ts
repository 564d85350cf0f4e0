import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDemo } from '../../api/demo/seed-demo.ts';
import { SETTINGS } from '../support/app.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
const told: string[] = [];
const house = () => ({ connection: { url: database.url, installation: database.installation }, settings: SETTINGS });

const seen = new Map<string, number>();
(globalThis as any).__seen = (name: string) => seen.set(name, (seen.get(name) ?? 0) + 1);
beforeAll(async () => {
  database = await createTestDatabase();
  const from = performance.now();
  await seedDemo(house(), (line) => told.push(line), { orders: Number(process.env.DEMO_ORDERS ?? 12) });
  console.log(told.join('\n'), (performance.now() - from) / 1000);
}, 300_000);
afterAll(() => console.log([...seen].sort((a, b) => b[1] - a[1]).slice(0, 30), [...seen.values()].reduce((a,b)=>a+b)));
afterAll(() => database[Symbol.asyncDispose]());

test('every account has an assortment', async () => {
  const rows = await database.query(
    'select a.code, count(*)::int as n from assortment s join account a on a.id = s.account_id group by 1 order by 1',
  );
  console.log(rows);
  expect(rows).toHaveLength(3);
});

test('tells', async () => {
  const show = async (sql: string) => console.log((await database.query<{ line: string }>(`select x::text as line from (${sql}) x`)).map(({ line }) => line).join(' '));
  await show('select stage, count(*) from sales_order group by 1');
  await show('select status, count(*) from request group by 1');
  await show('select status, count(*) from sub_order group by 1');
  await show('select state, count(*) from product_unit group by 1');
  await show('select kind, state, resolution, count(*) from work_exception group by 1, 2, 3');
  await show('select state, count(*) from ship_notice group by 1');
  await show('select state, count(*) from shipment group by 1');
  await show('select count(*) from asset');
  await show('select count(*) filter (where handed_at is null), count(*) from outbox');
  await show('select a.code, count(*), sum(net) from sales_order o join account a on a.id = o.account_id group by 1');
});
