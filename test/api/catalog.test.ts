import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../api/kernel/id.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { insert } from '../support/insert.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
let ann: string;

beforeAll(async () => {
  app = await createTestApp();
  world = await createWorld(app);
  ann = await world.token('ann');
});
afterAll(() => app[Symbol.asyncDispose]());

const LIST = `query ($first: Int!, $after: String, $search: String, $familyId: ID, $kind: ItemKind, $sort: CatalogueSort) {
  catalogue(first: $first, after: $after, search: $search, familyId: $familyId, kind: $kind, sort: $sort) {
    nodes { id sku kind name unitPrice { amount currency } listPrice { amount } available leadDays family { code name parent { code } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

async function walk(sort: string, first: number): Promise<string[]> {
  const skus: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await app.ask(ann, LIST, { first, after, sort });
    skus.push(...data.catalogue.nodes.map(({ sku }: { sku: string }) => sku));
    after = data.catalogue.pageInfo.hasNextPage ? data.catalogue.pageInfo.endCursor : null;
  } while (after);
  return skus;
}

describe('the account’s catalogue', () => {
  test('lists what it may buy at its contract prices, with one statement for the page and one for its families', async () => {
    app.statements();
    const { data } = await app.ask(ann, LIST, { first: 20 });
    expect(app.statements()).toEqual([
      'identity.findViewerByApiToken',
      'catalog.listCatalogue',
      'catalog.listFamilies',
    ]);
    expect(data.catalogue.nodes.map(({ sku }: { sku: string }) => sku)).toEqual(['DESK-1', 'MOUSE-1', 'ORPHAN-1']);
    expect(data.catalogue.nodes[0]).toMatchObject({
      name: 'The desk',
      kind: 'ARTICLE',
      unitPrice: { amount: '90000', currency: 'EUR' },
      family: { code: 'systems', name: 'Systems', parent: null },
    });
  });

  test.each([
    ['NAME', ['DESK-1', 'MOUSE-1', 'ORPHAN-1']],
    ['PRICE', ['MOUSE-1', 'ORPHAN-1', 'DESK-1']],
    ['PRICE_DESC', ['DESK-1', 'ORPHAN-1', 'MOUSE-1']],
    ['SKU', ['DESK-1', 'MOUSE-1', 'ORPHAN-1']],
  ])('pages by %s without losing or repeating a line', async (sort, skus) => {
    expect(await walk(sort, 1)).toEqual(skus);
    expect(await walk(sort, 2)).toEqual(skus);
  });

  test('searches every word literally, and filters by family and kind', async () => {
    const skusOf = async (variables: Record<string, unknown>) =>
      (await app.ask(ann, LIST, { first: 20, ...variables })).data.catalogue.nodes.map(
        ({ sku }: { sku: string }) => sku,
      );
    expect(await skusOf({ search: 'MOUSE the' })).toEqual(['MOUSE-1']);
    expect(await skusOf({ search: '%' })).toEqual([]);
    expect(await skusOf({ search: 'mouse desk' })).toEqual([]);
    expect(await skusOf({ familyId: world.globalId('Family', world.family.systems) })).toEqual(['DESK-1']);
    expect(await skusOf({ familyId: 'nonsense' })).toEqual([]);
    expect(await skusOf({ kind: 'COMPONENT' })).toEqual([]);
  });

  test('families stand below their parents, in whatever order they came', async () => {
    const parent = newId();
    await insert(app, 'family', [
      { id: parent, code: 'zz-parent', line: 'component', position: 90, parent_id: null },
      { id: newId(), code: 'zz-other', line: 'component', position: 91, parent_id: null },
      { id: newId(), code: 'zz-child', line: 'component', position: 92, parent_id: parent },
    ]);
    const { data } = await app.ask(await world.token('sales'), '{ families { code } }');
    const codes = data.families.map(({ code }: { code: string }) => code);
    expect(codes.filter((code: string) => code.startsWith('zz'))).toEqual(['zz-parent', 'zz-child', 'zz-other']);
  });

  test('counts families with what is below them', async () => {
    const { data } = await app.ask(ann, '{ catalogueFamilies { count family { code } } }');
    expect(data.catalogueFamilies).toEqual([
      { count: 2, family: { code: 'parts' } },
      { count: 1, family: { code: 'systems' } },
    ]);
  });

  test('a price of a quantity that cannot be ordered is refused as bad input', async () => {
    for (const quantity of [0, -1, 100_000, 1_000_000_000]) {
      const { errors } = await app.ask(
        ann,
        `{ catalogueItem(sku: "MOUSE-1") { price(quantity: ${quantity}) { net { amount } } } }`,
      );
      expect(errors?.[0]?.extensions?.code).toBe('INVALID_INPUT');
    }
  });

  test('opens a price into its proof with a fixed number of statements, for one item as for many', async () => {
    app.statements();
    const { data } = await app.ask(
      ann,
      `{ catalogueItem(sku: "MOUSE-1") { detail { description attributes serialised } modelVersion { number }
        price(quantity: 3) { unit { amount } net { amount } tax { amount } gross { amount } taxBasisPoints rounding
          steps { code params before { amount } after { amount currency } } } } }`,
    );
    const one = app.statements();
    expect(data.catalogueItem.price).toMatchObject({
      unit: { amount: '1799' },
      net: { amount: '5397' },
      tax: { amount: '1025' },
      gross: { amount: '6422' },
      taxBasisPoints: 1900,
      rounding: 'HALF_UP',
    });
    expect(data.catalogueItem.price.steps.map(({ code }: { code: string }) => code)).toEqual([
      'LIST_PRICE',
      'AGREEMENT_DISCOUNT',
      'LINE_NET',
      'TAX',
      'GROSS',
    ]);
    await app.ask(
      ann,
      '{ catalogue(first: 20) { nodes { detail { attributes } modelVersion { number } a: price { net { amount } } b: price(quantity: 7) { net { amount } } } } }',
    );
    const many = app.statements().filter((name) => name.startsWith('pricing.'));
    expect(many).toEqual([
      'pricing.findAccountTerms',
      'pricing.listItemPrices',
      'pricing.listRates',
      'pricing.listAgreementLines',
    ]);
    expect(one.filter((name) => name.startsWith('pricing.'))).toEqual(many);
  });

  test('shows nothing to others: another account sees its own list, suppliers and strangers are refused', async () => {
    const id = world.globalId('CatalogueItem', world.item.desk);
    const mei = await app.ask(await world.token('mei'), LIST, { first: 20 });
    expect(mei.data.catalogue.nodes).toEqual([]);
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    expect((await app.ask(ann, node, { id })).data.node).toEqual({ id });
    for (const name of ['mei', 'alpha', 'sales'] as const) {
      expect((await app.ask(await world.token(name), node, { id })).data.node).toBeNull();
    }
    for (const name of ['alpha', 'sales'] as const) {
      const { errors } = await app.ask(await world.token(name), LIST, { first: 20 });
      expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    expect((await app.ask(null, LIST, { first: 20 })).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});
