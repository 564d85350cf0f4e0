import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { updateProgress } from '../../api/catalog/import/import-store.ts';
import { WORKER } from '../../api/db/owner.ts';
import { HANDLERS } from '../../api/jobs/all.ts';
import { drain } from '../../api/jobs/jobs.ts';
import { createTestApp, SETTINGS, type TestApp } from '../support/app.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await createTestApp();
  world = await createWorld(app);
});
afterAll(() => app[Symbol.asyncDispose]());

const MAPPING = {
  kind: 'items',
  format: 'csv',
  item: { kind: 'article', serialised: false },
  key: ['part'],
  sku: { prefix: '', digest: false },
  required: ['part'],
  family: {
    families: [
      { code: 'cables', line: 'component', names: { en: 'Cables', 'zh-Hant': '線材', 'zh-Hans': '线材' }, values: [] },
    ],
  },
  names: { en: '{name}' },
  price: { column: 'price', currency: 'EUR' },
};

const FILE = [
  'part,name,price',
  '00123-A,Cable one,1.50',
  '1E5,Cable two,2',
  '1E5,Cable two,2',
  '00123-A,Cable one,9.99',
  'X-1,,3',
  'X-2,Cable free,0',
  'X-3,"Cable broken',
].join('\r\n');

const START = `mutation ($input: ImportStartInput!) { importStart(input: $input) { __typename ... on ImportStartSuccess { importRun { id } } ... on Error { code message } } }`;
const RUN = `query ($id: ID!) { importRun(id: $id) { state rowsRead created changed same duplicates conflicts bad withoutPrice failure
  findings(first: 50) { nodes { line kind code } } } }`;

async function upload(bytes: Uint8Array<ArrayBuffer> | string, token: string | null): Promise<Response> {
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  return app.fetch(new Request('http://localhost/files?name=parts.csv', { method: 'POST', headers, body: bytes }));
}

const ITEMS = { kind: 'items', mapping: MAPPING };

async function imported(bytes: Uint8Array<ArrayBuffer> | string, dryRun = false, how: object = ITEMS) {
  const token = await world.token('sales');
  const { id: fileId } = (await (await upload(bytes, token)).json()) as { id: string };
  const started = await app.ask(token, START, { input: { fileId, dryRun, ...how } });
  await drain({ db: app.db, settings: SETTINGS, handlers: HANDLERS });
  return (await app.ask(token, RUN, { id: started.data.importStart.importRun.id })).data.importRun;
}

test('a dry run reports and writes nothing, an import writes what is good and says what is not, a repeat changes nothing', async () => {
  const tried = await imported(FILE, true);
  expect(tried).toMatchObject({ state: 'DONE', created: 3, duplicates: 1, conflicts: 1, bad: 2 });
  expect(await app.database.query(`select from item where sku = '00123-A'`)).toHaveLength(0);

  const done = await imported(new Uint8Array(gzipSync(FILE)));
  expect(done).toMatchObject({
    state: 'DONE',
    rowsRead: 7,
    created: 3,
    changed: 0,
    same: 0,
    duplicates: 1,
    conflicts: 1,
    bad: 2,
    withoutPrice: 1,
  });
  expect(done.findings.nodes).toEqual(
    expect.arrayContaining([
      { line: 4, kind: 'DUPLICATE', code: 'same_row' },
      { line: 5, kind: 'CONFLICT', code: 'same_key' },
      { line: 7, kind: 'WARNING', code: 'price_zero' },
    ]),
  );
  const items = await app.database.query<{ sku: string; unit_price: string | null }>(
    `select i.sku, p.unit_price from item i join family f on f.id = i.family_id left join list_price p on p.item_id = i.id where f.code = 'cables' order by i.sku`,
  );
  expect(items).toEqual([
    { sku: '00123-A', unit_price: 150n },
    { sku: '1E5', unit_price: 200n },
    { sku: 'X-2', unit_price: null },
  ]);

  const again = await imported(FILE);
  expect(again).toMatchObject({ created: 0, changed: 0, same: 3 });
  const changed = await imported(FILE.replace('1.50', '1.75'));
  expect(changed).toMatchObject({ created: 0, changed: 1, same: 2 });
  const prices = await app.database.query(
    `select unit_price from list_price p join item i on i.id = p.item_id where i.sku = '00123-A' order by lower(valid)`,
  );
  expect(prices).toEqual([{ unit_price: 150n }, { unit_price: 175n }]);
});

test('an item that was made by hand is not written over', async () => {
  const run = await imported('part,name,price\nMOUSE-1,Another mouse,1\n');
  expect(run).toMatchObject({ created: 0, changed: 0, conflicts: 1 });
  const [name] = await app.database.query(
    `select n.name from item_name n join item i on i.id = n.item_id where i.sku = 'MOUSE-1' and n.locale = 'en'`,
  );
  expect(name).toEqual({ name: 'The mouse' });
});

test('a file that cannot be read fails as a whole and says why', async () => {
  const cut = gzipSync(FILE).subarray(0, 40);
  expect(await imported(new Uint8Array(cut))).toMatchObject({ state: 'FAILED', created: 0 });
});

test('a file whose columns do not fit the mapping fails once, with the columns missing and found', async () => {
  const run = await imported('Part number,Text\nA-1,Bolt\nA-2,Nut\n', false, { kind: 'components' });
  expect(run).toMatchObject({ state: 'FAILED', created: 0, bad: 0, findings: { nodes: [] } });
  expect(run.failure).toMatch(
    /missing_column.*: id, category, name missing; its columns: Part number, Text; .*--mapping/,
  );
});

test('a late report of progress does not open a run that has ended', async () => {
  await imported('nothing,of,this');
  const ask = `select id, state from import_run order by created_at desc limit 1`;
  const [run] = await app.database.query<{ id: string; state: string }>(ask);
  await app.db.write(WORKER, (tx) => updateProgress(tx, run?.id ?? '', 'reading', 1));
  expect((await app.database.query<{ state: string }>(ask))[0]?.state).toBe('failed');
});

test('only the seller uploads and imports', async () => {
  expect((await upload('x', null)).status).toBe(401);
  expect((await upload('x', await world.token('carl'))).status).toBe(403);
  const refused = await app.ask(await world.token('planner'), START, { input: { fileId: 'x', kind: 'items' } });
  expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});
