import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';
import { buying } from '../support/buying.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await createTestApp();
  world = await createWorld(app);
});
afterAll(() => app[Symbol.asyncDispose]());

const FORECAST = `query ($costCentreId: ID!) { cart {
  lines { item { sku } chosen { option } earliest { date code component { sku } } }
  approval(costCentreId: $costCentreId) { outcome limit { amount } candidates { person { name } } findings { code } } } }`;

async function forecast(who: 'ann' | 'mei', costCentre: string) {
  const costCentreId = world.globalId('CostCentre', costCentre);
  const { data, errors } = await app.ask(await world.token(who), FORECAST, { costCentreId });
  expect(errors).toBeUndefined();
  return data.cart;
}

test('a cart tells when it could come and who would have to approve it', async () => {
  const { fill } = buying(app, world);
  await fill('ann', { mouse: 2 });
  const small = await forecast('ann', world.acme.costCentre);
  expect(small.lines[0]).toMatchObject({ chosen: [], earliest: { code: 'in_stock', component: null } });
  expect(small.approval).toMatchObject({ outcome: 'NOT_NEEDED', limit: { amount: '100000' }, candidates: [] });

  await fill('ann', { desk: 2 });
  const large = await forecast('ann', world.acme.costCentre);
  expect(large.lines[1].earliest).toMatchObject({
    code: 'waits_for_component',
    component: { sku: expect.any(String) },
  });
  expect(large.approval).toMatchObject({ outcome: 'NEEDED', candidates: [{ person: { name: 'bo Example' } }] });
});

test('the number of statements does not depend on the number of lines', async () => {
  const { fill } = buying(app, world);
  app.statements();
  await forecast('ann', world.acme.costCentre);
  const two = app.statements().length;
  await fill('ann', { orphan: 1 });
  app.statements();
  const orphan = await forecast('ann', world.acme.costCentre);
  expect(app.statements().length).toBeLessThanOrEqual(two);
  expect(orphan.lines[2].earliest).toBeNull();
});

test('another account’s cost centre previews nothing', async () => {
  expect((await forecast('ann', world.zen.costCentre)).approval).toBeNull();
});

test('quantity breaks are the quantities from which another price holds', async () => {
  await app.database.query(
    `insert into price_agreement_line (account_id, agreement_id, id, item_id, basis, unit_price, minimum_quantity, valid)
     select account_id, id, gen_random_uuid(), $1, 'fixed', 1500, 100, '[2020-01-01,)' from price_agreement`,
    [world.item.mouse],
  );
  const document = '{ catalogueItem(sku: "MOUSE-1") { quantityBreaks { quantity unit { amount } } } }';
  const { data } = await app.ask(await world.token('ann'), document);
  expect(data.catalogueItem.quantityBreaks).toEqual([
    { quantity: 1, unit: { amount: '1799' } },
    { quantity: 100, unit: { amount: '1500' } },
  ]);
});
