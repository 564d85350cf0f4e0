import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await createTestApp();
  world = await createWorld(app);
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(async () => {
  await app.database.query('delete from cart_line');
  await app.database.query('delete from cart');
});

const CART = `version net { amount currency } gross { amount }
  lines { id quantity obstacle item { sku } shownUnitPrice { amount } price { unit { amount } net { amount } steps { code } } }`;
const answer = (field: string, type: string) => `mutation ($input: ${type}Input!) {
  ${field}(input: $input) { __typename ... on ${type}Success { cart { ${CART} } } ... on ConflictError { currentVersion } ... on Error { code message } }
}`;
const ADD = answer('cartLineAdd', 'CartLineAdd');
const UPDATE = answer('cartLineUpdate', 'CartLineUpdate');
const REMOVE = answer('cartLineRemove', 'CartLineRemove');

const itemId = (name: keyof World['item']) => world.globalId('CatalogueItem', world.item[name] ?? '');

async function add(name: keyof World['item'], quantity: number, more: Record<string, unknown> = {}) {
  const { data, errors } = await app.ask(await world.token('ann'), ADD, {
    input: { itemId: itemId(name), quantity, ...more },
  });
  expect(errors).toBeUndefined();
  return data.cartLineAdd;
}

async function cart(who: 'ann' | 'bo' | 'mei' = 'ann') {
  const { data } = await app.ask(await world.token(who), `{ cart { ${CART} } }`);
  return data.cart;
}

test('goods enter the cart at the contract price, and more of an article joins its line', async () => {
  expect(await cart()).toEqual({
    version: 0,
    net: { amount: '0', currency: 'EUR' },
    gross: { amount: '0' },
    lines: [],
  });
  await add('desk', 2);
  const { cart: after } = await add('desk', 1);
  expect(after).toMatchObject({ version: 2, net: { amount: '270000' }, gross: { amount: '321300' } });
  expect(after.lines).toEqual([
    expect.objectContaining({
      quantity: 3,
      obstacle: null,
      item: { sku: 'DESK-1' },
      shownUnitPrice: { amount: '90000' },
    }),
  ]);
  expect((await cart('bo')).lines).toEqual([]);
});

test('a changed price is shown beside the one that was seen, and a change of quantity does not hide it', async () => {
  const { cart: before } = await add('desk', 2);
  await app.database.query('update price_agreement_line set unit_price = 95000 where unit_price = 90000');
  try {
    const changed = await cart();
    expect(changed.lines[0]).toMatchObject({
      obstacle: 'PRICE_CHANGED',
      shownUnitPrice: { amount: '90000' },
      price: { unit: { amount: '95000' } },
    });
    const { data } = await app.ask(await world.token('ann'), UPDATE, {
      input: { lineId: before.lines[0].id, cartVersion: before.version, quantity: 5 },
    });
    expect(data.cartLineUpdate.cart.lines[0]).toMatchObject({ quantity: 5, obstacle: 'PRICE_CHANGED' });
  } finally {
    await app.database.query('update price_agreement_line set unit_price = 90000 where unit_price = 95000');
  }
});

test('what has no price or has left the catalogue stays in the cart with its reason', async () => {
  await add('mouse', 1);
  await add('desk', 1);
  await app.database.query(`update item set status = 'withdrawn' where id = $1`, [world.item.mouse]);
  try {
    expect((await cart()).lines.map((line: { obstacle: string }) => line.obstacle)).toEqual(['NOT_ORDERABLE', null]);
  } finally {
    await app.database.query(`update item set status = 'active' where id = $1`, [world.item.mouse]);
  }
});

test('quantities that cannot be ordered are refused and leave nothing behind', async () => {
  for (const quantity of [0, -1, 1.5, 1e9, 100_000]) {
    expect((await add('desk', quantity)).code).toBe('INVALID_INPUT');
  }
  await add('desk', 99_999);
  expect((await add('desk', 1)).code).toBe('INVALID_INPUT');
  expect((await cart()).lines).toEqual([expect.objectContaining({ quantity: 99_999 })]);
  expect((await cart()).version).toBe(1);
});

test('only what stands in the account’s catalogue enters the cart', async () => {
  expect((await add('board', 1)).code).toBe('NOT_FOUND');
  expect((await add('desk', 1, { itemId: world.globalId('CatalogueItem', crypto.randomUUID()) })).code).toBe(
    'NOT_FOUND',
  );
  expect((await add('desk', 1, { itemId: 'nonsense' })).code).toBe('NOT_FOUND');
  expect((await add('desk', 1, { itemId: null })).code).toBe('INVALID_INPUT');
  expect((await add('desk', 1, { configurationId: world.globalId('Configuration', crypto.randomUUID()) })).code).toBe(
    'INVALID_INPUT',
  );
  const { data } = await app.ask(await world.token('mei'), ADD, { input: { itemId: itemId('desk'), quantity: 1 } });
  expect(data.cartLineAdd.code).toBe('NOT_FOUND');
});

test('a line changes and leaves under the version that was seen, and nobody reaches another’s line', async () => {
  const { cart: before } = await add('desk', 2);
  const [line] = before.lines;
  const input = { lineId: line.id, cartVersion: before.version };
  const ann = await world.token('ann');
  const change = async (token: string, document: string, more: object) =>
    (await app.ask(token, document, { input: { ...input, ...more } })).data;
  expect((await change(ann, UPDATE, { cartVersion: 0, quantity: 3 })).cartLineUpdate).toMatchObject({
    code: 'CONFLICT',
    currentVersion: 1,
  });
  expect((await change(ann, UPDATE, { quantity: 0 })).cartLineUpdate.code).toBe('INVALID_INPUT');
  expect((await change(await world.token('bo'), UPDATE, { quantity: 3 })).cartLineUpdate.code).toBe('NOT_FOUND');
  expect((await change(await world.token('mei'), REMOVE, {})).cartLineRemove.code).toBe('NOT_FOUND');
  expect((await change(ann, UPDATE, { quantity: 4 })).cartLineUpdate.cart).toMatchObject({
    version: 2,
    net: { amount: '360000' },
  });
  expect((await change(ann, REMOVE, {})).cartLineRemove.code).toBe('CONFLICT');
  expect((await change(ann, REMOVE, { cartVersion: 2 })).cartLineRemove.cart).toMatchObject({ version: 3, lines: [] });
});

test('a repeat with the same key has no second effect, and ten first additions at once make one cart', async () => {
  await add('desk', 1, { idempotencyKey: 'once' });
  await add('desk', 1, { idempotencyKey: 'once' });
  expect((await cart()).lines).toEqual([expect.objectContaining({ quantity: 1 })]);
  await app.database.query('delete from cart_line');
  await app.database.query('delete from cart');
  await Promise.all(Array.from({ length: 10 }, () => add('mouse', 2)));
  expect((await cart()).lines).toEqual([expect.objectContaining({ quantity: 20 })]);
});

test('a cart belongs to customers, and its statements do not grow with its lines', async () => {
  const anonymous = await app.ask(null, '{ cart { version } }');
  expect(anonymous.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  for (const who of ['alpha', 'planner'] as const) {
    const refused = await app.ask(await world.token(who), '{ cart { version } }');
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  }
  await add('desk', 1);
  app.statements();
  await cart();
  const few = app.statements().length;
  await add('mouse', 1);
  await add('orphan', 1);
  app.statements();
  await cart();
  expect(app.statements().length).toBe(few);
});

test('the frame counts the lines of one’s own cart in the unit that counts what waits', async () => {
  await add('desk', 3);
  await add('mouse', 1);
  const linesOf = async (who: 'ann' | 'bo' | 'alpha' | 'planner') =>
    (await app.ask(await world.token(who), '{ viewer { waiting cartLines } }')).data.viewer.cartLines;
  app.statements();
  expect(await linesOf('ann')).toBe(2);
  expect(app.statements().filter((name) => /count/i.test(name))).toEqual([
    'approval.countWaiting',
    'order.countTroubles',
    'order.countCartLines',
  ]);
  expect([await linesOf('bo'), await linesOf('alpha'), await linesOf('planner')]).toEqual([0, 0, 0]);
});
