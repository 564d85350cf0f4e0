import { afterAll, beforeAll, expect, test } from 'vitest';
import { WORKER } from '../../api/db/owner.ts';
import { escalateUnanswered } from '../../api/fulfillment/escalate-unanswered.ts';
import { HANDLERS } from '../../api/jobs/all.ts';
import { drain } from '../../api/jobs/jobs.ts';
import { createTestApp, SETTINGS, type TestApp } from '../support/app.ts';
import { asking } from '../support/asking.ts';
import { buying } from '../support/buying.ts';
import { type PlacedOrder, placeTestOrder } from '../support/placed-order.ts';
import { rowOf } from '../support/row-of.ts';
import { createWorld, type World } from '../support/world.ts';

const NOW = new Date('2026-03-02T08:00:00Z');

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await createTestApp();
  app.setClock(NOW);
  world = await createWorld(app);
});
afterAll(() => app[Symbol.asyncDispose]());

const { change } = asking(() => ({ app, world }));

type Mail = { id: string; number: string; email: string; subject: string; body: string; link: string };

async function mailsOf(orderId: string, kind: string) {
  await drain({ db: app.db, settings: SETTINGS, handlers: HANDLERS });
  return app.database.query<Mail>(
    `select s.id, s.number, p.order_email as email, m.recipient, m.subject, m.body, m.link from mail m join outbox o on o.id = m.outbox_id
      join sub_order s on s.id = o.aggregate_id join supplier p on p.id = s.supplier_id
      where s.order_id = $1 and m.kind = $2 and m.recipient = p.order_email order by s.number`,
    [orderId, kind],
  );
}

test('when an order is cancelled each supplier is written to in its language: what must not be made, nothing of the customer', async () => {
  await app.database.query(
    `update person set locale = 'zh-Hant' where id = (select person_id from membership where supplier_id = $1 order by created_at, id limit 1)`,
    [world.supplier.gamma],
  );
  const buy = buying(app, world);
  const request = await buy.request('ann', { desk: 2 });
  const { order } = (await buy.decide('bo', request.steps[0], true)).request;
  const orderId = rowOf(order.id);
  const told = await mailsOf(orderId, 'dispatched');
  expect(told.length).toBeGreaterThan(1);
  for (const { id, link } of told)
    expect(link).toMatch(new RegExp(`/supplier/sub-orders/${world.globalId('SubOrder', id)}$`));
  const input = { orderId: order.id, version: order.version, idempotencyKey: buy.next('cancel') };
  const { data } = await app.ask(
    await world.token('ann'),
    'mutation ($input: OrderCancelInput!) { orderCancel(input: $input) { __typename } }',
    { input },
  );
  expect(data.orderCancel.__typename).toBe('OrderCancelSuccess');
  const mails = await mailsOf(orderId, 'withdrawn');
  expect(mails.map(({ number }) => number)).toEqual(told.map(({ number }) => number));
  const [customer] = await app.database.query<{ name: string; code: string }>(
    'select a.name, a.code from account a join sales_order o on o.account_id = a.id where o.id = $1',
    [orderId],
  );
  for (const { id, number, subject, body, link } of mails) {
    const chinese = number.startsWith('GAMMA');
    expect(subject).toBe(
      chinese ? `子訂單 ${number} 已撤回，請勿生產或出貨` : `Sub-order ${number} is withdrawn: do not make or ship it`,
    );
    expect(body).toMatch(/ {2}\d+ × \S+/);
    expect(link).toMatch(new RegExp(`/supplier/sub-orders/${world.globalId('SubOrder', id)}$`));
    for (const secret of [order.number, customer?.name ?? '', `${customer?.code}-`]) expect(body).not.toContain(secret);
  }
  expect(mails.some(({ number }) => number.startsWith('GAMMA'))).toBe(true);
  expect(mails.some(({ number }) => !number.startsWith('GAMMA'))).toBe(true);
});

async function awardElsewhere(order: PlacedOrder): Promise<void> {
  const [entry] = await app.database.query<{ id: string; version: number; supplier: string }>(
    `select x.id, x.version, s.supplier_id as supplier from work_exception x join sub_order_line l on l.id = x.sub_order_line_id
      join sub_order s on s.id = l.sub_order_id where x.order_id = $1 and x.state = 'open'`,
    [order.id],
  );
  const other = entry?.supplier === world.supplier.alpha ? 'beta' : 'alpha';
  const result = await change('planner', 'workExceptionAward', 'WorkExceptionAwardInput', {
    exceptionId: world.globalId('WorkException', entry?.id ?? ''),
    version: entry?.version,
    supplierId: world.globalId('Supplier', world.supplier[other]),
  });
  expect(result.__typename).toBe('WorkExceptionAwardSuccess');
}

test('pieces that a planner gives to another supplier are withdrawn by a letter, refused ones without', async () => {
  const silent = await placeTestOrder(app, world, { lines: [{ itemId: world.item.board, quantity: 3 }] });
  const refused = await placeTestOrder(app, world, { lines: [{ itemId: world.item.board, quantity: 3 }] });
  const [line] = await app.database.query<{ id: string; of: string; supplier: string; version: number }>(
    'select l.id, s.id as of, s.supplier_id as supplier, s.version from sub_order_line l join sub_order s on s.id = l.sub_order_id where s.order_id = $1',
    [refused.id],
  );
  await change(line?.supplier === world.supplier.alpha ? 'alpha' : 'beta', 'subOrderAnswer', 'SubOrderAnswerInput', {
    subOrderId: world.globalId('SubOrder', line?.of ?? ''),
    version: line?.version,
    lines: [{ lineId: world.globalId('SubOrderLine', line?.id ?? ''), accepted: 1, rejected: 2, reason: 'No steel.' }],
  });
  app.setClock(new Date('2026-03-10T08:00:00Z'));
  while ((await app.db.write(WORKER, escalateUnanswered)) > 0);
  await awardElsewhere(silent);
  await awardElsewhere(refused);
  app.setClock(NOW);
  expect(await mailsOf(refused.id, 'withdrawn')).toEqual([]);
  const [mail, ...others] = await mailsOf(silent.id, 'withdrawn');
  expect(others).toEqual([]);
  expect(mail?.body).toMatch(/ {2}3 × \S+/);
  expect(mail?.body).toContain('do not make or ship');
  expect(mail?.body).not.toContain(silent.number);
});
