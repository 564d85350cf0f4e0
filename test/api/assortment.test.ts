import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refreshAssortment, refreshAssortmentFor } from '../../api/catalog/refresh-assortment.ts';
import { SELLER, WORKER } from '../../api/db/owner.ts';
import { createRandom, type Random } from '../../api/demo/history/random.ts';
import { newId } from '../../api/kernel/id.ts';
import { dayIn } from '../../api/kernel/plain-date.ts';
import { priceLinesWherePossible } from '../../api/pricing/price-lines.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { insert } from '../support/insert.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
const NOW = new Date('2026-06-01T12:00:00Z');

beforeAll(async () => {
  app = await createTestApp();
  world = await createWorld(app);
  app.setClock(NOW);
});
afterAll(() => app[Symbol.asyncDispose]());

type Line = {
  account_id: string;
  item_id: string;
  sku: string;
  unit_price: bigint;
  list_price: bigint | null;
  currency: string;
  available: number;
  lead_days: number | null;
  name: string;
  search: string;
};
const lines = () => app.database.query<Line>('select * from assortment order by account_id, sku');
const refresh = (accountIds: string[] | null = null, itemIds: string[] | null = null) =>
  app.db.write(WORKER, (tx) => refreshAssortment(tx, accountIds, itemIds));

describe('refreshing the assortment', () => {
  test('shows names, prices, stock and the best lead time, and needs few statements', async () => {
    app.statements();
    await refresh();
    expect(app.statements()).toEqual(['trace.lockName', 'catalog.listRatePairs', 'catalog.rewriteAssortment']);
    const acme = (await lines()).filter((line) => line.account_id === world.account.acme);
    expect(acme.map(({ sku }) => sku)).toEqual(['00123', 'BOARD-1', 'CASE-1', 'DESK-1', 'MOUSE-1', 'ORPHAN-1']);
    expect(acme.find(({ sku }) => sku === 'BOARD-1')).toMatchObject({
      lead_days: 4,
      available: 0,
      unit_price: 13_500n,
    });
    expect(acme.find(({ sku }) => sku === 'MOUSE-1')).toMatchObject({
      available: 50,
      name: 'The mouse',
      search: 'mouse-1 the mouse',
      list_price: 1_999n,
      unit_price: 1_799n,
    });
    const zen = (await lines()).find((line) => line.account_id === world.account.zen && line.sku === 'MOUSE-1');
    expect(zen).toMatchObject({ currency: 'TWD', unit_price: 68_966n });
  });

  test('writes only what differs, and only what it is asked for', async () => {
    expect(await refresh()).toEqual({ written: 0, removed: 0 });
    await app.database.query('update stock set on_hand = 60 where item_id = $1', [world.item.mouse]);
    expect(await refresh(null, [world.item.desk])).toEqual({ written: 0, removed: 0 });
    expect(await refresh([world.account.acme])).toEqual({ written: 1, removed: 0 });
    const event = { topic: 'stock.changed', aggregateId: world.item.mouse, accountId: null, payload: {} };
    await app.db.write(WORKER, (tx) => refreshAssortmentFor(tx, event));
    expect((await lines()).filter(({ sku }) => sku === 'MOUSE-1').map(({ available }) => available)).toEqual([60, 60]);
  });

  test('an item’s rule wins over its family’s, and what is withdrawn is never shown', async () => {
    const rule = { account_id: world.account.acme, id: newId(), effect: 'exclude', item_id: world.item.mouse };
    await insert(app, 'assortment_rule', [rule]);
    await app.database.query("update item set status = 'withdrawn' where id = $1", [world.item.orphan]);
    expect(await refresh()).toEqual({ written: 0, removed: 3 });
    const skus = (await lines()).map(({ account_id, sku }) => `${account_id === rule.account_id} ${sku}`);
    expect(skus).not.toContain('true MOUSE-1');
    expect(skus).toContain('false MOUSE-1');
    expect(skus.filter((line) => line.endsWith('ORPHAN-1'))).toEqual([]);
  });

  test('equals the pricing core for every item of a generated world', async () => {
    const shown = await generate(createRandom(20_260_601));
    await refresh();
    const stored = new Map((await lines()).map((line) => [`${line.account_id} ${line.item_id}`, line]));
    let compared = 0;
    for (const accountId of Object.values(world.account)) {
      const ids = (await app.database.query<{ id: string }>("select id from item where sku like 'GEN-%'")).map(
        ({ id }) => id,
      );
      const zone = accountId === world.account.acme ? 'Europe/Berlin' : 'Asia/Taipei';
      const request = ids.map((itemId) => ({ itemId, quantity: 1, options: [] }));
      const priced = await app.db.read(SELLER, (unit) =>
        priceLinesWherePossible(unit, accountId, request, dayIn(zone, NOW)),
      );
      for (const [index, itemId] of ids.entries()) {
        const line = stored.get(`${accountId} ${itemId}`);
        const expected = shown(accountId, itemId) ? priced[index] : null;
        expect([line?.unit_price ?? null, line?.list_price ?? null], itemId).toEqual([
          expected?.unit ?? null,
          expected?.list ?? null,
        ]);
        if (line) compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(200);
  });
});

/** Families four deep, items with odd prices in four currencies, agreements and rules on every level; answers who may see what. */
async function generate(random: Random) {
  const { chance, pick, whole } = random;
  const parents = new Map<string, string | null>();
  for (let index = 0; index < 24; index += 1) {
    parents.set(newId(), index < 3 ? null : pick([...parents.keys()]));
  }
  const families = [...parents.keys()];
  await insert(
    app,
    'family',
    families.map((id, index) => ({ id, parent_id: parents.get(id) ?? null, code: `gen-${index}`, line: 'component' })),
  );
  const items = Array.from({ length: 1_000 }, (_, index) => ({
    id: newId(),
    sku: `GEN-${index}`,
    kind: chance(0.1) ? 'model' : 'article',
    family_id: pick(families),
    status: chance(0.05) ? 'withdrawn' : 'active',
  }));
  await insert(app, 'item', items);
  await insert(app, 'exchange_rate', [
    { base: 'USD', quote: 'EUR', day: '2026-05-30', rate_e8: 91_234_567n, source: 'test' },
    { base: 'USD', quote: 'EUR', day: '2026-06-02', rate_e8: 50_000_000n, source: 'test' },
    { base: 'USD', quote: 'TWD', day: '2026-05-30', rate_e8: 3_187_654_321n, source: 'test' },
    { base: 'JPY', quote: 'EUR', day: '2026-05-30', rate_e8: 612_345n, source: 'test' },
  ]);
  await app.database.query("update account set rounding = 'half_even' where id = $1", [world.account.zen]);
  const range = () => pick(['[2020-01-01,)', '[2020-01-01,2026-06-01)', '[2026-06-01,2026-06-02)', '[2026-06-02,)']);
  await insert(
    app,
    'list_price',
    items.flatMap(({ id }) =>
      ['EUR', 'JPY', 'TWD', 'USD']
        .filter(() => chance(0.3))
        .map((currency) => ({ item_id: id, id: newId(), currency, unit_price: whole(0, 999_999), valid: range() })),
    ),
  );
  await agreements(
    random,
    families,
    items.map(({ id }) => id),
    range,
  );
  const rules = Object.values(world.account).flatMap((account_id) => [
    ...families.filter(() => chance(0.4)).map((family_id) => ({ account_id, family_id, item_id: null })),
    ...items.filter(() => chance(0.1)).map(({ id }) => ({ account_id, family_id: null, item_id: id })),
  ]);
  const ruled = rules.map((rule) => ({ ...rule, id: newId(), effect: chance(0.7) ? 'include' : 'exclude' }));
  await insert(app, 'assortment_rule', ruled);
  return (accountId: string, itemId: string) => {
    const item = items.find(({ id }) => id === itemId);
    if (item?.status !== 'active') return false;
    const mine = ruled.filter(({ account_id }) => account_id === accountId);
    const own = mine.find(({ item_id }) => item_id === itemId);
    if (own) return own.effect === 'include';
    for (let family: string | null = item.family_id; family; family = parents.get(family) ?? null) {
      const rule = mine.find(({ family_id }) => family_id === family);
      if (rule) return rule.effect === 'include';
    }
    return false;
  };
}

async function agreements({ chance, pick, whole }: Random, families: string[], items: string[], range: () => string) {
  for (const account_id of Object.values(world.account)) {
    const made = ['EUR', 'TWD', 'EUR'].map((currency, index) => ({
      account_id,
      id: newId(),
      number: `GEN-${index}`,
      status: index === 2 ? 'draft' : 'published',
      currency,
      valid: '[2020-01-01,)',
    }));
    await insert(app, 'price_agreement', made);
    const scopes = [
      ...families.filter(() => chance(0.5)).map((family_id) => ({ family_id, item_id: null })),
      ...items.filter(() => chance(0.3)).map((item_id) => ({ family_id: null, item_id })),
    ];
    await insert(
      app,
      'price_agreement_line',
      scopes.flatMap((scope) =>
        [1, 10].map((minimum_quantity) => {
          const fixed = chance(0.4);
          return {
            ...scope,
            account_id,
            agreement_id: pick(made).id,
            id: newId(),
            minimum_quantity,
            basis: fixed ? 'fixed' : 'discount',
            unit_price: fixed ? whole(0, 499_999) : null,
            discount_basis_points: fixed ? null : whole(0, 10_000),
            valid: range(),
          };
        }),
      ),
    );
  }
}
