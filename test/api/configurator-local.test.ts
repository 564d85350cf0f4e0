import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { print } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIAGRAM_FORMAT, DiagramError } from '#engine';
import { checksumOf } from '../../api/catalog/model-checksum.ts';
import { compileModelVersions } from '../../api/configuration/compile-model-versions.ts';
import { assumptionsOf } from '../../portal/components/whole-life/life.ts';
import { readAddress } from '../../portal/routes/configure_.$sku/address.ts';
import type { WrittenModel } from '../../portal/routes/configure_.$sku/local/local-model.ts';
import { createLocalEngine } from '../../portal/routes/configure_.$sku/local/local-view.ts';
import { ConfiguratorDocument } from '../../portal/routes/configure_.$sku/queries.ts';
import { type View, viewOf } from '../../portal/routes/configure_.$sku/view.ts';
import { ConfiguratorDiagramDocument } from '../../portal/routes/configure_.$sku_.diagram.$name/queries.ts';
import { ConfiguratorModelDocument } from '../../portal/routes/configure_.$sku_.model/queries.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { createGateway, GATEWAY, publishGateway } from '../support/gateway-model.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
let gateway: Awaited<ReturnType<typeof createGateway>>;

beforeAll(async () => {
  app = await createTestApp();
  world = await createWorld(app);
  gateway = await createGateway(app, world);
});
afterAll(() => app[Symbol.asyncDispose]());

async function asked(quantity = 1) {
  const { data } = await app.ask(await world.token('ann'), print(ConfiguratorModelDocument), {
    sku: 'GATE-1',
    quantity,
  });
  return data.catalogueItem.configurator;
}

async function modelOf(quantity = 1): Promise<WrittenModel> {
  const { model, modelVersion } = await asked(quantity);
  return { modelVersion, ...model };
}

async function diagramNamed(name: string, who: 'ann' | 'mei' = 'ann'): Promise<Uint8Array | null> {
  const { data } = await app.ask(await world.token(who), print(ConfiguratorDiagramDocument), { sku: 'GATE-1', name });
  const text = data.catalogueItem?.diagram;
  return text ? gunzipSync(Buffer.from(text, 'base64')) : null;
}

async function bytesOf(name: string): Promise<Uint8Array> {
  const bytes = await diagramNamed(name);
  if (!bytes) throw new Error('the model is compiled');
  return bytes;
}

async function served(search: string): Promise<View> {
  const asked = readAddress(new URLSearchParams(search));
  const { data, errors } = await app.ask(await world.token('ann'), print(ConfiguratorDocument), {
    sku: 'GATE-1',
    choices: asked.choices,
    quantity: asked.quantity,
    at: asked.at,
    whyGroup: asked.why?.group ?? '',
    whyOption: asked.why?.option ?? '',
    why: asked.why !== null,
    goal: asked.finish,
    finish: asked.finish !== null,
    by: asked.by,
    assumptions: assumptionsOf(asked.assumed),
    configurationId: '',
    saved: false,
    days: [],
    ship: false,
    locale: 'zh-Hant',
  });
  expect(errors).toBeUndefined();
  return viewOf(data.catalogueItem.configurator);
}

// Tax, derivation and days of delivery are the service's alone; what it does not know in the page is null there.
function without(view: View): unknown {
  const repair = view.option?.repair && { ...view.option.repair, earliest: null };
  return JSON.parse(
    JSON.stringify({
      ...view,
      price: null,
      earliest: null,
      option: view.option && { ...view.option, repair },
      completion: view.completion && { ...view.completion, earliest: null },
    }),
  );
}

test('a page has no model until the service has compiled it, and gets a new one with every definition', async () => {
  expect(await asked()).toMatchObject({ model: null });
  await compileModelVersions(app.db);
  const { diagram } = await modelOf();
  expect(await diagramNamed(diagram)).not.toBeNull();
  expect(await diagramNamed(diagram, 'mei')).toBeNull();
  app.statements();
  await compileModelVersions(app.db);
  expect(app.statements()).toEqual(['configuration.findUncompiled']);

  const later = { ...GATEWAY, rules: [] };
  await publishGateway(app, gateway.itemId, 2, later);
  expect(await asked()).toMatchObject({ model: null });
  expect(await diagramNamed(diagram)).toBeNull();
  await compileModelVersions(app.db);
  const renewed = await modelOf();
  expect(renewed.diagram).not.toBe(diagram);
  expect(await bytesOf(renewed.diagram)).not.toEqual(await diagramNamed(diagram));

  // A definition that was changed behind the back of its version is not the one that was compiled.
  await app.database.query(`update model_version set checksum = 'another' where item_id = $1 and number = 2`, [
    gateway.itemId,
  ]);
  expect(await asked()).toMatchObject({ model: null });
  expect(await diagramNamed(renewed.diagram)).toBeNull();
  await publishGateway(app, gateway.itemId, 3, GATEWAY);
  await compileModelVersions(app.db);
  expect((await modelOf()).diagram).toBe(diagram);
});

test('why a model is not compiled is kept; only what a busy machine may have met is tried again, a day later', async () => {
  const id = await publishGateway(app, gateway.itemId, 4, GATEWAY);
  const keep = (reason: string, days: number) =>
    app.database.query(
      `insert into model_diagram (model_version_id, checksum, format, reason, ms, compiled_at)
        values ($1, $2, $3, $4, 1, now() - make_interval(days => $5)) on conflict (model_version_id)
        do update set bytes = null, nodes = null, edges = null, reason = excluded.reason, compiled_at = excluded.compiled_at`,
      [id, checksumOf(GATEWAY), DIAGRAM_FORMAT, reason, days],
    );
  for (const [reason, days] of [
    ['nodes', 2],
    ['time', 0],
  ] as const) {
    await keep(reason, days);
    await compileModelVersions(app.db);
    expect(await asked()).toMatchObject({ model: null });
  }
  await keep('time', 2);
  await compileModelVersions(app.db);
  expect((await asked()).model).not.toBeNull();
});

test('what is no diagram of the model makes no engine, and the service answers', async () => {
  const model = await modelOf();
  const bytes = await bytesOf(model.diagram);
  expect(() => createLocalEngine(model, bytes.subarray(0, -1))).toThrow(DiagramError);
  expect(() => createLocalEngine(model, new Uint8Array())).toThrow(DiagramError);
  expect(() => createLocalEngine(model, new TextEncoder().encode('<!doctype html>'))).toThrow(DiagramError);
  const [first, ...rest] = model.definition.groups;
  if (!first) throw new Error('the model has groups');
  const other = { ...model.definition, groups: [{ ...first, options: first.options.slice(1) }, ...rest], rules: [] };
  expect(() => createLocalEngine({ ...model, definition: other }, bytes)).toThrow(DiagramError);
});

test('the page’s own engine says what the service says', async () => {
  const model = await modelOf();
  const page = createLocalEngine(model, await bytesOf(model.diagram));
  const word = fc.constantFrom('core*fast', 'core*std', 'core*big', 'store*drive', 'store*', 'extra*', 'extra*card');
  const more = fc.constantFrom(
    '',
    '&why=core*fast',
    '&why=extra*card',
    '&finish=CHEAPEST',
    '&finish=EARLIEST',
    '&finish=PREFERRED',
  );
  const life = fc.constantFrom(
    '',
    '&by=WHOLE_LIFE',
    '&own.years=3&by=WHOLE_LIFE',
    '&own.years=99&own.rent=0.5&own.no=1',
  );
  const chosen = fc.uniqueArray(word, { selector: (text) => text.split('*')[0], maxLength: 3 });
  const questions = fc.tuple(chosen, more, life);
  await fc.assert(
    fc.asyncProperty(questions, async ([words, looked, measured]) => {
      const search = `c=${words.join('+')}${looked}${measured}`;
      const question = { ...readAddress(new URLSearchParams(search)), locale: 'zh-Hant' as const };
      expect(without(page.answer(question))).toEqual(without(await served(search)));
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('what the page is given holds selling prices and days, no parts, costs or suppliers', async () => {
  const model = await modelOf(2);
  expect(model.tariff).toEqual({
    base: '20000',
    baseLeadDays: 0,
    options: {
      core: { fast: ['1799', 0], std: ['5400', 10], big: ['13500', 4] },
      store: { drive: ['4499', 10] },
      extra: { sensor: ['4500', null] },
    },
  });
  expect(model.external).toEqual([
    { source: 'availability', code: 'no_supply', group: 'extra', option: 'sensor' },
    { source: 'price_agreement', code: 'not_in_agreement', group: 'extra', option: 'card' },
  ]);
  const text = JSON.stringify(model);
  // Numbers of parts, of suppliers' prices, and names behind the window.
  expect(text).not.toMatch(
    /BOARD-1|CASE-1|MOUSE-1|00123|ORPHAN-1|CARD-1|300000|400000|90000|50000|alpha|beta|gamma|supplier/i,
  );
  expect(model.definition.groups.every(({ options }) => options.every(({ items }) => items.length === 0))).toBe(true);
});
