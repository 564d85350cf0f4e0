import { afterAll, beforeAll, expect, test } from 'vitest';
import { WORKER } from '../../api/db/owner.ts';
import { closeSettled } from '../../api/fulfillment/close-settled.ts';
import { escalateUnanswered } from '../../api/fulfillment/escalate-unanswered.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { asking } from '../support/asking.ts';
import { expectInvariants } from '../support/invariants.ts';
import { type PlacedOrder, placeTestOrder } from '../support/placed-order.ts';
import { createWorld, type World } from '../support/world.ts';

const NOW = new Date('2026-03-02T08:00:00Z');
const LATER = '2026-09-01';
let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await createTestApp();
  app.setClock(NOW);
  world = await createWorld(app);
  // Drives come in fives: an order of two desks needs four of them, and the fifth goes to stock.
  await app.database.query('update stock set on_hand = 0 where item_id = $1', [world.item.drive]);
});
afterAll(() => app[Symbol.asyncDispose]());

const { ask, change } = asking(() => ({ app, world }));

const place = () => placeTestOrder(app, world, { lines: [{ itemId: world.item.desk, quantity: 2 }] });

async function driveLine(order: PlacedOrder) {
  const [line] = await app.database.query<{ id: string; sub_order_id: string; quantity: number; version: number }>(
    `select l.id, l.sub_order_id, l.quantity, s.version from sub_order_line l join sub_order s on s.id = l.sub_order_id
      where s.order_id = $1 and l.item_id = $2 order by s.suffix desc`,
    [order.id, world.item.drive],
  );
  if (!line) throw new Error('no drives are ordered');
  return line;
}

async function answer(order: PlacedOrder, outcome: object) {
  const line = await driveLine(order);
  const lines = [{ lineId: world.globalId('SubOrderLine', line.id), ...outcome }];
  const input = { subOrderId: world.globalId('SubOrder', line.sub_order_id), version: line.version, lines };
  expect((await change('alpha', 'subOrderAnswer', 'SubOrderAnswerInput', input)).code).toBeUndefined();
}

const dates = async (order: PlacedOrder) => {
  const [row] = await app.database.query(
    `select promised_date as promised, expected_date as expected, at_risk,
      (select count(*)::int from outbox where topic = 'order.date_moved' and aggregate_id = o.id) as letters from sales_order o where id = $1`,
    [order.id],
  );
  return row as { promised: string; expected: string; at_risk: boolean; letters: number };
};

const queue = async (order: PlacedOrder) =>
  app.database.query<{ kind: string; quantity: number; needed: number; state: string; resolution: string | null }>(
    'select kind, quantity, coalesce(needed, quantity) as needed, state, resolution from work_exception where order_id = $1 order by opened_at, id',
    [order.id],
  );

const unmoved = { at_risk: false, letters: 0 };

test.each([
  ['promised only for later', { accepted: 4, backordered: { quantity: 1, date: LATER } }],
  ['late', { accepted: 4, changed: { quantity: 1, date: LATER } }],
  ['refused', { accepted: 4, rejected: 1, reason: 'No steel.' }],
])('surplus that is %s concerns neither the customer nor a planner', async (_, outcome) => {
  const order = await place();
  const before = await dates(order);
  expect(before).toMatchObject({ expected: before.promised, ...unmoved });
  await answer(order, outcome);
  expect(await dates(order)).toEqual(before);
  expect(await queue(order)).toEqual([]);
  await expectInvariants(app, NOW);
});

test('of what comes late only the pieces that the order needs count, and the entry says how many they are', async () => {
  const order = await place();
  await answer(order, { accepted: 3, changed: { quantity: 2, date: LATER } });
  expect(await queue(order)).toMatchObject([{ kind: 'late', quantity: 2, needed: 1, state: 'open' }]);
  const late = await dates(order);
  expect(late).toMatchObject({ at_risk: true, letters: 1 });
  expect(late.expected > LATER).toBe(true);
  // A better answer settles it, and the customer reads the better day.
  await answer(order, { accepted: 4, changed: { quantity: 1, date: LATER } });
  expect(await queue(order)).toMatchObject([{ state: 'resolved', resolution: 'covered' }]);
  expect(await dates(order)).toMatchObject({ expected: late.promised, at_risk: false });
  await expectInvariants(app, NOW);
});

test('a day that a planner accepts is not asked about again, and moves only what comes on it', async () => {
  const order = await place();
  await answer(order, { accepted: 4, backordered: { quantity: 1, date: LATER } });
  await answer(order, { accepted: 3, backordered: { quantity: 2, date: '2026-05-04' } });
  const [entry] = await app.database.query<{ id: string; version: number }>(
    'select id, version from work_exception where order_id = $1',
    [order.id],
  );
  const input = { exceptionId: world.globalId('WorkException', entry?.id ?? ''), version: entry?.version };
  await change('planner', 'workExceptionAccept', 'WorkExceptionInput', input);
  const accepted = await dates(order);
  expect(accepted.expected > '2026-05-04').toBe(true);
  await app.db.write(WORKER, closeSettled);
  expect(await queue(order)).toMatchObject([{ kind: 'shortfall', state: 'resolved', resolution: 'date_accepted' }]);
  // Whatever else is answered for the order, the entry stays settled.
  const [box] = await app.database.query<{ id: string; sub_order_id: string; version: number }>(
    'select l.id, l.sub_order_id, s.version from sub_order_line l join sub_order s on s.id = l.sub_order_id where s.order_id = $1 and s.supplier_id = $2',
    [order.id, world.supplier.gamma],
  );
  const lines = [{ lineId: world.globalId('SubOrderLine', box?.id ?? ''), accepted: 2 }];
  const subOrderId = world.globalId('SubOrder', box?.sub_order_id ?? '');
  await change('gamma', 'subOrderAnswer', 'SubOrderAnswerInput', { subOrderId, version: box?.version, lines });
  expect(await queue(order)).toHaveLength(1);
  expect(await dates(order)).toEqual(accepted);
});

test('silence about surplus alone is no matter for the queue, and is looked at once', async () => {
  const order = await place();
  await app.database.query(
    'update plan_component set netted = planned, sub_ordered = 5, surplus = 5 where order_id = $1 and item_id = $2',
    [order.id, world.item.drive],
  );
  app.setClock(new Date('2026-03-10T08:00:00Z'));
  expect(await app.db.write(WORKER, escalateUnanswered)).toBeGreaterThan(0);
  const ofDrives = await app.database.query(
    'select kind, state, resolution from work_exception where order_id = $1 and item_id = $2',
    [order.id, world.item.drive],
  );
  expect(ofDrives).toEqual([{ kind: 'unanswered', state: 'resolved', resolution: 'covered' }]);
  expect((await queue(order)).some(({ state }) => state === 'open')).toBe(true);
  expect(await app.db.write(WORKER, escalateUnanswered)).toBe(0);
  app.setClock(NOW);
});

const ENTRY = `query ($order: ID!, $supplier: ID!) { workExceptions(first: 5, filter: { orderId: $order }) { nodes {
  id version needed quantity awardPreview(supplierId: $supplier) { obstacle effect { quantity needed surplus withdrawn total { amount }
    arrivesOn lateDays promisedDate expectedDate wouldBeExpected tellsCustomer lines { promisedDate expectedDate wouldBeExpected } } } } } }`;

test('an award by hand is shown before it is made, and does what was shown', async () => {
  await app.database.query('update supplier_offer set minimum_quantity = 12 where item_id = $1 and supplier_id = $2', [
    world.item.board,
    world.supplier.beta,
  ]);
  const order = await placeTestOrder(app, world, { lines: [{ itemId: world.item.board, quantity: 3 }] });
  const [line] = await app.database.query<{ id: string; sub_order_id: string; supplier_id: string; version: number }>(
    'select l.id, l.sub_order_id, l.supplier_id, s.version from sub_order_line l join sub_order s on s.id = l.sub_order_id where s.order_id = $1',
    [order.id],
  );
  const who = line?.supplier_id === world.supplier.alpha ? 'alpha' : 'beta';
  const lines = [
    { lineId: world.globalId('SubOrderLine', line?.id ?? ''), accepted: 1, rejected: 11, reason: 'Broken machine' },
  ];
  const all = who === 'beta' ? lines : [{ ...lines[0], rejected: 2 }];
  const subOrderId = world.globalId('SubOrder', line?.sub_order_id ?? '');
  await change(who, 'subOrderAnswer', 'SubOrderAnswerInput', { subOrderId, version: line?.version, lines: all });
  const other = who === 'beta' ? 'alpha' : 'beta';
  const supplierId = world.globalId('Supplier', world.supplier[other]);
  const variables = { order: world.globalId('SalesOrder', order.id), supplier: supplierId };
  const [entry] = (await ask('planner', ENTRY, variables)).workExceptions.nodes;
  const { effect } = entry.awardPreview;
  expect(effect).toMatchObject({ needed: 2, quantity: other === 'beta' ? 12 : 2, surplus: other === 'beta' ? 10 : 0 });
  expect(effect.withdrawn).toBe(entry.quantity);
  const nobody = { ...variables, supplier: world.globalId('Supplier', world.supplier.gamma) };
  const [{ awardPreview: none }] = (await ask('planner', ENTRY, nobody)).workExceptions.nodes;
  expect(none).toEqual({ obstacle: 'no_offer', effect: null });
  const input = { exceptionId: entry.id, version: entry.version, supplierId };
  const award = (shown: object) =>
    change('planner', 'workExceptionAward', 'WorkExceptionAwardInput', { ...input, ...shown });
  const { quantity: shownQuantity, arrivesOn: shownArrivesOn } = effect;
  expect((await award({ shownQuantity: shownQuantity + 1, shownArrivesOn })).code).toBe('AWARD_CHANGED');
  expect((await award({ shownQuantity, shownArrivesOn })).code).toBeUndefined();
  const after = await dates(order);
  expect(after.expected).toBe(effect.wouldBeExpected);
  expect(after.expected !== effect.expectedDate).toBe(effect.tellsCustomer);
  const [again] = (await ask('planner', ENTRY, variables)).workExceptions.nodes;
  expect(again.awardPreview).toBeNull();
  await expectInvariants(app, NOW);
});

test('an order with a refused part is expected when the part could be replaced, not on the promised day', async () => {
  await app.database.query(
    `update supplier_offer set minimum_quantity = 1, lead_days = case supplier_id when $2::uuid then 20 else lead_days end where item_id = $1`,
    [world.item.board, world.supplier.beta],
  );
  const order = await placeTestOrder(app, world, { lines: [{ itemId: world.item.board, quantity: 3 }] });
  const [line] = await app.database.query<{ id: string; sub_order_id: string; version: number }>(
    'select l.id, l.sub_order_id, s.version from sub_order_line l join sub_order s on s.id = l.sub_order_id where s.order_id = $1 and s.supplier_id = $2',
    [order.id, world.supplier.alpha],
  );
  const lines = [
    { lineId: world.globalId('SubOrderLine', line?.id ?? ''), accepted: 1, rejected: 2, reason: 'Broken machine' },
  ];
  const subOrderId = world.globalId('SubOrder', line?.sub_order_id ?? '');
  await change('alpha', 'subOrderAnswer', 'SubOrderAnswerInput', { subOrderId, version: line?.version, lines });
  const told = await dates(order);
  expect(told).toMatchObject({ at_risk: true, letters: 1 });
  expect(told.expected > told.promised).toBe(true);
  const supplierId = world.globalId('Supplier', world.supplier.beta);
  const [entry] = (await ask('planner', ENTRY, { order: world.globalId('SalesOrder', order.id), supplier: supplierId }))
    .workExceptions.nodes;
  expect(entry.awardPreview.effect).toMatchObject({ wouldBeExpected: told.expected, tellsCustomer: false });
  await expectInvariants(app, NOW);
});
