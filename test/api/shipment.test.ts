import { afterAll, beforeAll, expect, test } from 'vitest';
import { SELLER } from '../../api/db/owner.ts';
import { cancelFulfilment } from '../../api/fulfillment/cancel-order.ts';
import { refreshStages } from '../../api/order/refresh-stage.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { expectStoredStages } from '../support/invariants.ts';
import { placeTestOrder } from '../support/placed-order.ts';
import { shopFloor } from '../support/shop-floor.ts';
import { createWorld, type World } from '../support/world.ts';

const NOW = new Date('2026-03-02T08:00:00Z');
let app: TestApp;
let world: World;
let floor: ReturnType<typeof shopFloor>;
beforeAll(async () => {
  app = await createTestApp();
  app.setClock(NOW);
  world = await createWorld(app);
  floor = shopFloor(app, world);
});
afterAll(() => app[Symbol.asyncDispose]());

test('parts become units, units parcels, and parcels the customer’s assets', async () => {
  const { ask, change, units, supply, build, finish, scan, stageOf } = floor;
  const order = await placeTestOrder(app, world, { lines: [{ itemId: world.item.desk, quantity: 2 }] });
  expect(await stageOf(order)).toBe('placed');
  const { codes, serials } = await supply(order);
  expect(await stageOf(order)).toBe('in_production');
  const boards = serials['BOARD-1'] ?? [];
  const cases = serials['CASE-1'] ?? [];
  expect((await scan('NOBODY-KNOWS')).code).toBe('UNKNOWN_SERIAL');
  const one = await scan(` ${boards[0]?.toLowerCase()} `);
  expect(one.scan).toMatchObject({ kind: 'SERIAL', pieces: 1 });
  expect((await scan(boards[0] ?? '')).code).toBe('ALREADY_RECEIVED');
  expect((await scan(cases[0] ?? '', { deliveryId: one.scan.delivery.id })).code).toBe('WRONG_SUPPLIER');
  app.statements();
  for (const code of codes) expect((await scan(code)).scan).toMatchObject({ kind: 'DELIVERY' });
  expect(app.statements().length / codes.length).toBeLessThanOrEqual(22);
  expect((await scan(codes[0] ?? '')).code).toBe('DELIVERY_ALREADY_RECEIVED');
  expect(await stageOf(order)).toBe('received');

  const [first, second] = await units(order);
  const bare = await finish({ unitId: first.id, version: first.version });
  expect(bare.missing.map(({ component }: { component: { sku: string } }) => component.sku).toSorted()).toEqual([
    'BOARD-1',
    'CASE-1',
  ]);
  await change('planner', 'unitAssemblyStart', 'ProductUnitInput', { unitId: first.id, version: first.version });
  expect(await stageOf(order)).toBe('assembling');
  const finished = await build(order, first, [boards[0] ?? '', cases[0] ?? '']);
  expect(finished.unit.state).toBe('ASSEMBLED');
  const installAgain = (unitId: string) =>
    change(
      'planner',
      'componentInstall',
      'ComponentScanInput',
      { unitId, code: boards[0] },
      '',
      '... on ComponentInstalledError { unitSerial here }',
    );
  expect(await installAgain(second.id)).toMatchObject({
    code: 'COMPONENT_ALREADY_INSTALLED',
    here: false,
    unitSerial: first.serial,
  });

  const failed = await change(
    'planner',
    'systemTestRecord',
    'SystemTestRecordInput',
    { unitId: first.id, version: finished.unit.version, passed: false, note: 'no picture' },
    'unit { state version }',
  );
  expect(failed.unit.state).toBe('ASSEMBLING');
  expect(await installAgain(first.id)).toMatchObject({ code: 'COMPONENT_ALREADY_INSTALLED', here: true });
  const open = () =>
    app.database.query(`select kind, state, resolution from work_exception where order_id = $1`, [order.id]);
  expect(await open()).toEqual([{ kind: 'test_failed', state: 'open', resolution: null }]);
  await change('planner', 'componentRemove', 'ComponentScanInput', { unitId: first.id, code: boards[0] });
  const rebuilt = await build(order, first, [boards[1] ?? '']);
  await change('planner', 'systemTestRecord', 'SystemTestRecordInput', {
    unitId: first.id,
    version: rebuilt.unit.version,
    passed: true,
  });
  expect(await open()).toEqual([{ kind: 'test_failed', state: 'resolved', resolution: 'retested' }]);
  const history = await ask(
    'planner',
    'query ($id: ID!) { productUnit(id: $id) { asBuilt { serial until } tests { passed } } }',
    { id: first.id },
  );
  expect(
    history.productUnit.asBuilt
      .filter(({ serial }: { serial: string }) => serial?.startsWith('BOARD'))
      .map(({ until }: { until: string | null }) => until === null),
  ).toEqual([false, true]);

  const done = await build(order, second, [boards[0] ?? '', cases[1] ?? '']);
  const early = {
    orderId: world.globalId('SalesOrder', order.id),
    unitIds: [second.id],
    carrier: 'Rail',
    expectedOn: '2026-03-20',
  };
  expect((await change('planner', 'shipmentCreate', 'ShipmentCreateInput', early)).code).toBe('WRONG_STATE');
  await change('planner', 'systemTestRecord', 'SystemTestRecordInput', {
    unitId: second.id,
    version: done.unit.version,
    passed: true,
  });
  const { shipment } = await change(
    'planner',
    'shipmentCreate',
    'ShipmentCreateInput',
    { ...early, unitIds: [first.id, second.id] },
    'shipment { id number lines { serial } }',
  );
  expect(shipment.lines).toHaveLength(2);
  expect(await stageOf(order)).toBe('shipped');
  const receipt = { shipmentId: shipment.id, receivedBy: 'B. Porter' };
  await change('planner', 'shipmentDeliver', 'ShipmentDeliverInput', receipt);
  expect((await change('planner', 'shipmentDeliver', 'ShipmentDeliverInput', receipt)).code).toBe('WRONG_STATE');
  expect(await stageOf(order)).toBe('delivered');

  const page = await ask(
    'ann',
    `query ($id: ID!) { order(id: $id) { stage parcels { number state receivedBy lines { serial quantity } } lines { units { serial state } } events { kind } }
    assets(first: 10, filter: { orderId: $id }) { nodes { id serial status warrantyUntil costCentre { code } address { label } order { number } } } }`,
    { id: world.globalId('Order', order.id) },
  );
  expect(page.order).toMatchObject({ stage: 'DELIVERED', parcels: [{ state: 'DELIVERED', receivedBy: 'B. Porter' }] });
  expect(page.assets.nodes.map(({ serial }: { serial: string }) => serial).toSorted()).toEqual(
    [first.serial, second.serial].toSorted(),
  );
  expect(page.assets.nodes[0]).toMatchObject({
    status: 'IN_USE',
    warrantyUntil: '2029-03-02',
    costCentre: { code: '0100' },
    address: { label: 'Main gate' },
  });
  expect(JSON.stringify(page)).not.toMatch(/alpha|beta|gamma|BOARD-1/i);
  const [drives] = await app.database.query('select on_hand, reserved from stock where item_id = $1', [
    world.item.drive,
  ]);
  expect(drives).toEqual({ on_hand: 2, reserved: 0 });
  const tasks = await app.database.query('select distinct state from task where order_id = $1', [order.id]);
  expect(tasks).toEqual([{ state: 'done' }]);

  const ofFirst = page.assets.nodes.find(({ serial }: { serial: string }) => serial === first.serial);
  const parts = 'query ($id: ID!) { asset(id: $id) { components { sku name serial serialised quantity } } }';
  const { components } = (await ask('ann', parts, { id: ofFirst.id })).asset;
  expect(components.map(({ sku, serial, quantity }: Record<string, unknown>) => [sku, serial, quantity])).toEqual([
    ['00123', null, 2],
    ['BOARD-1', boards[1], 1],
    ['CASE-1', cases[0], 1],
  ]);
  expect(await ask('mei', parts, { id: ofFirst.id })).toEqual({ asset: null });
});

test('traded goods leave by quantity, from stock and no more than is at hand', async () => {
  const { change, stageOf } = floor;
  const order = await placeTestOrder(app, world, { lines: [{ itemId: world.item.mouse, quantity: 3 }] });
  expect(await stageOf(order)).toBe('received');
  const goods = (quantity: number, serials: string[] = []) => ({
    ...{ orderId: world.globalId('SalesOrder', order.id), carrier: 'Post', expectedOn: '2026-03-09' },
    goods: [{ orderLineId: world.globalId('SalesOrderLine', order.lineIds[0] ?? ''), quantity, serials }],
  });
  const [before] = await app.database.query('select on_hand, reserved from stock where item_id = $1', [
    world.item.mouse,
  ]);
  expect((await change('planner', 'shipmentCreate', 'ShipmentCreateInput', goods(4))).code).toBe('NOT_AT_HAND');
  expect((await change('planner', 'shipmentCreate', 'ShipmentCreateInput', goods(1, ['X']))).code).toBe(
    'INVALID_INPUT',
  );
  await change('planner', 'shipmentCreate', 'ShipmentCreateInput', goods(1));
  await change('planner', 'shipmentCreate', 'ShipmentCreateInput', goods(2));
  expect((await change('planner', 'shipmentCreate', 'ShipmentCreateInput', goods(1))).code).toBe('NOT_AT_HAND');
  expect(await stageOf(order)).toBe('shipped');
  const [after] = await app.database.query('select on_hand, reserved from stock where item_id = $1', [
    world.item.mouse,
  ]);
  expect([after?.on_hand, after?.reserved]).toEqual([before?.on_hand - 3, before?.reserved - 3]);
});

test('parts without serials are received by count', async () => {
  const { ask, change, supply } = floor;
  const order = await placeTestOrder(app, world, { lines: [{ itemId: world.item.drive, quantity: 5 }] });
  await supply(order);
  const expected = await ask(
    'planner',
    '{ shipNoticesExpected(first: 50) { nodes { id version supplier { code } lines { id quantity component { sku } subOrderNumber } } } }',
  );
  const [subOrder] = await app.database.query('select number from sub_order where order_id = $1', [order.id]);
  const delivery = expected.shipNoticesExpected.nodes.find(
    ({ lines }: { lines: { subOrderNumber: string }[] }) => lines[0]?.subOrderNumber === subOrder?.number,
  );
  const [line] = delivery.lines;
  const receive = (quantity: number, version: number) =>
    change(
      'planner',
      'shipNoticeReceive',
      'ShipNoticeReceiveInput',
      { deliveryId: delivery.id, version, lines: [{ deliveryLineId: line.id, quantity }] },
      'delivery { version state }',
    );
  expect((await receive(line.quantity + 1, delivery.version)).code).toBe('OVER_RECEIPT');
  const some = await receive(1, delivery.version);
  expect(some.delivery.state).toBe('SHIPPED');
  expect((await receive(1, delivery.version)).code).toBe('CONFLICT');
  const rest = await receive(line.quantity - 1, some.delivery.version);
  expect(rest.delivery.state).toBe('RECEIVED');
});

test('a customer moves and retires its own assets only', async () => {
  const { ask, change } = floor;
  const { assets } = await ask('ann', '{ assets(first: 1) { nodes { id version } } }');
  const [asset] = assets.nodes;
  const moved = await change(
    'ann',
    'assetMove',
    'AssetMoveInput',
    { assetId: asset.id, version: asset.version, location: 'Room 4', inStore: true },
    'asset { location status version }',
  );
  expect(moved.asset).toEqual({ location: 'Room 4', status: 'IN_STORE', version: asset.version + 1 });
  const foreign = {
    assetId: asset.id,
    version: moved.asset.version,
    costCentreId: world.globalId('CostCentre', world.zen.costCentre),
  };
  expect((await change('ann', 'assetMove', 'AssetMoveInput', foreign)).code).toBe('NOT_FOUND');
  expect(
    (await change('mei', 'assetRetire', 'AssetRetireInput', { assetId: asset.id, version: moved.asset.version })).code,
  ).toBe('NOT_FOUND');
  expect(
    await ask(
      'mei',
      'query ($id: ID!) { asset(id: $id) { id } node(id: $id) { id } assets(first: 9) { nodes { id } } }',
      { id: asset.id },
    ),
  ).toEqual({ asset: null, node: null, assets: { nodes: [] } });
  await change('ann', 'assetRetire', 'AssetRetireInput', { assetId: asset.id, version: moved.asset.version });
  expect(
    (
      await change('ann', 'assetMove', 'AssetMoveInput', {
        assetId: asset.id,
        version: moved.asset.version + 1,
        location: 'x',
      })
    ).code,
  ).toBe('WRONG_STATE');
});

test('cancelling withdraws sub-orders and gives stock back, until somebody has answered', async () => {
  const { supply } = floor;
  const order = await placeTestOrder(app, world, {
    lines: [
      { itemId: world.item.desk, quantity: 1 },
      { itemId: world.item.mouse, quantity: 2 },
    ],
  });
  const reserved = () =>
    app.database.query(
      `select coalesce(sum(quantity), 0)::int as held from stock_reservation where order_id = $1 and state = 'held'`,
      [order.id],
    );
  expect((await reserved())[0]?.held).toBeGreaterThan(0);
  await app.db.write(SELLER, async (tx) => {
    await cancelFulfilment(tx, order.accountId, order.id);
    await refreshStages(tx, [order.id]);
  });
  expect((await reserved())[0]?.held).toBe(0);
  const states = await app.database.query('select distinct status from sub_order where order_id = $1', [order.id]);
  expect(states).toEqual([{ status: 'cancelled' }]);
  const sums = await app.database.query(
    `select s.reserved = coalesce((select sum(quantity) from stock_reservation r where r.item_id = s.item_id and r.state = 'held'), 0) as exact from stock s`,
  );
  expect(sums.length).toBeGreaterThan(0);
  expect(sums.every(({ exact }) => exact)).toBe(true);
  const other = await placeTestOrder(app, world, { lines: [{ itemId: world.item.box, quantity: 1 }] });
  await supply(other);
  await expect(app.db.write(SELLER, (tx) => cancelFulfilment(tx, other.accountId, other.id))).rejects.toMatchObject({
    code: 'WRONG_STATE',
  });
});

test('every stored stage, date and finding is what the facts say', async () => {
  expect(await expectStoredStages(app, NOW)).toBeGreaterThan(4);
});
