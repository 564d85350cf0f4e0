import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { WORKER } from '../../api/db/owner.ts';
import { escalateUnanswered } from '../../api/fulfillment/escalate-unanswered.ts';
import { remindUnanswered } from '../../api/fulfillment/remind-unanswered.ts';
import { HANDLERS } from '../../api/jobs/all.ts';
import { drain } from '../../api/jobs/jobs.ts';
import { createTestApp, SETTINGS, type TestApp } from '../support/app.ts';
import { type PlacedOrder, placeTestOrder, subOrderIdsOf } from '../support/placed-order.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
let order: PlacedOrder;
beforeAll(async () => {
  app = await createTestApp();
  app.setClock(new Date('2026-03-02T08:00:00Z'));
  world = await createWorld(app);
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(async () => {
  order = await placeTestOrder(app, world, { lines: [{ itemId: world.item.desk, quantity: 2 }] });
});

const INBOX = `query ($filter: SubOrderFilter) { subOrders(first: 100, filter: $filter) { nodes { id number } } }`;
async function inbox(who: 'alpha' | 'beta' | 'gamma', search?: string) {
  const { data, errors } = await app.ask(await world.token(who), INBOX, { filter: { search: search ?? null } });
  expect(errors).toBeUndefined();
  return data.subOrders.nodes as { id: string; number: string }[];
}

test('a sub-order is called by its supplier’s own running number, which finds it on both sides', async () => {
  const ids = await subOrderIdsOf(app, order);
  const own = (await inbox('gamma')).find(({ id }) => ids.has(id));
  if (!own) throw new Error('gamma has a part of the order');
  expect(own.number).toMatch(/^GAMMA-S[1-9]\d*$/);
  const numbers = await app.database.query<{ number: string }>(
    `select s.number from sub_order s where s.supplier_id = $1 order by s.dispatched_at, s.id`,
    [world.supplier.gamma],
  );
  expect(new Set(numbers.map(({ number }) => number)).size).toBe(numbers.length);
  expect((await inbox('gamma', own.number)).map(({ id }) => id)).toContain(own.id);
  expect(await inbox('beta', own.number)).toEqual([]);
  // Searching for customers' codes and orders' numbers tells a supplier nothing.
  for (const guess of ['ACME', `${order.number}`, 'ZEN']) expect(await inbox('gamma', guess)).toEqual([]);
  const document = `query ($search: String) { supplyOrders(first: 50, search: $search) { nodes { number order { number } } } }`;
  const seller = async (search: string) =>
    (await app.ask(await world.token('planner'), document, { search })).data.supplyOrders.nodes;
  expect(await seller(own.number)).toContainEqual({ number: own.number, order: { number: order.number } });
  const parts = await seller(order.number);
  expect(parts.length).toBeGreaterThanOrEqual(2);
  expect(parts.every((part: { order: { number: string } }) => part.order.number === order.number)).toBe(true);
});

test('suppliers’ numbers stay unique and tell no order when orders are placed at once', async () => {
  const placed = await Promise.all(
    Array.from({ length: 6 }, () => placeTestOrder(app, world, { lines: [{ itemId: world.item.desk, quantity: 1 }] })),
  );
  const ids = placed.map(({ id }) => id);
  const rows = await app.database.query<{ number: string }>(
    `select number from sub_order where supplier_id = $1 and order_id = any($2)`,
    [world.supplier.alpha, ids],
  );
  const numbers = rows.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(6);
  for (const number of numbers) expect(number).toMatch(/^ALPHA-S\d{8}$/);
});

test('nothing that reaches a supplier by mail or event names the customer', async () => {
  await drain({ db: app.db, settings: SETTINGS, handlers: HANDLERS });
  const mails = await app.database.query(
    `select subject, body, link from mail where recipient = 'orders@gamma.example'`,
  );
  expect(mails.length).toBeGreaterThan(0);
  const events = await app.database.query(`select payload from outbox where supplier_id is not null`);
  const said = JSON.stringify([mails, events]);
  for (const secret of ['Acme', 'ACME', 'ZEN', world.account.acme]) expect(said).not.toContain(secret);
});

test('the time to answer is counted in the supplier’s own working days, and the desk is reminded half-way, once', async () => {
  // Friday afternoon in Taipei; 24 hours of working days end on Monday at the same time, half of them on Saturday's stead on Monday morning.
  app.setClock(new Date('2026-03-06T08:00:00Z'));
  const friday = await placeTestOrder(app, world, { lines: [{ itemId: world.item.board, quantity: 1 }] });
  const [stored] = await app.database.query(
    'select id, answer_due_at, remind_at, version from sub_order where order_id = $1',
    [friday.id],
  );
  expect(stored?.answer_due_at.toISOString()).toBe('2026-03-09T08:00:00.000Z');
  expect(stored?.remind_at.toISOString()).toBe('2026-03-08T20:00:00.000Z');
  const remind = async () => {
    await app.db.write(WORKER, remindUnanswered);
    await app.db.write(WORKER, escalateUnanswered);
    const rows = await app.database.query(
      `select topic from outbox where aggregate_id = $1 and topic = 'sub_order.reminded'`,
      [stored?.id],
    );
    return rows.length;
  };
  const raised = async () =>
    (await app.database.query(`select id from work_exception where order_id = $1 and kind = 'unanswered'`, [friday.id]))
      .length;
  app.setClock(new Date('2026-03-08T19:59:00Z'));
  expect([await remind(), await raised()]).toEqual([0, 0]);
  app.setClock(new Date('2026-03-08T20:01:00Z'));
  expect([await remind(), await remind(), await raised()]).toEqual([1, 1, 0]);
  await drain({ db: app.db, settings: SETTINGS, handlers: HANDLERS });
  const [mail] = await app.database.query(
    `select m.subject from mail m join outbox o on o.id = m.outbox_id where o.aggregate_id = $1 and m.kind = 'reminded'`,
    [stored?.id],
  );
  expect(mail?.subject).toMatch(/^Reminder: (ALPHA|BETA)-S\d+ waits for your answer until /);
  app.setClock(new Date('2026-03-09T08:01:00Z'));
  expect([await remind(), await raised()]).toEqual([1, 1]);
  const [after] = await app.database.query('select version from sub_order where id = $1', [stored?.id]);
  expect(after?.version).toBe(stored?.version);
  app.setClock(new Date('2026-03-02T08:00:00Z'));
});
