import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { WORKER } from '../../api/db/owner.ts';
import { escalateUnanswered } from '../../api/fulfillment/escalate-unanswered.ts';
import { remindUnanswered } from '../../api/fulfillment/remind-unanswered.ts';
import { HANDLERS } from '../../api/jobs/all.ts';
import { drain } from '../../api/jobs/jobs.ts';
import { isSscc } from '../../api/shipment/gs1.ts';
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

test('a sub-order is called by its supplier’s own running number, which finds it on both sides', async () => {
  const [own] = await inbox('gamma');
  expect(own.number).toMatch(/^GAMMA-S[1-9]\d*$/);
  const numbers = await app.database.query<{ number: string }>(
    `select s.number from sub_order s where s.supplier_id = $1 order by s.dispatched_at, s.id`,
    [world.supplier.gamma],
  );
  expect(new Set(numbers.map(({ number }) => number)).size).toBe(numbers.length);
  const find = async (who: 'gamma' | 'beta', search: string) =>
    (await app.ask(await world.token(who), INBOX, { first: 100, filter: { search } })).data.subOrders.nodes;
  expect((await find('gamma', own.number)).map(({ id }: { id: string }) => id)).toContain(own.id);
  expect(await find('beta', own.number)).toEqual([]);
  // Searching for customers' codes and orders' numbers tells a supplier nothing.
  for (const guess of ['ACME', `${order.number}`, 'ZEN']) expect(await find('gamma', guess)).toEqual([]);
  const document = `query ($search: String) { supplyOrders(first: 50, search: $search) { nodes { number order { number } } } }`;
  const seller = async (search: string) =>
    (await app.ask(await world.token('planner'), document, { search })).data.supplyOrders.nodes;
  expect(await seller(own.number)).toContainEqual({ number: own.number, order: { number: order.number } });
  const parts = await seller(order.number);
  expect(parts.length).toBeGreaterThanOrEqual(2);
  expect(parts.every((part: { order: { number: string } }) => part.order.number === order.number)).toBe(true);
});

test('suppliers’ numbers stay unique and without gaps when orders are placed at once', async () => {
  const before = await app.database.query('select last_sub_order_number as last from supplier where id = $1', [
    world.supplier.alpha,
  ]);
  const placed = await Promise.all(
    Array.from({ length: 6 }, () => placeTestOrder(app, world, { lines: [{ itemId: world.item.desk, quantity: 1 }] })),
  );
  const ids = placed.map(({ id }) => id);
  const rows = await app.database.query<{ number: string }>(
    `select number from sub_order where supplier_id = $1 and order_id = any($2)`,
    [world.supplier.alpha, ids],
  );
  const first = before[0]?.last + 1;
  const numbers = rows.map(({ number }) => Number(number.replace('ALPHA-S', ''))).toSorted((a, b) => a - b);
  expect(numbers).toEqual(rows.map((_, index) => first + index));
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
