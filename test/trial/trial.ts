import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { print } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertRun } from '../../api/catalog/import/import-store.ts';
import { runImport } from '../../api/catalog/import/run-import.ts';
import { mappingFor } from '../../api/catalog/import/start-import.ts';
import { refreshAssortment } from '../../api/catalog/refresh-assortment.ts';
import { WORKER } from '../../api/db/owner.ts';
import { seedDemo } from '../../api/demo/seed-demo.ts';
import { newId } from '../../api/kernel/id.ts';
import { PremierPageDocument } from '../../portal/routes/_index/queries.ts';
import { measure } from '../bench/measure.ts';
import { createTestApp, SETTINGS, type TestApp } from '../support/app.ts';

const DATA = process.env.TRIAL_DATA ?? path.resolve(import.meta.dirname, '../../../shared/data');
const tell = (line: string) => process.stdout.write(`${line}\n`);

let app: TestApp;
let token: string;
beforeAll(async () => {
  if (!existsSync(DATA)) throw new Error(`the trial's files are not at ${DATA}: set TRIAL_DATA`);
  app = await createTestApp();
  await app.database.query('set statement_timeout = 0');
  const house = { connection: { url: app.database.url, installation: app.database.installation }, settings: SETTINGS };
  await seedDemo(house, tell, { orders: 40 });
  const [member] = await app.database.query<{ id: string }>(
    `select m.id from membership m join person p on p.id = m.person_id where p.email = 'anna.keller@keller.example'`,
  );
  token = await app.tokenOf(member?.id ?? '');
});
afterAll(() => app[Symbol.asyncDispose]());

async function imported(kind: string, file: string) {
  const runId = newId();
  const begun = performance.now();
  await app.db.write(WORKER, (tx) =>
    insertRun(tx, { id: runId, kind, fileName: path.basename(file), dryRun: false, startedBy: null }),
  );
  const counts = await runImport(app.db, {
    runId,
    mapping: mappingFor(kind, undefined),
    dryRun: false,
    bytes: createReadStream(path.join(DATA, file)),
  });
  tell(`${kind}: ${JSON.stringify(counts)} in ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
  return counts;
}

test('both real files are imported with a truthful report, and a repeat changes nothing', async () => {
  expect(await imported('components', 'components/components.jsonl.gz')).toMatchObject({
    rows_read: 6200,
    created: 6200,
    bad: 0,
    without_price: 249,
  });
  expect(await imported('vehicles', 'vehicles/ademe_car_labelling.csv.gz')).toMatchObject({
    rows_read: 7679,
    created: 4957,
    duplicates: 2722,
    conflicts: 0,
    bad: 0,
    without_price: 1,
  });
  expect(await imported('vehicles', 'vehicles/ademe_car_labelling.csv.gz')).toMatchObject({
    created: 0,
    changed: 0,
    same: 4957,
  });
});

test('one account sees more than 11,000 of them', async () => {
  await app.database.query(
    `insert into assortment_rule (account_id, id, effect, family_id) select a.id, gen_random_uuid(), 'include', f.id from account a cross join family f
      where a.code = 'KELLER' and f.parent_id is null on conflict do nothing`,
  );
  const begun = performance.now();
  await app.db.write(WORKER, (tx) => refreshAssortment(tx, null, null));
  const [row] = await app.database.query<{ count: bigint }>(
    `select count(*) from assortment s join account a on a.id = s.account_id where a.code = 'KELLER'`,
  );
  tell(
    `assortments brought up to date in ${((performance.now() - begun) / 1_000).toFixed(1)} s: ${row?.count} items for one account`,
  );
  expect(Number(row?.count)).toBeGreaterThan(11_000);
});

const CATALOGUE = `query ($after: String, $search: String, $sort: CatalogueSort) { catalogue(first: 20, after: $after, search: $search, sort: $sort) {
  nodes { id sku name unitPrice { amount currency } listPrice { amount } available leadDays family { id name } } pageInfo { hasNextPage endCursor } } }`;

async function timed(name: string, document: string, variables: Record<string, unknown>): Promise<void> {
  const run = async () => {
    const answer = await app.ask(token, document, variables);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  };
  for (let warm = 0; warm < 5; warm += 1) await run();
  app.statements();
  await run();
  const statements = app.statements().length;
  const { p50, p99 } = await measure(1, 2_000, run, async () => undefined);
  tell(
    `${name.padEnd(44)} ${String(statements).padStart(3)} statements   p50 ${p50.toFixed(1).padStart(7)} ms   p99 ${p99.toFixed(1).padStart(7)} ms`,
  );
}

test('a premier page and the catalogue over them', async () => {
  await app.database.query('analyze');
  const to = new Date().toISOString().slice(0, 10);
  const from = new Date(Date.now() - 365 * 86_400_000).toISOString().slice(0, 10);
  await timed('premier page, one document', print(PremierPageDocument), { from, to });
  await timed('catalogue, first page by name', CATALOGUE, {});
  await timed('catalogue, first page by price', CATALOGUE, { sort: 'PRICE' });
  await timed('catalogue, search "ddr5 32"', CATALOGUE, { search: 'ddr5 32' });
  let after: string | null = null;
  for (let page = 0; page < 100; page += 1) {
    const answer = await app.ask(token, CATALOGUE, { after });
    after = answer.data.catalogue.pageInfo.endCursor;
  }
  await timed('catalogue, page 101 by name', CATALOGUE, { after });
});
