import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD, DEMO_PEOPLE, signInLines } from '../../api/demo/demo-people.ts';
import { extendDemo, seedDemo } from '../../api/demo/seed-demo.ts';
import { isPassword } from '../../api/identity/password-hash.ts';
import { SETTINGS } from '../support/app.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const ORDERS = 12;
const PATIENCE_MS = 240_000;

let database: TestDatabase;
const told: string[] = [];
const tell = (line: string) => void told.push(line);
const house = () => ({ connection: { url: database.url, installation: database.installation }, settings: SETTINGS });

beforeAll(async () => {
  database = await createTestDatabase();
  expect(await seedDemo(house(), tell, { orders: ORDERS })).toBe('empty');
}, PATIENCE_MS);
afterAll(() => database[Symbol.asyncDispose]());

async function texts(sql: string): Promise<string[]> {
  const rows = await database.query<{ text: string }>(sql);
  return rows.map(({ text }) => text);
}

const none = async (sql: string) => expect(await database.query(sql)).toEqual([]);

describe('invariants after a lived-through year', () => {
  test('what is reserved is what orders hold, and never more than there is', () =>
    none(`select s.item_id from stock s
      left join (select item_id, sum(quantity) as held from stock_reservation where state = 'held' group by 1) r using (item_id)
      where s.reserved <> coalesce(r.held, 0) or s.reserved > s.on_hand`));

  test('a document is the sum of its lines', async () => {
    for (const [head, line, key] of [
      ['request', 'request_line', 'request_id'],
      ['sales_order', 'sales_order_line', 'order_id'],
    ])
      await none(`select h.id from ${head} h left join (select ${key} as id, sum(net) as net, sum(tax) as tax, sum(gross) as gross
        from ${line} group by 1) l using (id) where (h.net, h.tax, h.gross) is distinct from (l.net, l.tax, l.gross)`);
    await none(`select s.id from sub_order s left join (select sub_order_id as id, sum(total) as total from sub_order_line group by 1) l
      using (id) where s.total is distinct from l.total`);
  });

  test('each component that is planned is netted, ordered or short', async () => {
    await none('select 1 from plan_component where planned <> netted + sub_ordered - surplus + short');
    await none(`select c.item_id from plan_component c where c.short > 0 and not exists (select from work_exception e
      where e.order_id = c.order_id and e.item_id = c.item_id and e.kind in ('no_candidate', 'rejected') and e.state = 'open')`);
    await none(`select o.id from (select order_id, item_id, sum(sub_ordered) as ordered from plan_component group by 1, 2) c
      join sales_order o on o.id = c.order_id and o.stage <> 'cancelled'
      left join (select s.order_id, l.item_id, sum(l.quantity - greatest(l.rejected, l.cancelled)) as ordered from sub_order s
        join sub_order_line l on l.sub_order_id = s.id group by 1, 2) s on s.order_id = c.order_id and s.item_id = c.item_id
      where c.ordered <> coalesce(s.ordered, 0)`);
  });

  test('every order rests on an authorised request and its decision', () =>
    none(`select o.id from sales_order o left join decision d on d.id = o.decision_id and d.request_id = o.request_id
        and d.outcome = 'authorised' left join request r on r.id = o.request_id and r.status = 'placed'
      where d.id is null or r.id is null`));

  test('a serial is used once', async () => {
    await none('select 1 from component_serial group by supplier_id, item_id, serial having count(*) > 1');
    await none(
      `select 1 from as_built where upper_inf(installed) and component_serial_id is not null group by component_serial_id having count(*) > 1`,
    );
    await none('select 1 from asset group by serial having count(*) > 1');
  });

  test('each change stands in the audit trail and in the outbox', () =>
    none(`select topic from (select topic, count(*) as n from outbox group by 1) o
      full join (select kind as topic, count(*) as n from audit_event group by 1) a using (topic) where o.n is distinct from a.n`));
});

describe('work in every state', () => {
  const states: readonly (readonly [what: string, sql: string, expected: readonly string[]])[] = [
    ['requests', 'select distinct status as text from request', ['pending', 'placed', 'rejected', 'withdrawn']],
    [
      'orders',
      'select distinct stage as text from sales_order',
      ['placed', 'confirmed', 'in_production', 'assembling', 'testing', 'shipped', 'delivered', 'cancelled'],
    ],
    [
      'sub-orders',
      'select distinct status as text from sub_order',
      ['dispatched', 'in_production', 'received', 'cancelled'],
    ],
    [
      'the queue',
      `select distinct kind as text from work_exception where state = 'open'`,
      ['unanswered', 'rejected', 'shortfall', 'late', 'no_candidate', 'test_failed'],
    ],
    ['ship notices', 'select distinct state as text from ship_notice', ['shipped', 'received']],
    [
      'units',
      'select distinct state as text from product_unit',
      ['planned', 'assembling', 'assembled', 'tested', 'shipped', 'delivered', 'cancelled'],
    ],
    ['parcels', 'select distinct state as text from shipment', ['shipped', 'delivered']],
  ];
  test.each(states)('%s', async (_what, sql, expected) => {
    expect(await texts(sql)).toEqual(expect.arrayContaining([...expected]));
  });

  test('a notice that is partly received, orders at risk, carts and shared configurations', async () => {
    expect(
      await texts(`select distinct n.number as text from ship_notice n join ship_notice_line l on l.ship_notice_id = n.id
        where n.state = 'shipped' group by 1 having sum(l.received) > 0`),
    ).not.toEqual([]);
    expect(await texts(`select number::text as text from sales_order where at_risk`)).not.toEqual([]);
    expect(await texts('select distinct account_id::text as text from cart_line')).toHaveLength(3);
    expect(await texts(`select name as text from configuration where shared and not standard`)).toHaveLength(3);
  });

  test('every account has orders, assets, standard configurations and its three people with deputies', async () => {
    const rows = await database.query<{ orders: number; assets: number; standards: number; contacts: number }>(
      `select (select count(*) from sales_order o where o.account_id = a.id)::int as orders,
        (select count(*) from asset x where x.account_id = a.id)::int as assets,
        (select count(*) from configuration c where c.account_id = a.id and c.standard)::int as standards,
        (select count(*) from account_contact c where c.account_id = a.id and c.deputy_membership_id is not null)::int as contacts
      from account a`,
    );
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(row.orders).toBeGreaterThan(2);
      expect(row.assets).toBeGreaterThan(0);
      expect(row.standards).toBeGreaterThan(2);
      expect(row.contacts).toBe(3);
    }
  });

  test('mails of the last days wait to be worded, those of the year before do not', async () => {
    const [row] = await database.query<{ old: number; fresh: number }>(
      `select count(*) filter (where created_at < now() - interval '4 days')::int as old, count(*)::int as fresh
      from outbox where handed_at is null`,
    );
    expect(row?.old).toBe(0);
    expect(row?.fresh).toBeGreaterThan(0);
  });
});

test('everybody signs in with the one password, and the start tells whom to try', async () => {
  const [row] = await database.query<{ hash: string }>('select distinct password_hash as hash from credential');
  expect(await isPassword(DEMO_PASSWORD, row?.hash ?? '', SETTINGS)).toBe(true);
  expect(DEMO_PEOPLE.filter(({ email }) => email === 'jonas.brandt@keller.example')).toHaveLength(2);
  expect(signInLines('http://localhost:3000').join('\n')).toContain(DEMO_PASSWORD);
});

test('it fills nothing twice, and adds past orders when asked to', { timeout: PATIENCE_MS }, async () => {
  const count = async () => Number((await texts('select count(*)::text as text from sales_order'))[0]);
  const queue = `select id::text as text from work_exception where state = 'open' order by id`;
  const [before, open] = [await count(), await texts(queue)];
  expect(await seedDemo(house(), tell, { orders: 5 })).toBe('demo');
  expect(await count()).toBe(before);
  expect(await extendDemo(house(), tell, { now: new Date(), orders: 4 })).toBe('demo');
  expect(await count()).toBe(before + 4);
  expect(await texts(queue)).toEqual(expect.arrayContaining(open));
});

test('interrupted, it goes on from where it was', { timeout: PATIENCE_MS }, async () => {
  await using other = await createTestDatabase();
  const theirs = { ...house(), connection: { url: other.url, installation: other.installation } };
  const pulled = new Error('the plug was pulled');
  const pull = (line: string) => {
    if (line.includes('of 57 requests')) throw pulled;
  };
  await expect(seedDemo(theirs, pull, { orders: 30 })).rejects.toBe(pulled);
  expect(await seedDemo(theirs, tell, { orders: 30 })).toBe('empty');
  const [row] = await other.query<{
    orders: number;
    stuck: number;
  }>(`select (select count(*) from sales_order)::int as orders,
    (select count(*) from sub_order where status = 'dispatched' and dispatched_at < now() - interval '30 days')::int as stuck`);
  expect(row?.orders).toBeGreaterThan(45);
  expect(row?.stuck).toBe(0);
});

test('it stays away from data of somebody else', async () => {
  await using other = await createTestDatabase();
  await other.query(`insert into family (id, code, line) values (gen_random_uuid(), 'own', 'component')`);
  await other.query(
    `insert into item (id, sku, kind, family_id) select gen_random_uuid(), 'OWN-1', 'article', id from family`,
  );
  const theirs = { ...house(), connection: { url: other.url, installation: other.installation } };
  expect(await seedDemo(theirs, tell)).toBe('other');
  expect(await other.query('select 1 from organisation')).toEqual([]);
});
