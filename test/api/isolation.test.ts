import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../api/kernel/id.ts';
import { schema } from '../../schema/schema.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { documentOf } from '../support/document-of.ts';
import { footprintOf } from '../support/footprint.ts';
import { chooseId, idsOf, type OwnedIds } from '../support/ids-of.ts';
import { insert } from '../support/insert.ts';
import { placeTestOrder } from '../support/placed-order.ts';
import { insertConfiguration, insertModel, SMALL_MODEL } from '../support/small-model.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
let acmeIds: OwnedIds;
let alphaIds: OwnedIds;
let acme: () => Promise<string>;
let alpha: () => Promise<string>;

const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

beforeAll(async () => {
  app = await createTestApp({ onFault: () => {} });
  world = await createWorld(app);
  const { account, supplier, item, member } = world;
  await app.database.query(`update cost_centre set name = 'ACME-ONLY cost centre' where account_id = $1`, [
    account.acme,
  ]);
  await app.database.query(`update address set street = 'ACME-ONLY street' where account_id = $1`, [account.acme]);
  await app.database.query(`update unit set name = 'ACME-ONLY unit' where account_id = $1`, [account.acme]);
  await app.database.query(`update account set name = 'ACME-ONLY relation' where id = $1`, [account.acme]);
  await app.database.query(`update price_agreement set number = 'ACME-ONLY agreement' where account_id = $1`, [
    account.acme,
  ]);
  await app.database.query(
    `update supplier set name = 'ALPHA-ONLY supplier', order_email = 'ALPHA-ONLY@example.test' where id = $1`,
    [supplier.alpha],
  );
  await app.database.query(`update organisation set name = 'ALPHA-ONLY organisation' where id = $1`, [
    world.organisation.alpha,
  ]);
  await app.database.query(`update organisation set name = 'ACME-ONLY organisation' where id = $1`, [
    world.organisation.acme,
  ]);
  await app.database.query(`update person set name = 'ACME-ONLY ' || name where id = any($1)`, [
    [member.ann.personId, member.bo.personId, member.carl.personId],
  ]);
  await app.database.query(`update person set name = 'ALPHA-ONLY desk' where id = $1`, [member.alpha.personId]);
  await app.database.query(`update supplier_offer set unit_cost = 777123 where supplier_id = $1`, [supplier.alpha]);
  const model = await insertModel(app, world, 'MODEL-1', SMALL_MODEL);
  await insertConfiguration(app, {
    ...model,
    accountId: account.acme,
    membershipId: member.ann.membershipId,
    name: 'ACME-ONLY configuration',
    choices: [{ group: 'board', option: 'b1', quantity: 1 }],
  });
  await insert(app, 'model_draft', [
    {
      item_id: model.itemId,
      id: newId(),
      definition: { ...SMALL_MODEL, groups: SMALL_MODEL.groups.slice(1), rules: [] },
      tests: [],
      edited_by: member.sales.personId,
    },
  ]);
  const order = await placeTestOrder(app, world, { lines: [{ itemId: item.desk, quantity: 2 }] });
  await app.database.query(`update sales_order set po_number = 'ACME-ONLY PO' where id = $1`, [order.id]);
  await app.database.query(
    `update request set po_number = 'ACME-ONLY PO', note = 'ACME-ONLY note' where account_id = $1`,
    [account.acme],
  );
  await app.database.query(`update sales_order_line set unit_price = 888321 where account_id = $1`, [account.acme]);
  acmeIds = await idsOf(app, { accountId: account.acme });
  alphaIds = await idsOf(app, { supplierId: supplier.alpha });
  acme = await footprintOf(app, { accountId: account.acme });
  alpha = await footprintOf(app, { supplierId: supplier.alpha });
});
afterAll(() => app[Symbol.asyncDispose]());

const ACME = /ACME-ONLY|ann@example|bo@example|carl@example|888321/;
const ALPHA = /ALPHA-ONLY|777123/;

type Caller = 'mei' | 'alpha' | 'beta' | 'ann' | 'carl' | null;

async function call(caller: Caller, operation: 'query' | 'mutation', name: string, ids: OwnedIds): Promise<string> {
  const field = (operation === 'query' ? queries : mutations).find((one) => one.name === name);
  if (!field) throw new Error(`no field ${name}`);
  const { document, variables } = documentOf(schema, operation, field, (argument) => chooseId(ids, argument, name));
  const answer = await app.ask(caller ? await world.token(caller) : null, document, variables);
  const refused = answer.errors?.find(
    ({ extensions }) => !['FORBIDDEN', 'UNAUTHENTICATED'].includes(extensions?.code ?? ''),
  );
  expect(refused, `${name}: ${refused?.message}`).toBeUndefined();
  return JSON.stringify(answer);
}

test('the probe does see what is its own, so that the refusals below mean something', async () => {
  const seen = await Promise.all(
    queries.map(async ({ name }) => ACME.test(await call('carl', 'query', name, acmeIds))),
  );
  expect(seen.filter(Boolean).length).toBeGreaterThanOrEqual(8);
  const sold = await Promise.all(
    queries.map(async ({ name }) => ALPHA.test(await call('alpha', 'query', name, alphaIds))),
  );
  expect(sold.filter(Boolean).length).toBeGreaterThanOrEqual(2);
});

describe('nobody reads what is another’s', () => {
  for (const { name } of queries) {
    test(`query ${name}`, async () => {
      for (const caller of [null, 'mei'] as const)
        expect(await call(caller, 'query', name, acmeIds), `${caller} asks for ACME's`).not.toMatch(ACME);
      for (const caller of ['alpha', 'beta'] as const)
        expect(await call(caller, 'query', name, acmeIds), `${caller} asks for a customer's`).not.toMatch(ACME);
      for (const caller of [null, 'beta', 'mei'] as const)
        expect(await call(caller, 'query', name, alphaIds), `${caller} asks for ALPHA's`).not.toMatch(ALPHA);
      for (const caller of ['ann', 'carl'] as const)
        expect(await call(caller, 'query', name, acmeIds), `${caller} sees a supplier`).not.toMatch(ALPHA);
    });
  }
});

describe('nobody changes what is another’s', () => {
  for (const { name } of mutations.filter((field) => field.name !== 'signOut')) {
    test(`mutation ${name}`, async () => {
      const before = { acme: await acme(), alpha: await alpha() };
      for (const caller of [null, 'mei', 'beta'] as const) {
        expect(await call(caller, 'mutation', name, acmeIds), `${caller} on ACME's`).not.toMatch(ACME);
        expect(await call(caller, 'mutation', name, alphaIds), `${caller} on ALPHA's`).not.toMatch(ALPHA);
      }
      expect(await acme()).toBe(before.acme);
      expect(await alpha()).toBe(before.alpha);
    });
  }
});

test('a customer changes nothing of a supplier’s, a supplier nothing of a customer’s', async () => {
  const acmeBefore = await acme();
  for (const { name } of mutations.filter((field) => field.name !== 'signOut')) {
    expect(await call('alpha', 'mutation', name, acmeIds), name).not.toMatch(ACME);
  }
  expect(await acme()).toBe(acmeBefore);
  const alphaBefore = await alpha();
  for (const { name } of mutations.filter((field) => field.name !== 'signOut')) {
    expect(await call('ann', 'mutation', name, alphaIds), name).not.toMatch(ALPHA);
  }
  expect(await alpha()).toBe(alphaBefore);
});

test('the node door opens nothing that is another’s', async () => {
  const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';
  const shared = new Set([
    'CatalogueItem',
    'Family',
    'Item',
    'ModelVersion',
    'Organisation',
    'WorkingCalendar',
    'ImportRun',
    'Person',
  ]);
  for (const [typename, id] of acmeIds) {
    if (shared.has(typename)) continue;
    for (const caller of ['mei', 'beta'] as const) {
      const answer = await app.ask(await world.token(caller), NODE, { id });
      expect(answer, `${caller} opens ${typename}`).toMatchObject({ data: { node: null } });
      expect(answer.errors, `${caller} opens ${typename}`).toBeUndefined();
    }
  }
});
