import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ModelDefinition } from '#engine';
import { createTestApp, type TestApp } from '../support/app.ts';
import { asking, type Who } from '../support/asking.ts';
import { buying } from '../support/buying.ts';
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

type Choice = { group: string; option: string | null; quantity?: number };

const drive = { group: 'store', option: 'drive' };
const core = (option: string) => ({ group: 'core', option });

const { ask } = asking(() => ({ app, world }));

async function configure(choices: Choice[], fields: string, quantity = 1) {
  const document = `query ($itemId: ID!, $choices: [ChoiceInput!], $quantity: Int) {
    configurator(itemId: $itemId, choices: $choices, quantity: $quantity) { ${fields} } }`;
  return (await ask('ann', document, { itemId: gateway.id, choices, quantity })).configurator;
}

async function save(who: Who, choices: Choice[], more: Record<string, unknown> = {}) {
  const document = `mutation ($input: ConfigurationSaveInput!) { configurationSave(input: $input) {
    __typename ... on ConfigurationSaveSuccess { configuration { id version savedPrice { amount } } } ... on Error { code message } } }`;
  const input = { itemId: gateway.id, name: 'Gate', choices, ...more };
  return (await ask(who, document, { input })).configurationSave;
}

describe('dates', () => {
  const OPTIONS = 'leadDays groups { code options { code state leadDays delay effect { amount } } }';
  const byCode = (view: { groups: { options: { code: string }[] }[] }) =>
    Object.fromEntries(view.groups.flatMap(({ options }) => options.map((option) => [option.code, option])));

  test('each option tells what it does to the price and to the lead time of everything', async () => {
    const view = await configure([], OPTIONS);
    expect(view.leadDays).toBe(0);
    expect(byCode(view)).toMatchObject({
      fast: { leadDays: 0, delay: 0, effect: { amount: '0' } },
      std: { leadDays: 10, delay: 10, effect: { amount: '3601' } },
      big: { leadDays: 4, delay: 4, effect: { amount: '11701' } },
      // The drive itself is in stock, but it shuts out the only core that is.
      drive: { leadDays: 0, delay: 4 },
      sensor: { state: 'BLOCKED', leadDays: null, delay: null },
    });
  });

  test('a drive that is in stock once takes its time for two', async () => {
    expect(byCode(await configure([], OPTIONS, 2))).toMatchObject({ drive: { leadDays: 10, delay: 10 } });
  });

  test('the earliest completion is another than the cheapest, and both are proved', async () => {
    const fields = 'completion(goal: $goal) { total { amount } leadDays proved choices { group option } }';
    const goal = (name: string) => configure([drive], fields.replace('$goal', name));
    expect((await goal('CHEAPEST')).completion).toMatchObject({
      total: { amount: '29899' },
      leadDays: 10,
      proved: true,
    });
    const { completion } = await goal('EARLIEST');
    expect(completion).toMatchObject({ total: { amount: '37999' }, leadDays: 4, proved: true });
    expect(completion.choices).toContainEqual(core('big'));
  });

  test('a repair tells its effect on price and date, apart for what is given up and what is replaced', async () => {
    const fields = `option(group: "core", option: "fast") { state repair { givenUp { group option } replaced { group option }
      difference { amount } delay earliest { date code } proved } }`;
    const { option } = await configure([drive, core('std')], fields);
    expect(option).toMatchObject({
      state: 'BLOCKED',
      repair: {
        givenUp: [drive],
        replaced: [core('std')],
        difference: { amount: String(21_799 - 29_899) },
        delay: -10,
        earliest: { code: 'in_stock' },
        proved: true,
      },
    });
  });

  test('takes two statements behind the window, whatever the model’s size, and lets nothing of it through', async () => {
    await configure([], 'leadDays');
    app.statements();
    const view = await configure([drive], `${OPTIONS} completion { leadDays earliest { date code params } }`);
    const sent = app.statements();
    expect(sent.filter((name) => name === 'configuration.listSupply')).toHaveLength(1);
    expect(sent.length).toBeLessThanOrEqual(28);
    expect(JSON.stringify(view)).not.toMatch(/alpha|beta|gamma|supplier|300000|cost/i);
  });
});

test('reasons come from the agreement and from availability as well as from rules', async () => {
  const fields = 'groups { options { code blockedBy { choices { group option } causes { source code text } } } }';
  const { groups } = await configure([drive], fields);
  const blocked = groups.flatMap(({ options }: { options: { code: string; blockedBy: unknown }[] }) =>
    options.flatMap(({ code, blockedBy }) => (blockedBy ? [[code, blockedBy]] : [])),
  );
  expect(Object.fromEntries(blocked)).toEqual({
    fast: {
      choices: [drive],
      causes: [{ source: 'ENGINEERING', code: 'bay', text: 'The fast core has no bay for a drive.' }],
    },
    sensor: { choices: [], causes: [{ source: 'AVAILABILITY', code: 'no_supply', text: '' }] },
    card: { choices: [], causes: [{ source: 'PRICE_AGREEMENT', code: 'not_in_agreement', text: '' }] },
  });
});

describe('days of delivery', () => {
  const ADD = `mutation ($input: CartLineAddInput!) { cartLineAdd(input: $input) { __typename
    ... on CartLineAddSuccess { cart { version lines { id quantity requestedDate requestedDay { state deliverOn } price { unit { amount } } } } }
    ... on InvalidInputError { issues { path message code } } ... on Error { code message } } }`;
  const add = async (more: Record<string, unknown>) => {
    const modelVersionId = world.globalId('ModelVersion', gateway.first);
    const input = { modelVersionId, choices: [core('fast')], quantity: 5, ...more };
    return (await ask('ann', ADD, { input })).cartLineAdd;
  };

  test('parts that do not add up, or wanted yesterday, are refused', async () => {
    const short = await add({ schedule: [{ quantity: 2 }, { quantity: 2, requestedDate: '2099-01-05' }] });
    expect(short).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: 'schedule' }] });
    const past = await add({ schedule: [{ quantity: 5, requestedDate: '2020-01-06' }] });
    expect(past).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: 'schedule.0.requestedDate', message: 'is in the past', code: 'day_from' }],
    });
  });

  test('each day is a line of its own, up to the order; days that cannot be are told, not refused', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const schedule = [
      { quantity: 1, requestedDate: '2099-01-03' },
      { quantity: 1, requestedDate: '2099-01-05' },
      { quantity: 1, requestedDate: '2099-01-05' },
      { quantity: 1, requestedDate: tomorrow },
      { quantity: 1 },
    ];
    const { cart } = await add({ schedule });
    const told = cart.lines.map(
      (line: { quantity: number; requestedDate: string; requestedDay: { state: string } }) => [
        line.quantity,
        line.requestedDate,
        line.requestedDay?.state,
      ],
    );
    expect(told).toEqual([
      [1, null, undefined],
      [1, tomorrow, 'TOO_EARLY'],
      [1, '2099-01-03', 'NOT_WORKED'],
      [2, '2099-01-05', 'POSSIBLE'],
    ]);
    const { submit, decide } = buying(app, world);
    const submitted = (await submit('ann', cart.version, { requestedDate: '2099-02-02' })).request;
    const { request } = await decide('bo', submitted.steps[0], true);
    const lines = await app.database.query<{ requested: string | null; promised: string }>(
      `select l.requested_date::text as requested, l.promised_date::text as promised from sales_order_line l join sales_order o on o.id = l.order_id
       where o.number = $1 order by l.position`,
      [Number(request.order?.number.split('-')[1])],
    );
    expect(lines.map(({ requested }) => requested)).toEqual([null, tomorrow, '2099-01-03', '2099-01-05']);
    expect(lines[0]?.promised).toBe('2099-02-02');
    expect(lines[2]?.promised).toBe('2099-01-05');
    expect(lines[3]?.promised).toBe('2099-01-05');
    expect((lines[1]?.promised ?? '') > tomorrow).toBe(true);
  });

  test('the configurator judges days before anything is in the cart', async () => {
    const view = await configure(
      [core('fast')],
      'requestedDays(dates: ["2099-01-03", "2020-01-06"]) { state deliverOn }',
    );
    expect(view.requestedDays).toEqual([
      { state: 'NOT_WORKED', deliverOn: '2099-01-05' },
      { state: 'PAST', deliverOn: null },
    ]);
  });
});

test('a configuration in an address opens in its account only; a private one is nobody else’s', async () => {
  const document =
    'query ($sku: String!, $id: ID!) { catalogueItem(sku: $sku) { id } configuration(id: $id) { name } }';
  const { configuration } = await save('ann', [core('fast')]);
  expect(await ask('bo', document, { sku: 'GATE-1', id: configuration.id })).toMatchObject({
    catalogueItem: { id: gateway.id },
    configuration: null,
  });
  await save('ann', [core('fast')], {
    configurationId: configuration.id,
    version: configuration.version,
    shared: true,
  });
  expect(await ask('bo', document, { sku: 'GATE-1', id: configuration.id })).toMatchObject({
    configuration: { name: 'Gate' },
  });
  expect(await ask('mei', document, { sku: 'GATE-1', id: configuration.id })).toEqual({
    catalogueItem: null,
    configuration: null,
  });
});

describe('a newer version of the model', () => {
  const SEEN = `query ($id: ID!) { configuration(id: $id) { fit savedPrice { amount } revalidation {
    gone { group option optionName } refusal { choices { group option } causes { source code } } givenUp { group option } added { group option }
    choices { group option quantity } price { amount } proved } } }`;
  const see = async (id: string) => (await ask('ann', SEEN, { id })).configuration;

  // The drive needs the big core now, the standard core is gone, and every system has a mount.
  const second: ModelDefinition = {
    ...GATEWAY,
    groups: [
      ...GATEWAY.groups.map((group) =>
        group.code === 'core' ? { ...group, options: group.options.filter(({ code }) => code !== 'std') } : group,
      ),
      {
        code: 'mount',
        names: { en: 'Mount', 'zh-Hant': 'Mount', 'zh-Hans': 'Mount' },
        min: 1,
        max: 1,
        options: [
          { code: 'rail', names: { en: 'Rail', 'zh-Hant': 'Rail', 'zh-Hans': 'Rail' }, items: [], attributes: {} },
        ],
      },
    ],
  };

  test('says what is gone, what is refused, what has to be added and what it costs then; one save adopts it', async () => {
    const gone = (await save('ann', [drive, core('std')])).configuration;
    expect(gone.savedPrice).toEqual({ amount: '29899' });
    const fine = (await save('ann', [core('fast')])).configuration;
    const open = (await save('ann', [drive])).configuration;
    expect((await see(gone.id)).fit).toBe('CURRENT');
    await publishGateway(app, gateway.itemId, 2, second);
    app.statements();
    expect(await see(gone.id)).toMatchObject({
      fit: 'CHANGED',
      savedPrice: { amount: '29899' },
      revalidation: {
        gone: [{ ...core('std'), optionName: 'Option std' }],
        refusal: null,
        givenUp: [],
        added: [core('big'), { group: 'mount', option: 'rail' }],
        price: { amount: '37999' },
        proved: true,
      },
    });
    expect(await see(fine.id)).toMatchObject({
      fit: 'CHANGED',
      revalidation: { gone: [], added: [{ group: 'mount', option: 'rail' }], price: { amount: '21799' } },
    });
    expect(await see(open.id)).toMatchObject({ fit: 'STILL_FITS', revalidation: { added: [], price: null } });

    const { revalidation } = await see(gone.id);
    await save('ann', revalidation.choices, { configurationId: gone.id, version: gone.version });
    expect(await see(gone.id)).toMatchObject({ fit: 'CURRENT', savedPrice: { amount: '37999' } });
  });

  test('what no longer fits is not bought; what fits as it is, is bought in the version in force', async () => {
    const outdated = (await save('ann', [core('big'), { group: 'mount', option: 'rail' }])).configuration;
    const fits = (await save('ann', [core('fast'), { group: 'mount', option: 'rail' }])).configuration;
    const bars = { all: [{ group: 'core', option: 'big' }] };
    const rule = {
      code: 'no-big',
      names: second.rules[0]?.names ?? GATEWAY.rules[0]?.names,
      kind: 'excludes',
      when: { all: [] },
      bars,
    };
    await publishGateway(app, gateway.itemId, 3, { ...second, rules: [...second.rules, rule] } as ModelDefinition);
    const document = `mutation ($input: CartLineAddInput!) { cartLineAdd(input: $input) { __typename ... on Error { code }
      ... on InvalidConfigurationError { problems } ... on CartLineAddSuccess { cart { lines { modelVersion { number } } } } } }`;
    const buy = async (configurationId: string) =>
      (await ask('ann', document, { input: { configurationId, quantity: 1 } })).cartLineAdd;
    expect(await buy(outdated.id)).toMatchObject({ code: 'INVALID_CONFIGURATION', problems: ['MODEL_SUPERSEDED'] });
    expect((await buy(fits.id)).cart.lines.at(-1)).toEqual({ modelVersion: { number: 3 } });
    expect(await see(outdated.id)).toMatchObject({
      fit: 'CHANGED',
      revalidation: {
        refusal: { choices: [core('big')], causes: [{ source: 'ENGINEERING', code: 'no-big' }] },
        givenUp: [core('big')],
        added: [core('fast')],
      },
    });
  });
});
