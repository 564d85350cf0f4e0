import { afterAll, beforeAll, expect, test } from 'vitest';
import { SELLER } from '../../api/db/owner.ts';
import { decideFulfilment } from '../../api/fulfillment/decide-fulfilment.ts';
import { earliestDates } from '../../api/fulfillment/earliest-date.ts';
import { writeFulfilment } from '../../api/fulfillment/write-fulfilment.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { placeTestOrder } from '../support/placed-order.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await createTestApp();
  app.setClock(new Date('2026-03-02T08:00:00Z'));
  world = await createWorld(app);
});
afterAll(() => app[Symbol.asyncDispose]());

const componentsOf = (orderId: string) =>
  app.database.query<{
    sku: string;
    planned: number;
    netted: number;
    sub_ordered: number;
    surplus: number;
    short: number;
  }>(
    `select i.sku, c.planned, c.netted, c.sub_ordered, c.surplus, c.short from plan_component c join item i on i.id = c.item_id
      where c.order_id = $1 order by i.sku`,
    [orderId],
  );

test('an order becomes sub-orders, reservations, units and tasks, with books that balance', async () => {
  app.statements();
  const order = await placeTestOrder(app, world, { lines: [{ itemId: world.item.desk, quantity: 2 }] });
  expect(app.statements().length).toBeLessThanOrEqual(8);
  expect(await componentsOf(order.id)).toEqual([
    { sku: '00123', planned: 4, netted: 1, sub_ordered: 5, surplus: 2, short: 0 },
    { sku: 'BOARD-1', planned: 2, netted: 0, sub_ordered: 2, surplus: 0, short: 0 },
    { sku: 'CASE-1', planned: 2, netted: 0, sub_ordered: 2, surplus: 0, short: 0 },
  ]);
  const subOrders = await app.database.query(
    `select s.number, s.status, s.supplier_id, s.total = sum(l.total) as adds_up, sum(l.unanswered)::int as unanswered
      from sub_order s join sub_order_line l on l.sub_order_id = s.id where s.order_id = $1 group by s.id, s.number, s.status, s.supplier_id, s.total`,
    [order.id],
  );
  expect(subOrders.length).toBeGreaterThanOrEqual(2);
  expect(subOrders.every((row) => row.adds_up && row.status === 'dispatched')).toBe(true);
  const units = await app.database.query('select serial from product_unit where order_id = $1 order by sequence', [
    order.id,
  ]);
  expect(units.map(({ serial }) => serial)).toEqual([`${order.number}-1-1`, `${order.number}-1-2`]);
  const tasks = await app.database.query('select kind from task where order_id = $1 order by sequence', [order.id]);
  expect(tasks.map(({ kind }) => kind)).toEqual(['kitting', 'assembly', 'system_test', 'delivery']);
  const mails = await app.database.query(
    `select o.account_id from outbox o join sub_order s on s.id = o.aggregate_id where o.topic = 'sub_order.dispatched' and s.order_id = $1`,
    [order.id],
  );
  expect(mails).toHaveLength(subOrders.length);
  expect(mails.every(({ account_id }) => account_id === null)).toBe(true);
  const awards = await app.database.query('select reason, candidates from award where order_id = $1', [order.id]);
  expect(awards.length).toBeGreaterThanOrEqual(3);
  expect(awards.every(({ reason, candidates }) => reason && candidates.length > 0)).toBe(true);
});

test('planning an order again does nothing', async () => {
  const order = await placeTestOrder(app, world, { lines: [{ itemId: world.item.board, quantity: 1 }] });
  const before = await app.database.query('select count(*) from sub_order');
  await app.db.write(SELLER, async (tx) => {
    const decided = await decideFulfilment(tx, {
      accountId: order.accountId,
      orderId: order.id,
      orderNumber: order.number,
      lines: [
        { lineId: order.lineIds[0] ?? '', itemId: world.item.board, quantity: 1, parts: [], requestedDate: null },
      ],
    });
    await writeFulfilment(tx, decided);
  });
  expect(await app.database.query('select count(*) from sub_order')).toEqual(before);
});

test('a part without a supplier is an exception of a placed order, and the customer is told why', async () => {
  const order = await placeTestOrder(app, world, { lines: [{ itemId: world.item.orphan, quantity: 3 }] });
  const exceptions = await app.database.query('select kind, quantity, state from work_exception where order_id = $1', [
    order.id,
  ]);
  expect(exceptions).toEqual([{ kind: 'no_candidate', quantity: 3, state: 'open' }]);
  const [stored] = await app.database.query(
    'select o.at_risk, l.findings from sales_order o join sales_order_line l on l.order_id = o.id where o.id = $1',
    [order.id],
  );
  expect(stored).toEqual({
    at_risk: true,
    findings: [{ code: 'part_being_replaced', params: { sku: 'ORPHAN-1', quantity: '3' } }],
  });
});

test('concurrent orders never reserve more than is on hand', async () => {
  await Promise.all(
    Array.from({ length: 8 }, () => placeTestOrder(app, world, { lines: [{ itemId: world.item.mouse, quantity: 9 }] })),
  );
  const [mouse] = await app.database.query(
    `select s.on_hand, s.reserved, (select sum(quantity)::int from stock_reservation r where r.item_id = s.item_id and state = 'held') as held
      from stock s where item_id = $1`,
    [world.item.mouse],
  );
  expect(mouse).toEqual({ on_hand: 50, reserved: 50, held: 50 });
});

test('the earliest date asks nothing of the database per line and is null without a supplier', async () => {
  const lines = [world.item.desk, world.item.orphan, world.item.board].map((itemId) => ({
    itemId,
    quantity: 1,
    parts: [],
  }));
  app.statements();
  const dates = await app.db.read(SELLER, (unit) => earliestDates(unit, lines));
  expect(app.statements().length).toBeLessThanOrEqual(4);
  expect(dates[0]?.date).toMatch(/^\d{4}-/);
  expect(dates[1]).toBeNull();
});

test('a vehicle is converted and inspected where a system is assembled and tested', async () => {
  await app.database.query(`update family set line = 'vehicle' where id = $1`, [world.family.systems]);
  const order = await placeTestOrder(app, world, { lines: [{ itemId: world.item.desk, quantity: 1 }] });
  await app.database.query(`update family set line = 'computer_system' where id = $1`, [world.family.systems]);
  const tasks = await app.database.query('select kind from task where order_id = $1 order by sequence', [order.id]);
  expect(tasks.map(({ kind }) => kind)).toEqual(['kitting', 'conversion', 'inspection', 'delivery']);
});
