import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';
import { buying } from '../support/buying.ts';
import { insertConfiguration, SMALL_MODEL, sellModel } from '../support/small-model.ts';
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

const AGAIN = `mutation ($input: CartOrderAddInput!) { cartOrderAdd(input: $input) { __typename
  ... on CartOrderAddSuccess { ordered { leftOut cart { lines { quantity requestedDate configuration { name } item { sku } price { unit { amount } } } } } }
  ... on Error { code } } }`;

async function again(who: 'ann' | 'bo' | 'mei', orderId: string, idempotencyKey?: string) {
  const { data, errors } = await app.ask(await world.token(who), AGAIN, { input: { orderId, idempotencyKey } });
  expect(errors).toBeUndefined();
  return data.cartOrderAdd;
}

async function split(itemId: string, days: { quantity: number; requestedDate?: string }[]) {
  const { data, errors } = await app.ask(
    await world.token('ann'),
    `mutation ($input: CartLineAddInput!) { cartLineAdd(input: $input) { ... on CartLineAddSuccess { cart { version tax { amount } lines { quantity price { tax { amount } } } } } ... on Error { code message } } }`,
    { input: { itemId, quantity: days.reduce((sum, { quantity }) => sum + quantity, 0), schedule: days } },
  );
  expect(errors).toBeUndefined();
  return data.cartLineAdd.cart;
}

test('the goods of a cancelled order go into the cart once more, days together, at the prices of today', async () => {
  const mouse = world.globalId('CatalogueItem', world.item.mouse);
  const { version } = await split(mouse, [
    { quantity: 1, requestedDate: '2027-05-03' },
    { quantity: 2, requestedDate: '2027-05-04' },
  ]);
  const { request } = await buy.submit('ann', version);
  const order = request.order;
  const cancelled = await app.ask(
    await world.token('ann'),
    'mutation ($input: OrderCancelInput!) { orderCancel(input: $input) { ... on OrderCancelSuccess { order { stage } } ... on Error { code } } }',
    { input: { orderId: order.id, version: order.version, idempotencyKey: 'cancel-again' } },
  );
  expect(cancelled.data.orderCancel.order.stage).toBe('CANCELLED');
  await app.database.query('update list_price set unit_price = unit_price + 100 where item_id = $1', [
    world.item.mouse,
  ]);
  const { ordered } = await again('ann', order.id, 'once');
  await again('ann', order.id, 'once');
  const { data } = await app.ask(await world.token('ann'), '{ cart { lines { quantity price { unit { amount } } } } }');
  await app.database.query('update list_price set unit_price = unit_price - 100 where item_id = $1', [
    world.item.mouse,
  ]);
  expect(ordered.leftOut).toEqual([]);
  expect(ordered.cart.lines).toMatchObject([{ quantity: 3, requestedDate: null, item: { sku: 'MOUSE-1' } }]);
  expect(data.cart.lines).toEqual([{ quantity: 3, price: ordered.cart.lines[0].price }]);
  expect(BigInt(ordered.cart.lines[0].price.unit.amount)).toBeGreaterThan(0n);
  expect((await again('mei', order.id)).code).toBe('NOT_FOUND');
});

test('goods that are no longer sold as they were ordered are left out and named', async () => {
  const { itemId, versionId } = await sellModel(app, world, SMALL_MODEL);
  const configurationId = await insertConfiguration(app, {
    accountId: world.account.acme,
    membershipId: world.member.ann.membershipId,
    itemId,
    versionId,
    name: 'Station',
    choices: [
      { group: 'board', option: 'b1', quantity: 1 },
      { group: 'cooler', option: 'flat', quantity: 1 },
    ],
  });
  await app.ask(
    await world.token('ann'),
    'mutation ($input: CartLineAddInput!) { cartLineAdd(input: $input) { __typename } }',
    { input: { configurationId: world.globalId('Configuration', configurationId), quantity: 1 } },
  );
  const { order } = await buy.request('ann', { mouse: 1 });
  const { ordered } = await again('ann', order.id);
  expect(ordered.leftOut).toEqual([]);
  expect(ordered.cart.lines.map(({ configuration }: { configuration: unknown }) => configuration)).toEqual([
    { name: 'Station' },
    null,
  ]);
  await app.database.query('delete from cart_line');
  await app.database.query('delete from assortment where item_id = $1', [itemId]);
  const less = (await again('ann', order.id)).ordered;
  expect(less.leftOut).toEqual(['The model']);
  expect(less.cart.lines).toHaveLength(1);
  await app.database.query('delete from cart_line');
  await app.database.query('update item set status = $2 where id = $1', [world.item.mouse, 'withdrawn']);
  const none = await again('ann', order.id);
  await app.database.query('update item set status = $2 where id = $1', [world.item.mouse, 'active']);
  expect(none.code).toBe('NOT_ORDERABLE');
});

test('goods that are spread over days bear the tax of the whole, in the cart as in the request', async () => {
  await app.database.query('update list_price set unit_price = 1313 where item_id = $1', [world.item.mouse]);
  const mouse = world.globalId('CatalogueItem', world.item.mouse);
  const whole = await split(mouse, [{ quantity: 3 }]);
  await app.database.query('delete from cart_line');
  const parts = await split(mouse, [
    { quantity: 1, requestedDate: '2027-05-03' },
    { quantity: 1, requestedDate: '2027-05-04' },
    { quantity: 1, requestedDate: '2027-05-05' },
  ]);
  const sum = parts.lines.reduce(
    (total: bigint, line: { price: { tax: { amount: string } } }) => total + BigInt(line.price.tax.amount),
    0n,
  );
  // Rounded each by itself, the days would come to 675.
  expect([whole.tax.amount, parts.tax.amount, String(sum)]).toEqual(['674', '674', '674']);
  const { request } = await buy.submit('ann', parts.version);
  const [row] = await app.database.query('select tax from request where po_number = $1', [request.poNumber]);
  expect(String(row?.tax)).toBe(whole.tax.amount);
});
