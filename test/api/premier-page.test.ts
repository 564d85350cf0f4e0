import { print } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../api/kernel/id.ts';
import { PremierPageDocument } from '../../portal/routes/_index/queries.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { buying } from '../support/buying.ts';
import { insert } from '../support/insert.ts';
import { named, sellModel } from '../support/small-model.ts';
import { createWorld, type World } from '../support/world.ts';

const PAGE = print(PremierPageDocument);
const PERIOD = { from: '2026-01-01', to: '2027-12-31' };

let app: TestApp;
let world: World;
let buyers: ReturnType<typeof buying>;
let model: { itemId: string; versionId: string };
let serial = 0;

beforeAll(async () => {
  app = await createTestApp();
  world = await createWorld(app);
  buyers = buying(app, world);
  model = await sellModel(app, world, DEFINITION);
});
afterAll(() => app[Symbol.asyncDispose]());

const OPTION = {
  code: 'd1',
  names: named('Drive'),
  items: [{ sku: '00123', quantity: 1 }],
  attributes: {},
  maxQuantity: 2,
};
const GROUP = { code: 'drive', names: named('Drives'), min: 1, max: 1, options: [OPTION] };
const DEFINITION = { baseItems: [{ sku: 'CASE-1', quantity: 1 }], groups: [GROUP], rules: [] };

async function agreeOnConfiguration(name: string) {
  const moment = '2026-01-01T00:00:00Z';
  await insert(app, 'configuration', [
    {
      account_id: world.account.acme,
      id: newId(),
      membership_id: world.member.carl.membershipId,
      item_id: model.itemId,
      model_version_id: model.versionId,
      name,
      choices: [{ group: 'drive', option: 'd1', quantity: 1 }],
      shared: true,
      standard: true,
      version: 1,
      created_at: moment,
      updated_at: moment,
    },
  ]);
}

async function deliverAsset() {
  serial += 1;
  await insert(app, 'asset', [
    {
      account_id: world.account.acme,
      id: newId(),
      serial: `S-${serial}`,
      item_id: world.item.mouse,
      name: 'Mouse',
      location: '',
      status: 'in_use',
      delivered_on: '2026-11-01',
      version: 1,
    },
  ]);
}

// One of everything that the page shows: an order, an approval that waits, a refused request, an asset, a standard configuration, a cart line.
async function live() {
  await buyers.request('ann', { mouse: 1 });
  await buyers.request('ann', { desk: 3 });
  const refused = await buyers.request('bo', { mouse: 1 });
  await buyers.decide('carl', refused.steps[0], false, { reason: 'not now' });
  await buyers.fill('bo', { mouse: 1 });
  await deliverAsset();
  await agreeOnConfiguration(`Standard ${serial}`);
}

async function open() {
  const token = await world.token('bo');
  await app.ask(token, PAGE, PERIOD);
  app.statements();
  const { data, errors } = await app.ask(token, PAGE, PERIOD);
  expect(errors).toBeUndefined();
  return { data, statements: app.statements().sort() };
}

test('one document shows the whole page, in as many statements for much as for little', async () => {
  await live();
  const little = await open();
  for (let round = 0; round < 3; round += 1) await live();
  const much = await open();
  const sizes = ({ data }: typeof much) => [
    data.approvals.nodes.length,
    data.refused.nodes.length,
    data.underway.nodes.length,
    data.standards.nodes.length,
    data.assets.nodes.length,
  ];
  expect(sizes(little)).toEqual([1, 1, 1, 1, 1]);
  expect(sizes(much)).toEqual([4, 4, 4, 4, 4]);
  expect(much.data.standards.nodes[0].price.unit.amount).toBeTruthy();
  expect(much.data.assetFigures.total).toBe(4);
  expect(much.data.account.contacts).toHaveLength(3);
  expect(much.data.cart.lines).toHaveLength(1);
  expect(much.statements).toEqual(little.statements);
  expect(much.statements.length).toBeLessThanOrEqual(50);
});
