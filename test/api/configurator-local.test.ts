import fc from 'fast-check';
import { print } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAddress } from '../../portal/routes/configure_.$sku/address.ts';
import type { WrittenModel } from '../../portal/routes/configure_.$sku/local/local-model.ts';
import { createLocalEngine } from '../../portal/routes/configure_.$sku/local/local-view.ts';
import { ConfiguratorDocument } from '../../portal/routes/configure_.$sku/queries.ts';
import { type View, viewOf } from '../../portal/routes/configure_.$sku/view.ts';
import { ConfiguratorModelDocument } from '../../portal/routes/configure_.$sku_.model/queries.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { createGateway } from '../support/gateway-model.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await createTestApp();
  world = await createWorld(app);
  await createGateway(app, world);
});
afterAll(() => app[Symbol.asyncDispose]());

async function modelOf(quantity = 1): Promise<WrittenModel> {
  const { data } = await app.ask(await world.token('ann'), print(ConfiguratorModelDocument), {
    sku: 'GATE-1',
    quantity,
  });
  return { modelVersion: data.catalogueItem.configurator.modelVersion, ...data.catalogueItem.configurator.model };
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

test('the page’s own engine, compiled or not, says what the service says', async () => {
  const plain = createLocalEngine(await modelOf());
  const compiled = createLocalEngine(await modelOf());
  compiled.compileOnce();
  const word = fc.constantFrom('core*fast', 'core*std', 'core*big', 'store*drive', 'store*', 'extra*', 'extra*card');
  const more = fc.constantFrom(
    '',
    '&why=core*fast',
    '&why=extra*card',
    '&finish=CHEAPEST',
    '&finish=EARLIEST',
    '&finish=PREFERRED',
  );
  const questions = fc.tuple(fc.uniqueArray(word, { selector: (text) => text.split('*')[0], maxLength: 3 }), more);
  await fc.assert(
    fc.asyncProperty(questions, async ([words, looked]) => {
      const search = `c=${words.join('+')}${looked}`;
      const asked = { ...readAddress(new URLSearchParams(search)), locale: 'zh-Hant' as const };
      const expected = without(await served(search));
      expect(without(plain.answer(asked))).toEqual(expected);
      expect(without(compiled.answer(asked))).toEqual(expected);
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
