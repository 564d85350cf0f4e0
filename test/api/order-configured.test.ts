import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';
import { buying } from '../support/buying.ts';
import { rowOf } from '../support/row-of.ts';
import { named, sellModel } from '../support/small-model.ts';
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

const option = (code: string, sku: string) => ({
  code,
  names: named(code),
  items: [{ sku, quantity: 1 }],
  attributes: {},
  maxQuantity: 2,
});
const DEFINITION = {
  baseItems: [{ sku: 'CASE-1', quantity: 1 }],
  groups: [
    { code: 'board', names: named('Board'), min: 1, max: 1, options: [option('b1', 'BOARD-1')] },
    { code: 'drive', names: named('Drives'), min: 0, max: 2, options: [option('d1', '00123')] },
  ],
  rules: [],
};

test('a configured product is priced with its options, refused while incomplete, and ordered with its parts', async () => {
  const model = await sellModel(app, world, DEFINITION);
  const add = async (choices: object[]) => {
    const { data, errors } = await app.ask(
      await world.token('ann'),
      `mutation ($input: CartLineAddInput!) { cartLineAdd(input: $input) {
        ... on CartLineAddSuccess { cart { version lines { choices { group option quantity } modelVersion { id } price { unit { amount } } obstacle } } }
        ... on InvalidConfigurationError { problems } ... on Error { code } } }`,
      { input: { modelVersionId: world.globalId('ModelVersion', model.versionId), choices, quantity: 2 } },
    );
    expect(errors).toBeUndefined();
    return data.cartLineAdd;
  };
  expect(await add([{ group: 'drive', option: 'd1', quantity: 1 }])).toEqual({
    code: 'INVALID_CONFIGURATION',
    problems: ['board'],
  });
  expect((await add([{ group: 'nonsense', option: 'x' }])).code).toBe('INVALID_CONFIGURATION');
  const { cart } = await add([
    { group: 'board', option: 'b1' },
    { group: 'drive', option: 'd1', quantity: 2 },
  ]);
  expect(cart.lines).toEqual([
    {
      choices: [
        { group: 'board', option: 'b1', quantity: 1 },
        { group: 'drive', option: 'd1', quantity: 2 },
      ],
      modelVersion: { id: world.globalId('ModelVersion', model.versionId) },
      price: { unit: { amount: String(10_000 + 13_500 + 2 * 4_499) } },
      obstacle: null,
    },
  ]);
  const { request } = await buy.submit('ann', cart.version);
  const { order } = request.status === 'PLACED' ? request : (await buy.decide('bo', request.steps[0], true)).request;
  const planned = await app.database.query(
    'select i.sku, c.planned from plan_component c join item i on i.id = c.item_id where c.order_id = $1 order by i.sku',
    [rowOf(order.id)],
  );
  expect(planned).toEqual([
    { sku: '00123', planned: 4 },
    { sku: 'BOARD-1', planned: 2 },
    { sku: 'CASE-1', planned: 2 },
  ]);
});
