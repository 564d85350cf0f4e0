import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';
import { asking, type Who } from '../support/asking.ts';
import { type PlacedOrder, placeTestOrder } from '../support/placed-order.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
let order: PlacedOrder;
beforeAll(async () => {
  app = await createTestApp();
  app.setClock(new Date('2026-03-02T08:00:00Z'));
  world = await createWorld(app);
  order = await placeTestOrder(app, world, { lines: [{ itemId: world.item.board, quantity: 1 }] });
});
afterAll(() => app[Symbol.asyncDispose]());

const { ask, change } = asking(() => ({ app, world }));

type Numbers = { nodes: { number: string }[] };
const numbers = ({ nodes }: Numbers) => nodes.map(({ number }) => number);
const notices = async (who: Who, search: string) =>
  numbers(
    (await ask(who, 'query ($s: String) { shipNotices(first: 10, search: $s) { nodes { number } } }', { s: search }))
      .shipNotices,
  );
const expected = async (search: string, before: string | null = null) =>
  numbers(
    (
      await ask(
        'planner',
        'query ($s: String, $before: Date) { shipNoticesExpected(first: 10, search: $s, expectedBefore: $before) { nodes { number } } }',
        { s: search, before },
      )
    ).shipNoticesExpected,
  );
const parcels = async (search: string, state: string | null = null) =>
  numbers(
    (
      await ask(
        'planner',
        'query ($s: String, $state: ParcelState) { shipments(first: 10, search: $s, state: $state) { nodes { number } } }',
        { s: search, state },
      )
    ).shipments,
  );

const DESK = '{ subOrderCounts { unanswered overdue dueWithinDay toShip } }';
const desk = async (who: Who) => (await ask(who, DESK)).subOrderCounts;

/** The supplier of the order's only line, its sub-order, and another supplier. */
async function supplied() {
  const document = '{ subOrders(first: 1) { nodes { id number version lines { id quantity } } } }';
  for (const [who, other] of [['alpha', 'beta'] as const, ['beta', 'alpha'] as const]) {
    const [subOrder] = (await ask(who, document)).subOrders.nodes;
    if (subOrder) return { who, other, subOrder, line: subOrder.lines[0] };
  }
  throw new Error('nobody supplies the board');
}

test('a desk counts what it has before it; nobody counts another’s', async () => {
  const { who, other, subOrder, line } = await supplied();
  const idle = await desk(other);
  expect(await desk(who)).toMatchObject({ unanswered: 1, toShip: 0 });
  const lines = [{ lineId: line.id, accepted: line.quantity }];
  await change(who, 'subOrderAnswer', 'SubOrderAnswerInput', {
    subOrderId: subOrder.id,
    version: subOrder.version,
    lines,
  });
  app.statements();
  expect(await desk(who)).toEqual({ unanswered: 0, overdue: 0, dueWithinDay: 0, toShip: 1 });
  expect(app.statements().filter((name) => name === 'fulfillment.countSubOrders')).toHaveLength(1);
  expect(await desk(other)).toEqual(idle);
  expect((await app.ask(await world.token('planner'), DESK, {})).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});

test('deliveries are found by their numbers, sub-order and serial number, and by their own supplier only', async () => {
  const { who, other, subOrder, line } = await supplied();
  const input = {
    number: 'DN-77_01',
    carrier: 'Kite',
    tracking: 'KT-4711-X',
    expectedOn: '2026-03-12',
    lines: [{ subOrderLineId: line.id, quantity: 1, serials: ['board-sn-9'] }],
  };
  expect((await change(who, 'shipNoticeCreate', 'ShipNoticeCreateInput', input)).code).toBeUndefined();
  const [row] = await app.database.query("select sscc from ship_notice where number = 'DN-77_01'");
  const finding = ['77_0', 'kt-4711', subOrder.number.toLowerCase(), ' Board-SN-9 ', String(row?.sscc), '  '];
  for (const search of finding) {
    expect(await notices(who, search)).toEqual(['DN-77_01']);
    expect(await expected(search)).toContain('DN-77_01');
    expect(await expected(search, '2026-03-13')).toContain('DN-77_01');
    expect(await expected(search, '2026-03-12')).toEqual([]);
    expect(await notices(other, search)).toEqual([]);
  }
  for (const search of ['7700', 'BOARD-SN', '%']) expect(await notices(who, search)).toEqual([]);
});

test('parcels are found by number, tracking, order, customer and serial number', async () => {
  const [unit] = await app.database.query(
    `insert into product_unit (account_id, order_id, line_id, id, sequence, item_id, serial, state)
      select l.account_id, l.order_id, l.id, gen_random_uuid(), 1, l.item_id, 'UNIT-SN-1', 'shipped' from sales_order_line l
      where l.order_id = $1 returning account_id, line_id, id, item_id`,
    [order.id],
  );
  await app.database.query(
    `with parcel as (insert into shipment (account_id, order_id, id, number, carrier, tracking, sscc, shipped_at, expected_on)
        values ($1, $2, gen_random_uuid(), 'P-900001', 'Kite', 'TR-55', '012345678901234560', '2026-03-02', '2026-03-04') returning id)
      insert into shipment_line (account_id, shipment_id, id, line_id, item_id, product_unit_id, serial, quantity)
      select $1, parcel.id, gen_random_uuid(), $3, $4, $5, 'UNIT-SN-1', 1 from parcel`,
    [unit?.account_id, order.id, unit?.line_id, unit?.item_id, unit?.id],
  );
  for (const search of ['900001', 'tr-5', order.number.toLowerCase(), 'acme', 'unit-sn-1']) {
    expect(await parcels(search)).toEqual(['P-900001']);
  }
  expect(await parcels('900001', 'DELIVERED')).toEqual([]);
  for (const search of ['unit-sn', 'ACME-999999', '_']) expect(await parcels(search)).toEqual([]);
});

test('the floor and the queue are counted whole, in one statement each', async () => {
  const states = ['planned', 'assembling', 'assembled', 'tested', 'delivered'];
  await app.database.query(
    `insert into product_unit (account_id, order_id, line_id, id, sequence, item_id, serial, state)
      select l.account_id, l.order_id, l.id, gen_random_uuid(), n + 1, l.item_id, 'FLOOR-' || n, ($2::text[])[1 + n % 5]
      from sales_order_line l, generate_series(1, 600) n where l.order_id = $1`,
    [order.id, states],
  );
  await app.database.query(
    `insert into work_exception (id, kind, account_id, order_id, quantity, state, owner_membership_id, opened_at)
      select gen_random_uuid(), 'late', o.account_id, o.id, 1, case when n <= 120 then 'open' else 'resolved' end,
        case when n % 3 = 0 then $2::uuid end, now() from sales_order o, generate_series(1, 150) n where o.id = $1`,
    [order.id, world.member.planner.membershipId],
  );
  const document = '{ workExceptionCounts { open mine } productUnitCounts { state count } }';
  await ask('planner', document);
  app.statements();
  const { workExceptionCounts, productUnitCounts } = await ask('planner', document);
  expect(app.statements().filter((name) => name.startsWith('fulfillment.'))).toHaveLength(2);
  expect(workExceptionCounts).toEqual({ open: 120, mine: 40 });
  expect(productUnitCounts).toEqual(
    ['PLANNED', 'ASSEMBLING', 'ASSEMBLED', 'TESTED'].map((state) => ({ state, count: 120 })),
  );
  const found = async (search: string) =>
    (
      await ask(
        'planner',
        'query ($s: String) { workExceptions(first: 1, filter: { state: OPEN, search: $s }) { nodes { order { number } } } }',
        { s: search },
      )
    ).workExceptions.nodes;
  expect(await found(` ${order.number.toLowerCase()} `)).toEqual([{ order: { number: order.number } }]);
  expect(await found('NO-SUCH-PART')).toEqual([]);
  expect((await ask('sales', document)).workExceptionCounts).toEqual({ open: 120, mine: 0 });
  expect((await app.ask(await world.token('ann'), document, {})).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});
