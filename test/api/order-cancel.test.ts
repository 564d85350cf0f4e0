import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';
import { buying } from '../support/buying.ts';
import { rowOf } from '../support/row-of.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
let buy: ReturnType<typeof buying>;
beforeAll(async () => {
  app = await createTestApp();
  world = await createWorld(app);
  buy = buying(app, world);
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(async () => {
  await app.database.query('delete from cart_line');
});

async function placed(goods: Parameters<typeof buy.request>[1]) {
  const request = await buy.request('ann', goods);
  return (await buy.decide('bo', request.steps[0], true)).request.order as {
    id: string;
    number: string;
    version: number;
  };
}

async function preview(id: string) {
  const { data, errors } = await app.ask(
    await world.token('ann'),
    'query ($id: ID!) { order(id: $id) { cancelPreview { possible lines { possible obstacle withdrawnParts releasedParts } } } }',
    { id },
  );
  expect(errors).toBeUndefined();
  return data.order.cancelPreview;
}

async function cancel(
  who: 'ann' | 'bo' | 'carl' | 'mei',
  order: { id: string; version: number },
  key = buy.next('cancel'),
) {
  const { data, errors } = await app.ask(
    await world.token(who),
    `mutation ($input: OrderCancelInput!) { orderCancel(input: $input) { __typename
      ... on OrderCancelSuccess { order { stage version cancelledAt lines { stage } events { kind actor } } }
      ... on CancellationRefusedError { lines { obstacle } } ... on Error { code } } }`,
    { input: { orderId: order.id, version: order.version, idempotencyKey: key } },
  );
  expect(errors).toBeUndefined();
  return data.orderCancel;
}

const reserved = async () =>
  Number(
    (await app.database.query<{ sum: bigint }>('select coalesce(sum(reserved), 0)::int as sum from stock'))[0]?.sum,
  );

test('cancelling is shown first, then releases stock, withdraws what was ordered and tells the customer', async () => {
  const before = await reserved();
  const order = await placed({ desk: 2, mouse: 3 });
  expect(await reserved()).toBeGreaterThan(before);
  const shown = await preview(order.id);
  expect(shown.possible).toBe(true);
  expect(shown.lines[0]).toMatchObject({ possible: true, obstacle: null });
  expect(shown.lines[0].withdrawnParts).toBeGreaterThan(0);
  expect(shown.lines[1]).toMatchObject({ releasedParts: 3 });
  const { order: after } = await cancel('ann', order, 'cancel-once');
  expect(after).toMatchObject({ stage: 'CANCELLED', lines: [{ stage: 'CANCELLED' }, { stage: 'CANCELLED' }] });
  expect(after.cancelledAt).not.toBeNull();
  expect(after.events).toContainEqual({ kind: 'cancelled', actor: 'ann Example' });
  expect(await reserved()).toBe(before);
  const states = await app.database.query('select distinct status from sub_order where order_id = $1', [
    rowOf(order.id),
  ]);
  expect(states).toEqual([{ status: 'cancelled' }]);
  expect((await cancel('ann', order, 'cancel-once')).order.stage).toBe('CANCELLED');
  expect(await cancel('ann', { ...after, id: order.id })).toMatchObject({
    code: 'CANCELLATION_REFUSED',
    lines: [{ obstacle: 'ALREADY_CANCELLED' }, { obstacle: 'ALREADY_CANCELLED' }],
  });
  expect((await preview(order.id)).possible).toBe(false);
});

test('once a supplier has answered the order stands, and the reason names nobody', async () => {
  const order = await placed({ desk: 2 });
  await app.database.query(
    `update sub_order_line l set accepted = quantity, unanswered = 0 from sub_order s where s.id = l.sub_order_id and s.order_id = $1`,
    [rowOf(order.id)],
  );
  for (const status of ['acknowledged', 'scheduled'])
    await app.database.query(`update sub_order set status = $2 where order_id = $1`, [rowOf(order.id), status]);
  expect(await preview(order.id)).toMatchObject({ possible: false, lines: [{ obstacle: 'PARTS_CONFIRMED' }] });
  const refused = await cancel('ann', order);
  expect(refused).toMatchObject({ code: 'CANCELLATION_REFUSED', lines: [{ obstacle: 'PARTS_CONFIRMED' }] });
  const [row] = await app.database.query('select cancelled_at from sales_order where id = $1', [rowOf(order.id)]);
  expect(row?.cancelled_at).toBeNull();
});

test('only its requester or an account administrator cancels, at the version that was seen', async () => {
  const order = await placed({ desk: 2 });
  expect((await cancel('bo', order)).code).toBe('NOT_FOUND');
  expect((await cancel('mei', order)).code).toBe('NOT_FOUND');
  expect((await cancel('ann', { ...order, id: 'nonsense' })).code).toBe('NOT_FOUND');
  expect((await cancel('ann', { ...order, version: 99 })).code).toBe('CONFLICT');
  const answers = await Promise.all(Array.from({ length: 8 }, () => cancel('carl', order)));
  expect(answers.filter((answer) => answer.order)).toHaveLength(1);
});
