import { afterAll, beforeAll, expect, test } from 'vitest';
import { WORKER } from '../../api/db/owner.ts';
import { HANDLERS } from '../../api/jobs/all.ts';
import { drain } from '../../api/jobs/jobs.ts';
import { refreshOpenOrders } from '../../api/order/refresh-open-orders.ts';
import { createTestApp, SETTINGS, type TestApp } from '../support/app.ts';
import { expectInvariants } from '../support/invariants.ts';
import { placeTestOrder } from '../support/placed-order.ts';
import { createWorld, type World } from '../support/world.ts';

const PLACED = new Date('2026-03-02T08:00:00Z');
const LATER = new Date('2026-04-27T08:00:00Z');
let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await createTestApp();
  app.setClock(PLACED);
  world = await createWorld(app);
});
afterAll(() => app[Symbol.asyncDispose]());

const ORDER = `query ($id: ID!) { order(id: $id) { stage atRisk version promisedDate expectedDate
  lines { expectedDate findings { code } } events { kind params actor } } }`;
const seen = async (orderId: string) => {
  const { data, errors } = await app.ask(await world.token('ann'), ORDER, { id: world.globalId('Order', orderId) });
  expect(errors).toBeUndefined();
  return data.order;
};
const refresh = () => app.db.write(WORKER, refreshOpenOrders);

test('an order that nobody touches is late once its day can no longer be kept, and the customer reads it', async () => {
  const order = await placeTestOrder(app, world, { lines: [{ itemId: world.item.desk, quantity: 1 }] });
  const before = await seen(order.id);
  expect(before.expectedDate).toBe(before.promisedDate);
  expect(await refresh()).toBe(1);
  expect(await seen(order.id)).toEqual(before);
  app.setClock(LATER);
  app.statements();
  expect(await refresh()).toBe(1);
  expect(app.statements().length).toBeLessThanOrEqual(7);
  const late = await seen(order.id);
  expect(late.expectedDate > late.promisedDate).toBe(true);
  expect(late).toMatchObject({ atRisk: true, version: before.version + 1 });
  expect(late.lines[0].findings.map(({ code }: { code: string }) => code)).toContain('later_than_promised');
  const moved = late.events.filter(({ kind }: { kind: string }) => kind === 'date_moved');
  expect(moved).toHaveLength(1);
  expect(moved[0]).toMatchObject({
    actor: null,
    params: { from: before.expectedDate, to: late.expectedDate, promised: late.promisedDate },
  });
  await drain({ db: app.db, settings: SETTINGS, handlers: HANDLERS });
  const [mail] = await app.database.query(`select recipient, subject from mail where kind = 'date_moved'`);
  expect(mail).toEqual({
    recipient: 'ann@example.test',
    subject: `${order.number} now arrives on ${late.expectedDate}`,
  });
  expect([await refresh(), await refresh()]).toEqual([0, 0]);
  expect(await seen(order.id)).toEqual(late);
  await expectInvariants(app, LATER);
  app.setClock(new Date(LATER.getTime() + 7 * 86_400_000));
  expect(await refresh()).toBe(1);
  expect((await seen(order.id)).expectedDate > late.expectedDate).toBe(true);
  await drain({ db: app.db, settings: SETTINGS, handlers: HANDLERS });
  // Only time has passed: the time line tells it, no further letter does.
  expect(await app.database.query(`select 1 from mail where kind = 'date_moved'`)).toHaveLength(1);
});

test('a day’s orders are taken in batches of bounded size, also by several workers at once, each order once', async () => {
  app.setClock(PLACED);
  await app.database.query('update sales_order set refreshed_on = null');
  const order = await placeTestOrder(app, world, { lines: [{ itemId: world.item.board, quantity: 1 }] });
  await app.database.query(
    `with copy as (select n, gen_random_uuid() as request, gen_random_uuid() as decision from generate_series(5001, 5399) n),
      requests as (insert into request (account_id, id, number, membership_id, status, cost_centre_id, address_id, po_number, currency, rounding, net, tax, gross, submitted_at)
        select o.account_id, copy.request, n, o.membership_id, 'placed', cost_centre_id, address_id, 'PO-' || n, currency, rounding, 0, 0, 0, placed_at
        from sales_order o, copy where o.id = $1),
      decisions as (insert into decision (account_id, id, request_id, revision, outcome, basis, facts, decided_at)
        select o.account_id, copy.decision, copy.request, 1, 'authorised', 'within_own_limit', '{}', placed_at from sales_order o, copy where o.id = $1)
      insert into sales_order (account_id, id, number, request_id, decision_id, membership_id, stage, po_number, cost_centre_id, address_id, ship_to,
          promised_date, expected_date, currency, rounding, net, tax, gross, placed_at)
        select account_id, gen_random_uuid(), n, copy.request, copy.decision, membership_id, 'placed', 'PO-' || n, cost_centre_id, address_id, ship_to,
          promised_date, expected_date, currency, rounding, 0, 0, 0, placed_at from sales_order o, copy where o.id = $1`,
    [order.id],
  );
  const taken = await Promise.all([refresh(), refresh(), refresh()]);
  expect(Math.max(...taken)).toBeLessThanOrEqual(200);
  let all = taken.reduce((sum, n) => sum + n, 0);
  for (let n = 1; n > 0; all += n) n = await refresh();
  const [counted] = await app.database.query(
    `select count(*)::int as open from sales_order where stage not in ('delivered', 'cancelled') or refreshed_on is not null`,
  );
  expect(all).toBe(counted?.open);
});
