import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
let sales: string;

beforeAll(async () => {
  app = await createTestApp();
  world = await createWorld(app);
  sales = await world.token('sales');
  app.setClock(new Date('2026-06-01T12:00:00Z'));
});
afterAll(() => app[Symbol.asyncDispose]());

const ERROR = `... on Error { code message } ... on InvalidInputError { issues { path message } }
  ... on ConflictError { currentVersion } ... on NotFoundError { noun }`;

async function mutate(field: string, type: string, success: string, input: unknown, token = sales) {
  const { data, errors } = await app.ask(
    token,
    `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${success} ${ERROR} } }`,
    { input },
  );
  return data?.[field] ?? errors?.[0]?.extensions;
}

const id = (type: string, key: string) => world.globalId(type, key);
describe('offers, stock and assortments', () => {
  test('an offer replaces the one that holds, and each supplier sees its own alone', async () => {
    const input = {
      supplierId: id('Supplier', world.supplier.beta),
      itemId: id('Item', world.item.mouse),
      unitCost: '9900',
      leadDays: 3,
      from: '2026-06-10',
    };
    const set = (more = {}) =>
      mutate(
        'supplierOfferSet',
        'SupplierOfferSetInput',
        '... on SupplierOfferSetSuccess { offer { unitCost { amount currency } validFrom } }',
        {
          ...input,
          ...more,
        },
      );
    expect((await set()).offer).toEqual({ unitCost: { amount: '9900', currency: 'TWD' }, validFrom: '2026-06-10' });
    expect((await set({ from: '2026-06-05' })).offer.validFrom).toBe('2026-06-05');
    expect((await set({ from: '2026-05-31' })).issues).toMatchObject([{ path: 'from' }]);
    const rows = await app.database.query<{ valid: string }>(
      'select valid::text from supplier_offer where item_id = $1 order by lower(valid)',
      [world.item.mouse],
    );
    expect(rows.map(({ valid }) => valid)).toEqual(['[2020-01-01,2026-06-05)', '[2026-06-05,)']);
    const own = await app.ask(
      await world.token('beta'),
      '{ supplierOffers(first: 20) { nodes { supplierName sku } } }',
    );
    expect(
      new Set(own.data.supplierOffers.nodes.map(({ supplierName }: { supplierName: string }) => supplierName)),
    ).toEqual(new Set(['beta supplier']));
    const customer = await app.ask(await world.token('ann'), '{ supplierOffers(first: 20) { nodes { sku } } }');
    expect(customer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  test('stock never falls below what orders hold, however many correct it at once', async () => {
    const adjust = (change: number) =>
      mutate(
        'stockAdjust',
        'StockAdjustInput',
        '... on StockAdjustSuccess { stock { onHand available } } ... on StockBelowReservedError { onHand reserved }',
        { itemId: id('Item', world.item.mouse), change, reason: 'count' },
      );
    await app.database.query('update stock set on_hand = 10, reserved = 4 where item_id = $1', [world.item.mouse]);
    const answers = await Promise.all(Array.from({ length: 8 }, () => adjust(-1)));
    expect(answers.filter(({ __typename }) => __typename === 'StockAdjustSuccess')).toHaveLength(6);
    expect(await adjust(-1)).toMatchObject({ __typename: 'StockBelowReservedError', onHand: 4, reserved: 4 });
    expect((await adjust(3)).stock).toEqual({ onHand: 7, available: 3 });
    expect((await adjust(0)).issues).toMatchObject([{ path: 'change' }]);
  });

  test('a rule is set, changed and removed', async () => {
    const set = (effect: string | null) =>
      mutate('assortmentRuleSet', 'AssortmentRuleSetInput', '... on AssortmentRuleSetSuccess { account { code } }', {
        accountId: id('Account', world.account.acme),
        itemId: id('Item', world.item.mouse),
        effect,
      });
    const list = async () => {
      const { data } = await app.ask(
        sales,
        'query ($accountId: ID!) { assortmentRules(first: 20, accountId: $accountId) { nodes { effect item { sku } family { code } } } }',
        { accountId: id('Account', world.account.acme) },
      );
      return data.assortmentRules.nodes.filter(({ item }: { item: unknown }) => item);
    };
    expect((await set('EXCLUDE')).account).toEqual({ code: 'ACME' });
    expect(await list()).toEqual([{ effect: 'EXCLUDE', item: { sku: 'MOUSE-1' }, family: null }]);
    await set('INCLUDE');
    expect(await list()).toMatchObject([{ effect: 'INCLUDE' }]);
    await set(null);
    expect(await list()).toEqual([]);
  });
});
