import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';
import { asking } from '../support/asking.ts';
import { type PlacedOrder, placeTestOrder, subOrderIdsOf } from '../support/placed-order.ts';
import { rowOf } from '../support/row-of.ts';
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
  order = await placeTestOrder(app, world, { lines: [{ itemId: world.item.board, quantity: 3 }] });
});

const { ask, change } = asking(() => ({ app, world }));

const QUEUE = `query ($order: ID!) { workExceptions(first: 20, filter: { orderId: $order }) { nodes {
  id kind state version quantity resolution detail component { sku } supplier { id code } owner { id } order { number }
  candidates { supplier { id code } rank arrivesOn lateDays rejection unitCost { amount } } } } }`;
const queue = async () =>
  (await ask('planner', QUEUE, { order: world.globalId('SalesOrder', order.id) })).workExceptions.nodes;

async function ownSubOrder(who: 'alpha' | 'beta' | 'gamma') {
  const document = '{ subOrders(first: 100) { nodes { id number version status lines { id quantity withdrawn } } } }';
  const ids = await subOrderIdsOf(app, order);
  return (await ask(who, document)).subOrders.nodes.find(({ id }: { id: string }) => ids.has(id));
}

const reject = (
  who: 'alpha' | 'beta',
  subOrder: { id: string; version: number; lines: { id: string }[] },
  rejected: number,
) =>
  change(who, 'subOrderAnswer', 'SubOrderAnswerInput', {
    subOrderId: subOrder.id,
    version: subOrder.version,
    lines: [{ lineId: subOrder.lines[0]?.id, accepted: 3 - rejected, rejected, reason: 'broken machine' }],
  });

async function firstSupplier(): Promise<{ who: 'alpha' | 'beta'; other: 'alpha' | 'beta' }> {
  return (await ownSubOrder('alpha')) ? { who: 'alpha', other: 'beta' } : { who: 'beta', other: 'alpha' };
}

const booksBalance = async () => {
  const rows = await app.database.query(
    `select c.sub_ordered = (select sum(l.quantity - greatest(l.rejected, l.cancelled)) from sub_order_line l join sub_order s on s.id = l.sub_order_id
      where s.order_id = c.order_id and l.item_id = c.item_id) as same from plan_component c where c.order_id = $1`,
    [order.id],
  );
  return rows.length > 0 && rows.every(({ same }) => same);
};

test('rejected pieces are awarded by hand, and the former supplier can no longer promise them', async () => {
  const { who, other } = await firstSupplier();
  const subOrder = await ownSubOrder(who);
  await reject(who, subOrder, 2);
  const [exception] = await queue();
  expect(exception).toMatchObject({ kind: 'REJECTED', state: 'OPEN', quantity: 2, order: { number: order.number } });
  const former = exception.candidates.find(
    ({ supplier }: { supplier: { code: string } }) => supplier.code === who.toUpperCase(),
  );
  expect(former).toMatchObject({ rejection: 'excluded', rank: null });
  const preview = `query ($id: ID!, $supplier: ID!) {
    workException(id: $id) { awardPreview(supplierId: $supplier) { effect { arrivesOn lateDays } } } }`;
  const { workException } = await ask('planner', preview, { id: exception.id, supplier: former.supplier.id });
  const { arrivesOn, lateDays } = former;
  expect(workException.awardPreview.effect).toEqual({ arrivesOn, lateDays });
  const input = {
    exceptionId: exception.id,
    version: exception.version,
    supplierId: world.globalId('Supplier', world.supplier[other]),
  };
  expect(
    (await change('planner', 'workExceptionAward', 'WorkExceptionAwardInput', { ...input, version: 99 })).code,
  ).toBe('CONFLICT');
  const nobody = { ...input, supplierId: world.globalId('Supplier', world.supplier.gamma) };
  expect((await change('planner', 'workExceptionAward', 'WorkExceptionAwardInput', nobody)).code).toBe(
    'OFFER_NOT_USABLE',
  );
  const forbidden = await app.ask(
    await world.token('sales'),
    'mutation ($input: WorkExceptionAwardInput!) { workExceptionAward(input: $input) { __typename } }',
    { input },
  );
  expect(forbidden.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  expect((await change('planner', 'workExceptionAward', 'WorkExceptionAwardInput', input)).__typename).toBe(
    'WorkExceptionAwardSuccess',
  );
  expect(await ownSubOrder(other)).toMatchObject({ status: 'DISPATCHED', lines: [{ quantity: 2 }] });
  expect((await queue())[0]).toMatchObject({ state: 'RESOLVED', resolution: 'AWARDED' });
  const after = await ownSubOrder(who);
  expect(after.lines[0].withdrawn).toBe(2);
  const late = await change(who, 'subOrderAnswer', 'SubOrderAnswerInput', {
    subOrderId: after.id,
    version: after.version,
    lines: [{ lineId: after.lines[0].id, accepted: 3 }],
  });
  expect(late.code).toBe('ANSWER_TOO_LATE');
  expect(await booksBalance()).toBe(true);
});

test('a planner takes an exception, moves the date, and the customer reads it', async () => {
  const { who } = await firstSupplier();
  await reject(who, await ownSubOrder(who), 3);
  const [exception] = await queue();
  await change('planner', 'workExceptionTake', 'WorkExceptionInput', {
    exceptionId: exception.id,
    version: exception.version,
  });
  const [taken] = await queue();
  expect(taken.owner.id).toBe(world.globalId('Membership', world.member.planner.membershipId));
  const past = { exceptionId: taken.id, version: taken.version, date: '2026-01-01' };
  expect((await change('planner', 'workExceptionMoveDate', 'WorkExceptionMoveDateInput', past)).code).toBe(
    'INVALID_INPUT',
  );
  await change('planner', 'workExceptionMoveDate', 'WorkExceptionMoveDateInput', { ...past, date: '2026-06-15' });
  const read = await ask(
    'ann',
    'query ($id: ID!) { order(id: $id) { expectedDate atRisk events { kind params } lines { findings { code } } } }',
    {
      id: world.globalId('Order', order.id),
    },
  );
  expect(read.order).toMatchObject({ expectedDate: '2026-06-15', atRisk: true });
  expect(read.order.events).toContainEqual({
    kind: 'date_moved',
    params: expect.objectContaining({ to: '2026-06-15' }),
  });
  expect(JSON.stringify(read)).not.toMatch(/alpha|beta|gamma|broken machine/i);
  const [moved] = await queue();
  expect(moved).toMatchObject({ state: 'OPEN' });
  const sooner = { exceptionId: moved.id, version: moved.version, date: '2026-06-14' };
  expect(await change('planner', 'workExceptionMoveDate', 'WorkExceptionMoveDateInput', sooner)).toMatchObject({
    code: 'INVALID_INPUT',
    message: expect.stringContaining('before the expected date'),
  });
  const closed = { ...sooner, date: '2026-06-20' };
  const next = '... on DateNotWorkedError { next }';
  expect(
    await change('planner', 'workExceptionMoveDate', 'WorkExceptionMoveDateInput', closed, '', next),
  ).toMatchObject({ code: 'DATE_NOT_WORKED', next: '2026-06-22' });
  expect((await queue())[0]).toMatchObject({ version: moved.version, detail: { movedTo: '2026-06-15' } });
});

test('a supplier’s later day is accepted and is then the day on which it is due', async () => {
  const { who } = await firstSupplier();
  const subOrder = await ownSubOrder(who);
  const lines = [{ lineId: subOrder.lines[0].id, changed: { quantity: 3, date: '2026-04-20' } }];
  await change(who, 'subOrderAnswer', 'SubOrderAnswerInput', {
    subOrderId: subOrder.id,
    version: subOrder.version,
    lines,
  });
  const [exception] = await queue();
  expect(exception.kind).toBe('LATE');
  await change('planner', 'workExceptionAccept', 'WorkExceptionInput', {
    exceptionId: exception.id,
    version: exception.version,
  });
  const [line] = await app.database.query(
    'select l.due_date from sub_order_line l join sub_order s on s.id = l.sub_order_id where s.order_id = $1',
    [order.id],
  );
  expect(line?.due_date).toBe('2026-04-20');
  expect((await queue())[0]).toMatchObject({ state: 'RESOLVED', resolution: 'DATE_ACCEPTED' });
});

test('the plan tells the seller who brings what and why, and replays to the byte', async () => {
  const document = `query ($id: ID!) { salesOrder(id: $id) { plan { ruleVersion replayIsIdentical
    components { component { sku } planned netted subOrdered surplus short }
    supplyOrders { number supplier { code } lines { quantity outcome { unanswered } } }
    awards { supplier { code } quantity reason candidates { supplier { code } rank rejection
      landedCost { amount currency } minimumQuantity multiple } } tasks { kind state } } } }`;
  const { plan } = (await ask('sales', document, { id: world.globalId('SalesOrder', order.id) })).salesOrder;
  expect(plan.replayIsIdentical).toBe(true);
  expect(plan.components).toHaveLength(1);
  expect(plan.awards[0].candidates.length).toBeGreaterThanOrEqual(2);
  expect(plan.awards[0].candidates[0]).toMatchObject({
    landedCost: { amount: expect.stringMatching(/^\d+$/), currency: 'TWD' },
    minimumQuantity: 1,
    multiple: 1,
  });
  expect(plan.tasks.map(({ kind }: { kind: string }) => kind)).toEqual(['KITTING', 'DELIVERY']);
});

test('what suppliers and customers may not read of the control centre they cannot', async () => {
  for (const who of ['ann', 'alpha'] as const) {
    for (const field of ['workExceptions', 'tasks', 'shipNoticesExpected']) {
      const answer = await app.ask(await world.token(who), `{ ${field}(first: 1) { nodes { __typename } } }`);
      expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
  }
  const subOrder = await ownSubOrder((await firstSupplier()).who);
  const id = world.globalId('SupplyOrder', rowOf(subOrder.id));
  for (const who of ['ann', 'alpha', 'beta'] as const) {
    expect((await ask(who, 'query ($id: ID!) { node(id: $id) { id } }', { id })).node).toBeNull();
  }
});
