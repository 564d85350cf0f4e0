import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { WORKER } from '../../api/db/owner.ts';
import { closeSettled } from '../../api/fulfillment/close-settled.ts';
import { NEXT_STATES, type SubOrderState } from '../../api/fulfillment/sub-order.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { asking, type Who } from '../support/asking.ts';
import { expectInvariants } from '../support/invariants.ts';
import { type PlacedOrder, placeTestOrder, subOrderIdsOf } from '../support/placed-order.ts';
import { rowOf } from '../support/row-of.ts';
import { createWorld, type World } from '../support/world.ts';

const NOW = new Date('2026-03-02T08:00:00Z');
let app: TestApp;
let world: World;
let order: PlacedOrder;
beforeAll(async () => {
  app = await createTestApp();
  app.setClock(NOW);
  world = await createWorld(app);
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(async () => {
  order = await placeTestOrder(app, world, { lines: [{ itemId: world.item.desk, quantity: 2 }] });
});

let lastKey = 0;
const key = () => `life-${++lastKey}`;

const asked = asking(() => ({ app, world }));
const { ask } = asked;

function change(who: Who, field: string, input: object, success = '') {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  return asked.change(who, field, type, input, success, '... on ConflictError { currentVersion }');
}

const INBOX = `{ subOrders(first: 100) { nodes { id version status lines { id quantity shipped received component { sku serialised } } } } }`;

async function own(who: 'alpha' | 'beta' | 'gamma') {
  const ids = await subOrderIdsOf(app, order);
  return (await ask(who, INBOX)).subOrders.nodes.find(({ id }: { id: string }) => ids.has(id));
}

async function accepted(who: 'alpha' | 'gamma', more: object = {}) {
  const subOrder = await own(who);
  const lines = subOrder.lines.map(({ id, quantity }: { id: string; quantity: number }) => ({
    lineId: id,
    accepted: quantity,
    ...more,
  }));
  const { code } = await change(who, 'subOrderAnswer', { subOrderId: subOrder.id, version: subOrder.version, lines });
  expect(code).toBeUndefined();
  return own(who);
}

const NOTICE =
  'shipNotice { id number state version sscc mayBeVoided voidReason lines { id quantity serials { serial } } }';

async function ship(who: 'alpha' | 'gamma', prefix: string) {
  const subOrder = await own(who);
  const lines = subOrder.lines.map(
    (line: { id: string; quantity: number; component: { serialised: boolean } }, n: number) => ({
      subOrderLineId: line.id,
      quantity: line.quantity,
      serials: line.component.serialised ? Array.from({ length: line.quantity }, (_, i) => `${prefix}-${n}-${i}`) : [],
    }),
  );
  return change(who, 'shipNoticeCreate', { number: key(), expectedOn: '2026-03-09', lines }, NOTICE);
}

const receive = (sscc: string) => change('planner', 'receiveScan', { code: sscc });

test('the database lets no state be followed by one that the life cycle does not know', async () => {
  const [row] = await app.database.query<{ id: string }>('select id from sub_order where order_id = $1 limit 1', [
    order.id,
  ]);
  const states = Object.keys(NEXT_STATES) as SubOrderState[];
  for (const from of states) {
    for (const to of states) {
      await app.database.query('alter table sub_order disable trigger sub_order_step');
      await app.database.query('update sub_order set status = $1 where id = $2', [from, row?.id]);
      await app.database.query('alter table sub_order enable trigger sub_order_step');
      const step = app.database.query('update sub_order set status = $1 where id = $2', [to, row?.id]);
      if (from === to || NEXT_STATES[from].includes(to)) await step;
      else await expect(step, `${from} to ${to}`).rejects.toThrow(`a sub-order that is ${from} cannot become ${to}`);
    }
  }
});

test('what is received and settled is closed by itself, once, and says so', async () => {
  await accepted('gamma');
  const { shipNotice } = await ship('gamma', order.number);
  await receive(shipNotice.sscc);
  expect((await own('gamma')).status).toBe('RECEIVED');
  const close = () => app.db.write(WORKER, closeSettled);
  app.statements();
  expect(await close()).toBe(1);
  expect(app.statements().length).toBeLessThanOrEqual(3);
  const closed = await own('gamma');
  expect(closed.status).toBe('CLOSED');
  expect([await close(), await close()]).toEqual([0, 0]);
  const events = await app.database.query(
    `select o.sequence, a.detail from outbox o join audit_event a on a.kind = o.topic and a.subject_id = o.aggregate_id
      where o.topic = 'sub_order.closed' and o.aggregate_id = $1`,
    [rowOf(closed.id)],
  );
  expect(events).toEqual([{ sequence: BigInt(closed.version), detail: { from: 'received', to: 'closed' } }]);
  const late = await change('gamma', 'subOrderAnswer', {
    subOrderId: closed.id,
    version: closed.version,
    lines: [{ lineId: closed.lines[0].id, accepted: 1 }],
  });
  expect(late.code).toBe('WRONG_STATE');
});

test('a refused piece without a new supplier keeps a sub-order open; what was merely late is settled by its arrival', async () => {
  const subOrder = await own('gamma');
  const [line] = subOrder.lines;
  const answer = { lineId: line.id, accepted: 1, rejected: 1, reason: 'No steel.' };
  await change('gamma', 'subOrderAnswer', { subOrderId: subOrder.id, version: subOrder.version, lines: [answer] });
  const half = { subOrderLineId: line.id, quantity: 1, serials: [`${order.number}-half`] };
  const { shipNotice } = await change(
    'gamma',
    'shipNoticeCreate',
    { number: key(), expectedOn: '2026-03-09', lines: [half] },
    NOTICE,
  );
  await receive(shipNotice.sscc);
  expect((await own('gamma')).status).toBe('RECEIVED');
  await app.db.write(WORKER, closeSettled);
  expect((await own('gamma')).status).toBe('RECEIVED');
  const board = (await own('alpha')) ?? (await own('beta'));
  const who = (await own('alpha')) ? 'alpha' : 'beta';
  const lines = board.lines.map(({ id, quantity }: { id: string; quantity: number }) => ({
    lineId: id,
    changed: { quantity, date: '2026-09-01' },
  }));
  await change(who, 'subOrderAnswer', { subOrderId: board.id, version: board.version, lines });
  const open = () =>
    app.database.query<{ kind: string; state: string; resolution: string | null }>(
      `select kind, state, resolution from work_exception where order_id = $1 and supplier_id = $2`,
      [order.id, world.supplier[who]],
    );
  const raised = await open();
  expect(raised.length).toBeGreaterThan(0);
  expect(raised.every(({ kind, state }) => kind === 'late' && state === 'open')).toBe(true);
  const shipped = await ship(who as 'alpha', `${order.number}-late`);
  await receive(shipped.shipNotice.sscc);
  await app.db.write(WORKER, closeSettled);
  expect((await own(who)).status).toBe('CLOSED');
  expect((await open()).every(({ state, resolution }) => state === 'resolved' && resolution === 'received')).toBe(true);
  await expectInvariants(app, NOW);
});

test('a ship notice is taken back before anything is received: pieces and serial numbers are free, and all of it is on record', async () => {
  await accepted('gamma');
  const { shipNotice } = await ship('gamma', order.number);
  expect(shipNotice).toMatchObject({ state: 'SHIPPED', mayBeVoided: true, voidReason: null });
  expect((await own('gamma')).status).toBe('SHIPPED');
  const input = { shipNoticeId: shipNotice.id, version: shipNotice.version, reason: 'Wrong pallet' };
  expect((await change('alpha', 'shipNoticeVoid', input)).code).toBe('NOT_FOUND');
  expect((await change('gamma', 'shipNoticeVoid', { ...input, version: 9 })).currentVersion).toBe(1);
  expect((await change('gamma', 'shipNoticeVoid', { ...input, reason: ' ' })).code).toBe('INVALID_INPUT');
  const repeated = { ...input, idempotencyKey: key() };
  const [first, again] = [
    await change('gamma', 'shipNoticeVoid', repeated, NOTICE),
    await change('gamma', 'shipNoticeVoid', repeated, NOTICE),
  ];
  expect(first).toEqual(again);
  expect(first.shipNotice).toMatchObject({ state: 'VOID', mayBeVoided: false, voidReason: 'Wrong pallet', version: 2 });
  expect(first.shipNotice.lines[0].serials).toEqual([]);
  const free = await own('gamma');
  expect(free).toMatchObject({ status: 'ACKNOWLEDGED', lines: [{ shipped: 0 }] });
  const trace = await app.database.query(
    `select a.detail, a.person_id from audit_event a join outbox o on o.topic = a.kind and o.aggregate_id = a.subject_id
      where a.kind = 'ship_notice.voided' and a.subject_id = $1`,
    [rowOf(shipNotice.id)],
  );
  const serials = shipNotice.lines[0].serials.map(({ serial }: { serial: string }) => serial);
  expect(trace).toEqual([
    { person_id: world.member.gamma.personId, detail: { reason: 'Wrong pallet', pieces: 2, serials } },
  ]);
  const scanned = await receive(shipNotice.sscc);
  expect(scanned.code).toBe('DELIVERY_VOID');
  // The same serials go out again under a new number.
  const second = await ship('gamma', order.number);
  expect(second.shipNotice.lines[0].serials.map(({ serial }: { serial: string }) => serial)).toEqual(serials);
  await receive(second.shipNotice.sscc);
  const tooLate = { ...input, shipNoticeId: second.shipNotice.id, version: second.shipNotice.version + 1 };
  expect((await change('gamma', 'shipNoticeVoid', tooLate)).code).toBe('WRONG_STATE');
  expect((await change('gamma', 'shipNoticeVoid', { ...input, version: 2 })).code).toBe('WRONG_STATE');
  await expectInvariants(app, NOW);
});

test('receiving and taking back at once: one of them wins, and the books are right', async () => {
  await accepted('gamma');
  const { shipNotice } = await ship('gamma', order.number);
  const input = { shipNoticeId: shipNotice.id, version: shipNotice.version, reason: 'Wrong pallet' };
  const [taken, received] = await Promise.all([change('gamma', 'shipNoticeVoid', input), receive(shipNotice.sscc)]);
  expect([taken, received].filter(({ code }) => code !== undefined)).toHaveLength(1);
  const [line] = (await own('gamma')).lines;
  expect(taken.code === undefined ? [line.shipped, line.received] : [line.received, line.shipped]).toEqual(
    taken.code === undefined ? [0, 0] : [2, 2],
  );
  await expectInvariants(app, NOW);
});
