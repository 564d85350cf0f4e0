import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { WORKER } from '../../api/db/owner.ts';
import { escalateUnanswered } from '../../api/fulfillment/escalate-unanswered.ts';
import { isSscc } from '../../api/shipment/gs1.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
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

const INBOX = `query ($first: Int!, $filter: SubOrderFilter) {
  subOrders(first: $first, filter: $filter) { nodes { ...S } }
}
fragment S on SubOrder { id number status version total { amount currency } dueDate answerDueAt
  lines { id position quantity withdrawn shipped confirmedDate component { sku name serialised } dueDate
    outcome { accepted changed changedDate backordered rejected reason unanswered } answers { accepted rejected supersededAt } } }`;
const ANSWER = `mutation ($input: SubOrderAnswerInput!) { subOrderAnswer(input: $input) { __typename
  ... on SubOrderAnswerSuccess { subOrder { id version status lines { outcome { accepted changed rejected unanswered } } } }
  ... on Error { code message } ... on ConflictError { currentVersion } } }`;
const ACCEPT = `mutation ($input: SubOrdersAcceptInput!) { subOrdersAccept(input: $input) { __typename
  ... on SubOrdersAcceptSuccess { acceptances { results { accepted code subOrder { id status } } } } ... on Error { code } } }`;
const SHIP = `mutation ($input: ShipNoticeCreateInput!) { shipNoticeCreate(input: $input) { __typename
  ... on ShipNoticeCreateSuccess { shipNotice { id number sscc state lines { quantity received serials { serial received } } } }
  ... on Error { code message } ... on DuplicateSerialError { serials } } }`;

let lastKey = 0;
const key = () => `key-${++lastKey}`;

async function inbox(who: 'alpha' | 'beta' | 'gamma') {
  const answer = await app.ask(await world.token(who), INBOX, { first: 100 });
  expect(answer.errors).toBeUndefined();
  const ids = await subOrderIdsOf(app, order);
  return answer.data.subOrders.nodes.filter(({ id }: { id: string }) => ids.has(id));
}

const answer = async (who: 'alpha' | 'beta' | 'gamma', input: object) =>
  (await app.ask(await world.token(who), ANSWER, { input: { idempotencyKey: key(), ...input } })).data.subOrderAnswer;
const ship = async (who: 'alpha' | 'beta' | 'gamma', input: object) =>
  (
    await app.ask(await world.token(who), SHIP, {
      input: { number: key(), expectedOn: '2026-03-09', idempotencyKey: key(), ...input },
    })
  ).data.shipNoticeCreate;

const exceptions = () =>
  app.database.query(
    'select kind, quantity, state, resolution from work_exception where order_id = $1 order by opened_at, kind',
    [order.id],
  );

test('a supplier sees its own sub-orders and nobody else’s', async () => {
  const [alpha, beta, gamma] = await Promise.all([inbox('alpha'), inbox('beta'), inbox('gamma')]);
  const ids = [...alpha, ...beta, ...gamma].map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(2);
  expect(new Set(ids).size).toBe(ids.length);
  const [own] = gamma;
  const foreign = await app.ask(
    await world.token('alpha'),
    'query ($id: ID!) { subOrder(id: $id) { id } node(id: $id) { id } }',
    {
      id: own.id,
    },
  );
  expect(foreign.data).toEqual({ subOrder: null, node: null });
  const customer = await app.ask(await world.token('ann'), 'query ($id: ID!) { subOrder(id: $id) { id } }', {
    id: own.id,
  });
  expect(customer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  const asNode = await app.ask(await world.token('ann'), 'query ($id: ID!) { node(id: $id) { id } }', { id: own.id });
  expect(asNode.data.node).toBeNull();
  const stolen = await answer('alpha', {
    subOrderId: own.id,
    version: 1,
    lines: [{ lineId: own.lines[0].id, accepted: 2 }],
  });
  expect(stolen.code).toBe('NOT_FOUND');
});

test('quantities by outcome always add up, what is not named stays unanswered, and a newer answer replaces the older', async () => {
  const [subOrder] = await inbox('gamma');
  const lineId = subOrder.lines[0].id;
  const partly = await answer('gamma', { subOrderId: subOrder.id, version: 1, lines: [{ lineId, accepted: 1 }] });
  expect(partly.subOrder).toMatchObject({ version: 2, status: 'DISPATCHED' });
  expect(partly.subOrder.lines[0].outcome).toEqual({ accepted: 1, changed: 0, rejected: 0, unanswered: 1 });
  const stale = await answer('gamma', { subOrderId: subOrder.id, version: 1, lines: [{ lineId, accepted: 2 }] });
  expect(stale).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
  const tooMany = await answer('gamma', { subOrderId: subOrder.id, version: 2, lines: [{ lineId, accepted: 3 }] });
  expect(tooMany.code).toBe('ANSWER_EXCEEDS_ORDER');
  const negative = await answer('gamma', { subOrderId: subOrder.id, version: 2, lines: [{ lineId, accepted: -1 }] });
  expect(negative.code).toBe('INVALID_INPUT');
  app.statements();
  const whole = await answer('gamma', { subOrderId: subOrder.id, version: 2, lines: [{ lineId, accepted: 2 }] });
  expect(app.statements().length).toBeLessThanOrEqual(20);
  expect(whole.subOrder).toMatchObject({ version: 3, status: 'ACKNOWLEDGED' });
  const [after] = await inbox('gamma');
  expect(
    after.lines[0].answers.map(({ accepted, supersededAt }: { accepted: number; supersededAt: string | null }) => [
      accepted,
      supersededAt === null,
    ]),
  ).toEqual([
    [2, true],
    [1, false],
  ]);
});

test('a rejection needs a reason and opens an exception; taking it back closes it and balances the books', async () => {
  const [subOrder] = await inbox('gamma');
  const lineId = subOrder.lines[0].id;
  const bare = await answer('gamma', { subOrderId: subOrder.id, version: 1, lines: [{ lineId, rejected: 2 }] });
  expect(bare.code).toBe('INVALID_INPUT');
  await answer('gamma', {
    subOrderId: subOrder.id,
    version: 1,
    lines: [{ lineId, accepted: 1, rejected: 1, reason: 'no stock' }],
  });
  expect(await exceptions()).toEqual([{ kind: 'rejected', quantity: 1, state: 'open', resolution: null }]);
  const short = () =>
    app.database.query('select short, sub_ordered from plan_component where order_id = $1 and item_id = $2', [
      order.id,
      world.item.box,
    ]);
  expect(await short()).toEqual([{ short: 1, sub_ordered: 1 }]);
  const [told] = await app.database.query('select at_risk from sales_order where id = $1', [order.id]);
  expect(told?.at_risk).toBe(true);
  await answer('gamma', { subOrderId: subOrder.id, version: 2, lines: [{ lineId, accepted: 2 }] });
  expect(await exceptions()).toEqual([{ kind: 'rejected', quantity: 1, state: 'resolved', resolution: 'answered' }]);
  expect(await short()).toEqual([{ short: 0, sub_ordered: 2 }]);
});

test('a later date moves the expected date and tells the customer in words', async () => {
  const [subOrder] = await inbox('gamma');
  const lineId = subOrder.lines[0].id;
  await answer('gamma', {
    subOrderId: subOrder.id,
    version: 1,
    lines: [{ lineId, changed: { quantity: 2, date: '2026-05-11' } }],
  });
  expect((await exceptions()).map(({ kind }) => kind)).toEqual(['late']);
  const [events] = await app.database.query(
    `select o.expected_date > o.promised_date as late, (select count(*)::int from order_event e where e.order_id = o.id and e.kind = 'date_moved') as told,
      (select count(*)::int from outbox x where x.aggregate_id = o.id and x.topic = 'order.date_moved') as sent from sales_order o where o.id = $1`,
    [order.id],
  );
  expect(events).toEqual({ late: true, told: 1, sent: 1 });
  const rows = await app.database.query('select findings from sales_order_line where order_id = $1', [order.id]);
  expect(JSON.stringify(rows)).not.toContain('"name"');
  const document = 'query ($id: ID!) { order(id: $id) { lines { findings { code params(locale: "en") } } } }';
  app.statements();
  const read = await app.ask(await world.token('ann'), document, { id: world.globalId('Order', order.id) });
  expect(read.errors).toBeUndefined();
  expect(app.statements().filter((name) => name === 'fulfillment.listComponentsBySku')).toHaveLength(1);
  expect(read.data.order.lines[0].findings).toContainEqual({
    code: 'part_expected',
    params: { sku: 'CASE-1', name: 'The box', expectedOn: expect.any(String) },
  });
});

test('several sub-orders are accepted at once, each with its own result', async () => {
  const own = [...(await inbox('alpha')), ...(await inbox('beta'))];
  const who = (await inbox('alpha')).length > 0 ? 'alpha' : 'beta';
  const [foreign] = await inbox('gamma');
  const ids = [...own.map(({ id }) => id), foreign.id];
  const input = { subOrderIds: ids, idempotencyKey: key() };
  const first = await app.ask(await world.token(who), ACCEPT, { input });
  const { results } = first.data.subOrdersAccept.acceptances;
  expect(results.at(-1)).toMatchObject({ accepted: false, code: 'NOT_FOUND', subOrder: null });
  expect(results.some(({ accepted }: { accepted: boolean }) => accepted)).toBe(true);
  const again = await app.ask(await world.token(who), ACCEPT, { input });
  expect(again.data).toEqual(first.data);
});

test('silence is escalated once, when the answer is overdue', async () => {
  const escalate = () => app.db.write(WORKER, escalateUnanswered);
  while ((await escalate()) > 0);
  expect(await exceptions()).toEqual([]);
  app.setClock(new Date('2026-03-04T08:00:00Z'));
  while ((await escalate()) > 0);
  app.setClock(new Date('2026-03-02T08:00:00Z'));
  const open = await exceptions();
  expect(open.length).toBeGreaterThanOrEqual(3);
  expect(open.every(({ kind, state }) => kind === 'unanswered' && state === 'open')).toBe(true);
  const [subOrder] = await inbox('gamma');
  await answer('gamma', {
    subOrderId: subOrder.id,
    version: 1,
    lines: [{ lineId: subOrder.lines[0].id, accepted: 2 }],
  });
  expect((await exceptions()).filter(({ state }) => state === 'resolved')).toHaveLength(1);
});

test('a ship notice needs an answer, the right serials, and no more than was ordered', async () => {
  const [subOrder] = await inbox('gamma');
  const subOrderLineId = subOrder.lines[0].id;
  const before = await ship('gamma', { lines: [{ subOrderLineId, quantity: 1, serials: ['A1'] }] });
  expect(before.code).toBe('WRONG_STATE');
  await answer('gamma', { subOrderId: subOrder.id, version: 1, lines: [{ lineId: subOrderLineId, accepted: 2 }] });
  const serial = (text: string) => `${order.number}-${text}`;
  expect((await ship('gamma', { lines: [{ subOrderLineId, quantity: 3, serials: ['1', '2', '3'] }] })).code).toBe(
    'OVER_SHIPMENT',
  );
  expect((await ship('gamma', { lines: [{ subOrderLineId, quantity: 2, serials: ['1'] }] })).code).toBe('SERIAL_COUNT');
  expect((await ship('gamma', { lines: [{ subOrderLineId, quantity: 2, serials: ['1', ' 1'] }] })).code).toBe(
    'DUPLICATE_SERIAL',
  );
  expect((await ship('alpha', { lines: [{ subOrderLineId, quantity: 1, serials: ['1'] }] })).code).toBe('NOT_FOUND');
  const lines = [{ subOrderLineId, quantity: 1, serials: ['1'] }];
  expect((await ship('gamma', { expectedOn: '2026-03-01', lines })).code).toBe('INVALID_INPUT');
  const number = key();
  app.statements();
  const first = await ship('gamma', { number, lines: [{ subOrderLineId, quantity: 1, serials: [serial('a')] }] });
  expect(app.statements().length).toBeLessThanOrEqual(24);
  expect(isSscc(first.shipNotice.sscc)).toBe(true);
  expect(first.shipNotice.lines[0].serials).toEqual([{ serial: serial('a').toUpperCase(), received: false }]);
  expect((await ship('gamma', { number, lines: [{ subOrderLineId, quantity: 1, serials: [serial('b')] }] })).code).toBe(
    'SHIP_NOTICE_NUMBER_TAKEN',
  );
  expect((await ship('gamma', { lines: [{ subOrderLineId, quantity: 1, serials: [serial('A')] }] })).serials).toEqual([
    serial('A').toUpperCase(),
  ]);
  await ship('gamma', { lines: [{ subOrderLineId, quantity: 1, serials: [serial('b')] }] });
  const [after] = await inbox('gamma');
  expect(after.status).toBe('SHIPPED');
});

test('nothing that a supplier reads names the customer or what the customer pays', async () => {
  const all = JSON.stringify([await inbox('alpha'), await inbox('beta'), await inbox('gamma')]);
  for (const secret of ['Acme', 'ACME', order.number, world.account.acme, order.id, 'unitPrice'])
    expect(all).not.toContain(secret);
});
