import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../api/kernel/id.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { insert } from '../support/insert.ts';
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
const create = (sku: string, more: Record<string, unknown> = {}) =>
  mutate(
    'itemCreate',
    'ItemCreateInput',
    '... on ItemCreateSuccess { item { id sku version name texts { locale } } }',
    {
      sku,
      kind: 'ARTICLE',
      familyId: id('Family', world.family.parts),
      texts: [
        { locale: 'en', name: 'Tray' },
        { locale: 'zh-Hant', name: '托盤' },
      ],
      ...more,
    },
  );

describe('items and families', () => {
  test('a family and an item are made once, in several languages, and traced once', async () => {
    const family = {
      code: 'trays',
      line: 'COMPONENT',
      names: [{ locale: 'en', name: 'Trays' }],
      parentId: id('Family', world.family.parts),
    };
    const made = await mutate(
      'familyCreate',
      'FamilyCreateInput',
      '... on FamilyCreateSuccess { family { code parent { code } } }',
      family,
    );
    expect(made.family).toEqual({ code: 'trays', parent: { code: 'parts' } });
    expect(await mutate('familyCreate', 'FamilyCreateInput', '', family)).toMatchObject({
      __typename: 'CodeTakenError',
    });
    const item = await create('007', { idempotencyKey: 'one' });
    expect(item.item).toMatchObject({
      sku: '007',
      version: 1,
      name: 'Tray',
      texts: [{ locale: 'en' }, { locale: 'zh-Hant' }],
    });
    expect((await create('007', { idempotencyKey: 'one' })).item.id).toBe(item.item.id);
    expect(await create('007')).toMatchObject({ __typename: 'CodeTakenError' });
    const traces = await app.database.query("select topic from outbox where topic = 'item.changed'");
    const audits = await app.database.query("select kind from audit_event where kind = 'item.changed'");
    expect([traces.length, audits.length]).toEqual([1, 1]);
  });

  test('refuses what it cannot read, unknown families and stale versions', async () => {
    expect(await create('X-1', { familyId: 'nonsense' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await create('X-1', { familyId: id('Family', newId()) })).toMatchObject({ code: 'NOT_FOUND' });
    const twice = [
      { locale: 'en', name: 'a' },
      { locale: 'en', name: 'b' },
    ];
    expect(await create('X-1', { texts: twice })).toMatchObject({ issues: [{ path: 'texts' }] });
    expect(await create(' ', { weightGrams: -1 })).toMatchObject({
      issues: [{ path: 'sku' }, { path: 'weightGrams' }],
    });
    const update = (input: Record<string, unknown>) =>
      mutate('itemUpdate', 'ItemUpdateInput', '... on ItemUpdateSuccess { item { status version name } }', {
        itemId: id('Item', world.item.mouse),
        version: 1,
        ...input,
      });
    const changed = await update({ status: 'WITHDRAWN', texts: [{ locale: 'en', name: 'Old mouse' }] });
    expect(changed.item).toEqual({ status: 'WITHDRAWN', version: 2, name: 'Old mouse' });
    expect(await update({ status: 'ACTIVE' })).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
    expect((await update({ version: 2, status: 'ACTIVE' })).item.version).toBe(3);
  });

  test('lists, searches and opens items with what belongs to them, in a fixed number of statements', async () => {
    const document = `{ items(first: 20, search: "board") { nodes { sku stock { onHand available } billOfMaterials { number }
      listPrices { price { amount } } offers { preference offer { supplierName leadDays } } modelVersions { number } } } }`;
    const { data } = await app.ask(sales, document);
    expect(data.items.nodes).toHaveLength(1);
    expect(data.items.nodes[0]).toMatchObject({ sku: 'BOARD-1', stock: { onHand: 0 }, billOfMaterials: null });
    expect(data.items.nodes[0].offers).toHaveLength(2);
    app.statements();
    await app.ask(sales, document);
    const one = app.statements().length;
    await app.ask(sales, document.replace(', search: "board"', ''));
    expect(app.statements().length).toBe(one);
  });

  test('the seller’s items are closed to customers and suppliers, as are all authoring mutations', async () => {
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    for (const name of ['ann', 'alpha'] as const) {
      const token = await world.token(name);
      expect((await app.ask(token, node, { id: id('Item', world.item.mouse) })).data.node).toBeNull();
      expect((await app.ask(token, '{ items(first: 1) { nodes { id } } }')).errors?.[0]?.extensions?.code).toBe(
        'FORBIDDEN',
      );
      expect(
        await mutate('itemUpdate', 'ItemUpdateInput', '', { itemId: id('Item', world.item.mouse), version: 1 }, token),
      ).toEqual({
        code: 'FORBIDDEN',
      });
    }
    expect(
      await mutate('itemUpdate', 'ItemUpdateInput', '', { itemId: 'x', version: 1 }, await world.token('planner')),
    ).toEqual({
      code: 'FORBIDDEN',
    });
  });
});

describe('bills of materials', () => {
  const publish = (itemId: string, parts: string[]) =>
    mutate(
      'billOfMaterialsPublish',
      'BillOfMaterialsPublishInput',
      '... on BillOfMaterialsPublishSuccess { item { billOfMaterials { number lines { item { sku } quantity } } } } ... on BillOfMaterialsCycleError { path { sku } }',
      { itemId: id('Item', itemId), lines: parts.map((part) => ({ itemId: id('Item', part), quantity: 2 })) },
    );

  test('a new one takes the place of the former', async () => {
    const { item } = await publish(world.item.desk, [world.item.board, world.item.box]);
    expect(item.billOfMaterials).toEqual({
      number: 2,
      lines: [
        { item: { sku: 'BOARD-1' }, quantity: 2 },
        { item: { sku: 'CASE-1' }, quantity: 2 },
      ],
    });
    expect((await publish(world.item.box, [])).item.billOfMaterials).toBeNull();
  });

  test('a circle is refused with the way round it, also when two close it at the same time', async () => {
    const refused = await publish(world.item.board, [world.item.desk]);
    expect(refused.path.map(({ sku }: { sku: string }) => sku)).toEqual(['BOARD-1', 'DESK-1', 'BOARD-1']);
    expect((await publish(world.item.board, [world.item.board])).__typename).toBe('BillOfMaterialsCycleError');
    const answers = await Promise.all([
      publish(world.item.drive, [world.item.mouse]),
      publish(world.item.mouse, [world.item.drive]),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'BillOfMaterialsCycleError',
      'BillOfMaterialsPublishSuccess',
    ]);
  });
});

describe('models', () => {
  const names = (text: string) => ({ en: text, 'zh-Hant': text, 'zh-Hans': text });
  const option = (code: string, sku: string) => ({
    code,
    names: names(code),
    items: [{ sku, quantity: 1 }],
    attributes: {},
  });
  const definition = {
    baseItems: [{ sku: 'CASE-1', quantity: 1 }],
    groups: [{ code: 'board', names: names('Board'), min: 1, max: 1, options: [option('b1', 'BOARD-1')] }],
    rules: [] as unknown[],
  };
  const model = newId();
  const publish = (body: unknown, itemId = model) =>
    mutate(
      'modelVersionPublish',
      'ModelVersionPublishInput',
      '... on ModelVersionPublishSuccess { modelVersion { id number status checksum } } ... on WrongStateError { state }',
      { itemId: id('Item', itemId), definition: body },
    );
  beforeAll(() => insert(app, 'item', [{ id: model, sku: 'MODEL-1', kind: 'model', family_id: world.family.systems }]));

  test('one version is in force at a time, and the same model has the same checksum', async () => {
    const first = (await publish(definition)).modelVersion;
    expect(first).toMatchObject({ number: 1, status: 'PUBLISHED' });
    app.setClock(new Date('2026-06-01T12:05:00Z'));
    const { rules, groups, baseItems } = definition;
    const second = (await publish({ rules, groups, baseItems })).modelVersion;
    expect(second).toMatchObject({ number: 2, checksum: first.checksum });
    const rows = await app.database.query(
      'select number, status from model_version where item_id = $1 order by number',
      [model],
    );
    expect(rows).toEqual([
      { number: 1, status: 'superseded' },
      { number: 2, status: 'published' },
    ]);
  });

  test('refuses what the engine cannot read, unknown parts, what can never be built, and articles', async () => {
    expect((await publish({ groups: 1 })).__typename).toBe('InvalidInputError');
    const unknown = { ...definition, baseItems: [{ sku: 'NONE', quantity: 1 }] };
    expect((await publish(unknown)).issues).toEqual([
      { path: 'definition.baseItems.0.sku', message: 'there is no item NONE' },
    ]);
    const impossible = {
      ...definition,
      rules: [
        {
          code: 'never',
          names: names('Never'),
          kind: 'excludes',
          when: { group: 'board' },
          bars: { group: 'board', option: 'b1' },
        },
      ],
    };
    expect((await publish(impossible)).issues).toEqual([{ path: 'definition', message: 'has no valid configuration' }]);
    expect(await publish(definition, world.item.mouse)).toMatchObject({
      __typename: 'WrongStateError',
      state: 'article',
    });
  });
});
