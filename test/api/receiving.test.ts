import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';
import { asking } from '../support/asking.ts';
import { type PlacedOrder, placeTestOrder } from '../support/placed-order.ts';
import { shopFloor } from '../support/shop-floor.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await createTestApp();
  app.setClock(new Date('2026-03-02T08:00:00Z'));
  world = await createWorld(app);
});
afterAll(() => app[Symbol.asyncDispose]());

const { change } = asking(() => ({ app, world }));

const DELIVERY = 'delivery { id number state receipts { at by pieces } }';
const MORE = `... on AmbiguousCodeError { scanned choices { kind ${DELIVERY} } }
  ... on DeliveryAlreadyReceivedError { deliveries ${DELIVERY} } ... on AlreadyReceivedError { receivedAt receivedBy state ${DELIVERY} }
  ... on WrongNoticeError { deliveryId } ... on NothingAnnouncedError { number } ... on InvalidInputError { issues { path code figures } }`;
const scan = (code: string, more: object = {}) =>
  change('planner', 'receiveScan', 'ReceiveScanInput', { code, ...more }, `scan { kind pieces ${DELIVERY} }`, MORE);

type Notice = { id: string; number: string; sscc: string; subOrder: string };

/** An order of boxes, which one supplier brings, on one notice; with the numbers that stand on its papers. */
async function announced(tracking: string): Promise<{ order: PlacedOrder; notice: Notice; serials: string[] }> {
  const order = await placeTestOrder(app, world, { lines: [{ itemId: world.item.box, quantity: 2 }] });
  const { serials } = await shopFloor(app, world).supply(order);
  const [notice] = await app.database.query<Notice>(
    `update ship_notice n set tracking = $2 from ship_notice_line l join sub_order_line s on s.id = l.sub_order_line_id
      join sub_order o on o.id = s.sub_order_id where l.ship_notice_id = n.id and o.order_id = $1
      returning n.id, n.number, n.sscc, o.number as "subOrder"`,
    [order.id, tracking],
  );
  if (!notice) throw new Error('nothing is announced');
  return { order, notice, serials: serials['CASE-1'] ?? [] };
}

test('a delivery is taken in by the number or the tracking number on its papers, in any case', async () => {
  const first = await announced('ST-100');
  expect((await scan(` ${first.notice.number.toUpperCase()} `)).scan).toMatchObject({ kind: 'DELIVERY', pieces: 2 });
  await announced('ST-200');
  expect((await scan('st-200')).scan).toMatchObject({ kind: 'DELIVERY', pieces: 2 });
});

test('a container code is read as a scanner sends it and as the label prints it', async () => {
  const { notice } = await announced('');
  expect((await scan(`]C100${notice.sscc}`)).scan).toMatchObject({ kind: 'DELIVERY', pieces: 2 });
  const other = await announced('');
  const grouped = `(00) ${other.notice.sscc.slice(0, 1)} ${other.notice.sscc.slice(1, 8)} ${other.notice.sscc.slice(8)}`;
  expect((await scan(grouped)).scan).toMatchObject({ kind: 'DELIVERY', pieces: 2 });
});

test('the number of a sub-order or an order is answered with deliveries to choose from, and takes nothing in', async () => {
  const { order, notice } = await announced('');
  for (const code of [notice.subOrder, order.number.toLowerCase()]) {
    const answer = await scan(code);
    expect(answer).toMatchObject({ code: 'AMBIGUOUS_CODE', choices: [{ kind: 'DELIVERY' }] });
    expect(answer.choices[0].delivery).toMatchObject({ number: notice.number, state: 'SHIPPED' });
  }
  expect((await scan(notice.sscc)).scan.pieces).toBe(2);
  const after = await scan(order.number);
  expect(after).toMatchObject({
    code: 'DELIVERY_ALREADY_RECEIVED',
    deliveries: 1,
    delivery: { number: notice.number },
  });
});

test('the number of an order or a sub-order for which nothing is announced is told as such', async () => {
  const order = await placeTestOrder(app, world, { lines: [{ itemId: world.item.box, quantity: 1 }] });
  const [sub] = await app.database.query<{ number: string }>('select number from sub_order where order_id = $1', [
    order.id,
  ]);
  for (const code of [order.number.toLowerCase(), sub?.number ?? '']) {
    expect(await scan(code)).toMatchObject({ code: 'NOTHING_ANNOUNCED', number: code.toUpperCase() });
  }
  const { notice } = await announced('');
  expect((await scan(order.number, { deliveryId: world.globalId('IncomingDelivery', notice.id) })).code).toBe(
    'NOTHING_ANNOUNCED',
  );
  expect((await scan('ACME-999999')).code).toBe('UNKNOWN_SERIAL');
});

test('two deliveries with one tracking number are listed to choose from', async () => {
  const [one, two] = [await announced('TWIN-1'), await announced('TWIN-1')];
  const answer = await scan('TWIN-1');
  expect(answer.code).toBe('AMBIGUOUS_CODE');
  const numbers = answer.choices.map(({ delivery }: { delivery: { number: string } }) => delivery.number);
  expect(numbers.toSorted()).toEqual([one.notice.number, two.notice.number].toSorted());
  expect((await scan(one.notice.sscc)).scan.pieces).toBe(2);
  // Only one of them can still come, so that its number is certain again.
  expect((await scan('TWIN-1')).scan.delivery.number).toBe(two.notice.number);
});

test('what came in before says what it is, when it came and who took it in', async () => {
  const { notice, serials } = await announced('');
  await scan(serials[0] ?? '');
  const again = await scan(serials[0] ?? '');
  expect(again).toMatchObject({
    code: 'ALREADY_RECEIVED',
    receivedAt: '2026-03-02T08:00:00.000Z',
    receivedBy: expect.any(String),
    delivery: { number: notice.number },
  });
  await scan(notice.sscc);
  const twice = await scan(notice.sscc);
  expect(twice).toMatchObject({ code: 'DELIVERY_ALREADY_RECEIVED', delivery: { number: notice.number } });
  const receipt = { at: '2026-03-02T08:00:00.000Z', by: again.receivedBy, pieces: 1 };
  expect(twice.delivery.receipts).toEqual([receipt, receipt]);
});

test('while one delivery is unpacked, another one is refused by whatever number', async () => {
  const [here, there] = [await announced('HERE-1'), await announced('THERE-1')];
  const deliveryId = world.globalId('IncomingDelivery', here.notice.id);
  const wrong = { code: 'WRONG_NOTICE', deliveryId: world.globalId('IncomingDelivery', there.notice.id) };
  for (const code of [there.notice.sscc, 'there-1', there.notice.subOrder, there.serials[0] ?? ''])
    expect(await scan(code, { deliveryId })).toMatchObject(wrong);
  expect((await scan('HERE-1', { deliveryId })).scan.pieces).toBe(2);
});

test('hostile codes are refused with what would be accepted', async () => {
  expect(await scan('   ')).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: 'code', code: 'required' }] });
  expect(await scan('x'.repeat(10_000))).toMatchObject({
    issues: [{ path: 'code', code: 'too_long', figures: { maximum: 100 } }],
  });
  expect(await scan('A\u0007B')).toMatchObject({ issues: [{ path: 'code', code: 'control_characters' }] });
  for (const code of ["' or 1=1 --", '%', 'ACME-', `ACME-${'9'.repeat(12)}`, '(00) 3'])
    expect((await scan(code)).code).toBe('UNKNOWN_SERIAL');
});
