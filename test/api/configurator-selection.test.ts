import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';
import { asking } from '../support/asking.ts';
import { choice, SMALL_MODEL, sellModel } from '../support/small-model.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await createTestApp();
  world = await createWorld(app);
});
afterAll(() => app[Symbol.asyncDispose]());

const { ask } = asking(() => ({ app, world }));

/** The big board needs the tall cooler, which weighs and costs something here. */
const MODEL = {
  ...SMALL_MODEL,
  groups: SMALL_MODEL.groups.map((group) =>
    group.code === 'cooler'
      ? { ...group, options: [choice('flat', null), choice('tall', 'MOUSE-1', { watts: 7 })] }
      : group,
  ),
};

const OPEN = `query ($itemId: ID!, $choices: [ChoiceInput!]) { configurator(itemId: $itemId, choices: $choices) {
  modelVersion { id } choices { option } selection { group option quantity } valid violations { code } unitPrice { amount }
  values { value } price { net { amount } } earliest { date } requestedDays(dates: ["2099-01-05"]) { state } } }`;

const ADD = `mutation ($input: CartLineAddInput!) { cartLineAdd(input: $input) { __typename
  ... on CartLineAddSuccess { cart { lines { price { net { amount } } } } } ... on Error { code } } }`;

test('what follows from the choices is priced, weighed, dated and bought with them', async () => {
  const model = await sellModel(app, world, MODEL);
  const itemId = world.globalId('CatalogueItem', model.itemId);
  const open = async (...choices: { group: string; option: string }[]) =>
    (await ask('ann', OPEN, { itemId, choices })).configurator;
  const board = (option: string) => ({ group: 'board', option });

  const follows = await open(board('b2'));
  const chosen = await open(board('b2'), { group: 'cooler', option: 'tall' });
  expect(follows).toEqual({ ...chosen, choices: [{ option: 'b2' }] });
  expect(follows).toMatchObject({ valid: true, violations: [], values: [{ value: 97 }] });
  expect(follows.earliest).not.toBeNull();
  expect(await open(board('b1'))).toMatchObject({
    valid: false,
    violations: [{ code: 'cooler' }],
    values: [{ value: 10 }],
  });

  const add = async (choices: unknown) =>
    (await ask('ann', ADD, { input: { modelVersionId: follows.modelVersion.id, quantity: 1, choices } })).cartLineAdd;
  expect(await add([board('b2')])).toHaveProperty('code');
  expect((await add(follows.selection)).cart.lines).toEqual([{ price: { net: follows.price.net } }]);
});

test('a quantity that cannot be ordered is refused as bad input', async () => {
  const document = 'query ($id: ID!, $quantity: Int) { configurator(itemId: $id, quantity: $quantity) { valid } }';
  const id = world.globalId('CatalogueItem', world.item.mouse);
  for (const quantity of [0, -3, 1_000_000_000]) {
    const { errors } = await app.ask(await world.token('ann'), document, { id, quantity });
    expect(errors?.[0]?.extensions?.code).toBe('INVALID_INPUT');
  }
});
