import { expect, test } from 'vitest';
import { createApp } from '../../api/app.ts';
import { createDatabase } from '../../api/db/unit.ts';
import { newId } from '../../api/kernel/id.ts';
import { createTestApp, SETTINGS, type TestApp } from '../support/app.ts';
import { insert } from '../support/insert.ts';
import { createWorld, type World } from '../support/world.ts';

async function ask(fetch: TestApp['fetch'], token: string, query: string, variables: object = {}) {
  const headers = {
    'content-type': 'application/json',
    'x-tributary-client': 'test',
    authorization: `Bearer ${token}`,
  };
  const body = JSON.stringify({ query, variables });
  const response = await fetch(new Request('http://localhost/graphql', { method: 'POST', headers, body }));
  return (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
}

test('without prepared statements no statement has a name, neither in reading nor in writing, nor when the window changes', async () => {
  await using app = await createTestApp({ poolSize: 1 });
  const world = await createWorld(app);
  const token = await world.token('carl');
  const named = async () => {
    const client = await app.database.pool.connect();
    try {
      return (await client.query('select name from pg_prepared_statements')).rows.length;
    } finally {
      client.release();
    }
  };
  const INVITE = `mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { __typename ... on Error { code } } }`;
  const use = async (prepared: boolean) => {
    const { rolePrefix } = app.database.installation;
    const db = createDatabase({ pool: app.database.pool, rolePrefix, prepared });
    const { fetch } = createApp({ db, settings: SETTINGS, onFault: (error) => console.error(error) });
    const seen = await ask(fetch, token, '{ viewer { person { email } } cart { lines { id earliest { date } } } }');
    expect(seen.errors).toBeUndefined();
    const input = { email: `${prepared}@example.test`, name: 'Somebody', roles: ['requester'] };
    const invited = await ask(fetch, token, INVITE, { input });
    expect(invited).toEqual({ data: { memberInvite: { __typename: 'MemberInviteSuccess' } } });
    return named();
  };
  expect(await use(false)).toBe(0);
  expect(await use(true)).toBeGreaterThan(3);
});

async function model(app: TestApp, world: World) {
  const id = newId();
  await insert(app, 'item', [{ id, sku: 'MODEL-1', kind: 'model', family_id: world.family.systems, serialised: true }]);
  await insert(app, 'item_name', [{ item_id: id, locale: 'en', name: 'A model' }]);
  const version = (number: number, effective: string) => ({
    ...{ item_id: id, id: newId(), number, status: 'published', effective },
    ...{ definition: {}, checksum: `checksum ${number}`, published_at: '2026-01-01T00:00:00Z' },
  });
  await insert(app, 'model_version', [
    version(1, '["2026-03-01T00:00:00Z","2026-04-01T00:00:00Z")'),
    version(2, '["2026-04-01T00:00:00Z",)'),
  ]);
  await app.database.query(
    `insert into assortment (account_id, item_id, kind, family_id, sku, name, search, currency, list_price, unit_price, available, lead_days, refreshed_at)
      select account_id, $1, 'model', family_id, 'MODEL-1', 'A model', 'a model', currency, null, unit_price, available, lead_days, refreshed_at
      from assortment where item_id = $2`,
    [id, world.item.desk],
  );
  return id;
}

test('what is in force, in stock by offers, under warranty or of today is decided by the clock of the unit', async () => {
  await using app = await createTestApp();
  const world = await createWorld(app);
  const id = await model(app, world);
  const ask = async (now: string, document: string, variables: Record<string, unknown> = {}) => {
    app.setClock(new Date(now));
    const { data, errors } = await app.ask(await world.token('ann'), document, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  const VERSION = `query ($id: ID!) { node(id: $id) { ... on CatalogueItem { modelVersion { number } } } }`;
  const inForce = async (now: string) =>
    (await ask(now, VERSION, { id: world.globalId('CatalogueItem', id) })).node.modelVersion?.number ?? null;
  expect(await inForce('2026-02-28T23:59:59Z')).toBeNull();
  expect(await inForce('2026-03-15T12:00:00Z')).toBe(1);
  expect(await inForce('2026-03-31T23:59:59Z')).toBe(1);
  expect(await inForce('2026-04-01T00:00:00Z')).toBe(2);

  await insert(app, 'asset', [
    {
      account_id: world.account.acme,
      id: newId(),
      serial: 'A-1',
      name: 'A desk',
      location: '',
      item_id: world.item.desk,
      status: 'in_use',
      address_id: world.acme.address,
      cost_centre_id: world.acme.costCentre,
      delivered_on: '2026-01-01',
      warranty_until: '2026-06-30',
      version: 1,
    },
  ]);
  const FIGURES = '{ assetFigures(warrantyDays: 30) { total warrantyEndsSoon } }';
  const ending = async (now: string) => (await ask(now, FIGURES)).assetFigures.warrantyEndsSoon;
  expect([
    await ending('2026-05-01T00:00:00Z'),
    await ending('2026-06-15T00:00:00Z'),
    await ending('2026-07-01T00:00:00Z'),
  ]).toEqual([0, 1, 0]);
});
