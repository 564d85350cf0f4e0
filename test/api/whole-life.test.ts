import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';
import { asking } from '../support/asking.ts';
import { type Authoring, at, createAuthoring } from '../support/authoring.ts';
import { choice, insertConfiguration, named, SMALL_MODEL, sellModel } from '../support/small-model.ts';
import { createWorld, type World } from '../support/world.ts';

/** The big board draws 90 W instead of 10 and costs as much; the tall cooler costs more than the flat one and draws nothing. */
const MODEL = {
  ...SMALL_MODEL,
  groups: SMALL_MODEL.groups.map((group) =>
    group.code === 'cooler'
      ? { ...group, options: [choice('flat', null, { watts: 60 }), choice('tall', 'MOUSE-1')] }
      : group,
  ),
  assumptions: [
    { code: 'years', names: named('Years'), value: 5, least: 1, most: 10 },
    { code: 'power_price', names: named('Power price'), unit: 'W', value: { EUR: 0.5 } },
    { code: 'left', names: named('What is left'), unit: '%', value: 10, most: 100 },
  ],
  lifeCosts: [
    { code: 'energy', names: named('Energy'), basis: { value: 'power' }, assumptions: ['power_price', 'years'] },
    { code: 'back', names: named('Back'), basis: 'price', factor: -1, assumptions: ['left'] },
  ],
};

const LIFE = `wholeLife { price { amount currency } total { amount }
  costs { code name amount { amount } factors { name unit isMoney value price { amount } } }
  assumptions { code value standard least most refused } }`;
const OPEN = `query ($itemId: ID!, $choices: [ChoiceInput!], $assumptions: [AssumptionInput!], $by: CostMeasure) {
  configurator(itemId: $itemId, choices: $choices, assumptions: $assumptions) { ${LIFE}
    unitPrice { amount } least(by: $by) { total { amount } proved }
    groups(codes: ["cooler"]) { options { code effect(by: $by) { amount } } }
    completion(by: $by) { choices { option } total { amount } wholeLife { total { amount } } proved } } }`;

describe('whole-life cost', () => {
  let app: TestApp;
  let world: World;
  let itemId: string;
  beforeAll(async () => {
    app = await createTestApp();
    world = await createWorld(app);
    itemId = world.globalId('CatalogueItem', (await sellModel(app, world, MODEL)).itemId);
  });
  afterAll(() => app[Symbol.asyncDispose]());

  const { ask } = asking(() => ({ app, world }));
  const b1 = { group: 'board', option: 'b1' };
  const open = async (variables: object) =>
    (await ask('ann', OPEN, { itemId, choices: [b1], ...variables })).configurator;

  test('is the price and the costs of what is chosen so far, and opens into what is multiplied', async () => {
    const { wholeLife, unitPrice } = await open({ choices: [b1, { group: 'cooler', option: 'flat' }] });
    const price = BigInt(unitPrice.amount);
    expect(wholeLife.price).toEqual({ amount: unitPrice.amount, currency: 'EUR' });
    expect(wholeLife.costs).toEqual([
      {
        code: 'energy',
        name: 'Energy',
        amount: { amount: '17500' },
        factors: [
          { name: 'Power', unit: 'W', isMoney: false, value: 70, price: null },
          { name: 'Power price', unit: 'W', isMoney: true, value: 0.5, price: null },
          { name: 'Years', unit: null, isMoney: false, value: 5, price: null },
        ],
      },
      {
        code: 'back',
        name: 'Back',
        amount: { amount: String(-((price + 5n) / 10n)) },
        factors: [
          { name: null, unit: null, isMoney: false, value: null, price: { amount: unitPrice.amount } },
          { name: null, unit: null, isMoney: false, value: -1, price: null },
          { name: 'What is left', unit: '%', isMoney: false, value: 10, price: null },
        ],
      },
    ]);
    expect(wholeLife.total).toEqual({ amount: String(price + 17_500n - (price + 5n) / 10n) });
  });

  test('follows what the buyer assumes within the limits; the rest is told and left out', async () => {
    const flat = [b1, { group: 'cooler', option: 'flat' }];
    const assumptions = [
      { code: 'years', value: 2 },
      { code: 'left', value: 101 },
      { code: 'no such thing', value: 1 },
    ];
    const { wholeLife } = await open({ choices: flat, assumptions });
    expect(wholeLife.costs[0].amount).toEqual({ amount: '7000' });
    expect(wholeLife.assumptions).toEqual([
      { code: 'years', value: 2, standard: 5, least: 1, most: 10, refused: false },
      { code: 'power_price', value: 0.5, standard: 0.5, least: 0, most: 1_000_000_000, refused: false },
      { code: 'left', value: 10, standard: 10, least: 0, most: 100, refused: true },
    ]);
    for (const value of ['five', null]) {
      const variables = { itemId, assumptions: [{ code: 'years', value }] };
      const [refusal] = (await app.ask(await world.token('ann'), OPEN, variables)).errors ?? [];
      expect(refusal).toMatchObject({
        message: expect.stringMatching(/Float/),
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
  });

  test('decides what is cheapest where it is asked to: dearer to buy, cheaper to own', async () => {
    const [bought, owned] = [await open({ by: 'PRICE' }), await open({ by: 'WHOLE_LIFE' })];
    const sign = ({ groups }: typeof bought) =>
      groups[0].options.map(({ effect }: { effect: { amount: string } }) => Math.sign(Number(effect.amount)));
    expect([sign(bought), sign(owned)]).toEqual([
      [0, 1],
      [1, 0],
    ]);
    const found = ({ completion }: typeof bought) => completion.choices.map(({ option }: { option: string }) => option);
    expect([found(bought), found(owned)]).toEqual([
      ['b1', 'flat'],
      ['b1', 'tall'],
    ]);
    expect(BigInt(owned.completion.total.amount)).toBeGreaterThan(BigInt(bought.completion.total.amount));
    expect(owned.completion.wholeLife.total).toEqual(owned.least.total);
    expect(BigInt(owned.least.total.amount)).toBeLessThan(BigInt(bought.completion.wholeLife.total.amount));
    expect([bought, owned].map(({ completion, least }) => completion.proved && least.proved)).toEqual([true, true]);
  });

  test('that is beyond what can be added up is told, but nothing is decided by it', async () => {
    const assumptions = [{ code: 'power_price', value: 1e9 }];
    const { wholeLife, least, groups, completion } = await open({ by: 'WHOLE_LIFE', assumptions });
    expect(BigInt(wholeLife.total.amount)).toBeGreaterThan(5_000_000_000_000n);
    expect([least, completion]).toEqual([null, null]);
    expect(groups[0].options).toEqual([
      { code: 'flat', effect: null },
      { code: 'tall', effect: null },
    ]);
  });

  test('of saved configurations takes as many statements for four as for one', async () => {
    const [row] = await app.database.query<{ id: string; item_id: string }>(
      `select v.id, v.item_id from model_version v join item i on i.id = v.item_id where i.sku = 'MODEL-1'`,
    );
    if (!row) throw new Error('the model is sold');
    const save = async (option: string) =>
      world.globalId(
        'Configuration',
        await insertConfiguration(app, {
          accountId: world.account.acme,
          membershipId: world.member.ann.membershipId,
          itemId: row.item_id,
          versionId: row.id,
          name: option,
          choices: [
            { ...b1, quantity: 1 },
            { group: 'cooler', option, quantity: 1 },
          ],
        }),
      );
    const [flat, tall] = [await save('flat'), await save('tall')];
    const only = `wholeLife(assumptions: [{ code: "years", value: 1 }]) { total { amount } }`;
    const at = (id: string, name: string) => `${name}: configuration(id: "${id}") { ${only} }`;
    const counted = async (...fields: string[]) => {
      app.statements();
      const data = await ask('ann', `{ ${fields.join(' ')} }`);
      return { data, count: app.statements().length };
    };
    const one = await counted(at(flat, 'a'));
    const four = await counted(at(flat, 'a'), at(tall, 'b'), at(flat, 'c'), at(tall, 'd'));
    expect(four.count).toBe(one.count);
    expect(four.data.a).toEqual(one.data.a);
    expect(four.data.b.wholeLife.total.amount).not.toBe(four.data.a.wholeLife.total.amount);
    expect((await ask('mei', `{ ${at(flat, 'a')} }`)).a).toBeNull();
  });
});

describe('costs of owning in a draft', () => {
  let desk: Authoring;
  beforeAll(async () => {
    desk = await createAuthoring();
  });
  afterAll(() => desk[Symbol.asyncDispose]());

  test('are parts like others: told where they are wrong, compared, and told what still names them', async () => {
    const { draft } = await desk.fresh();
    const years = { code: 'years', names: named('Years'), value: 5, most: 10 };
    const rate = { code: 'rate', names: named('Rate'), unit: 'W', value: { EUR: 0.5 } };
    const energy = {
      code: 'energy',
      names: named('Energy'),
      basis: { value: 'power' },
      assumptions: ['rate', 'years'],
    };
    expect(await desk.savePart(draft, 'LIFE_COST', energy)).toMatchObject({
      issues: [
        { path: 'body.assumptions.0', code: 'unknown' },
        { path: 'body.assumptions.1', code: 'unknown' },
        { path: 'body.assumptions', code: 'not_money' },
      ],
    });
    expect(await desk.savePart(draft, 'ASSUMPTION', { ...years, value: 11 })).toMatchObject({
      issues: [{ path: 'body.value', code: 'out_of_range' }],
    });
    let edited = (await desk.savePart(draft, 'ASSUMPTION', years)).modelDraft;
    edited = (await desk.savePart(edited, 'ASSUMPTION', rate)).modelDraft;
    edited = (await desk.savePart(edited, 'LIFE_COST', energy)).modelDraft;
    expect(edited).toMatchObject({ issues: [], definition: { lifeCosts: [energy], assumptions: [years, rate] } });
    const { changes } = await desk.draftOf(edited, 'changes { part kind code }');
    expect(changes).toEqual([
      { part: 'ASSUMPTION', kind: 'ADDED', code: 'years' },
      { part: 'ASSUMPTION', kind: 'ADDED', code: 'rate' },
      { part: 'LIFE_COST', kind: 'ADDED', code: 'energy' },
    ]);
    edited = (await desk.mutate('modelDraftPartRemove', { ...at(edited), part: 'ASSUMPTION', code: 'years' }))
      .modelDraft;
    expect(edited.issues).toMatchObject([{ path: 'definition.lifeCosts.0.assumptions.1', code: 'unknown' }]);
  });
});
