import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../api/kernel/id.ts';
import { type Authoring, at, CHECK, createAuthoring, PUBLISHING } from '../support/authoring.ts';
import { insert } from '../support/insert.ts';
import { named, SMALL_MODEL } from '../support/small-model.ts';

/** List prices of the small model's parts, in cents. */
const BOARD = 15_000;
const DRIVE = 4_999;

let desk: Authoring;
beforeAll(async () => {
  desk = await createAuthoring();
});
afterAll(() => desk[Symbol.asyncDispose]());

describe('the author’s tests', () => {
  test('the author’s tests run on each check, must pass, and go with the version', async () => {
    const { draft, itemId: key } = await desk.fresh();
    const b2 = { group: 'board', option: 'b2', quantity: 1 };
    const cases = [
      {
        code: 'big',
        names: named('A big board can be had'),
        choices: [b2],
        expectation: 'possible',
        value: { code: 'power', equals: 90 },
      },
      {
        code: 'hot',
        names: named('Not with a flat cooler'),
        choices: [b2, { group: 'cooler', option: 'flat', quantity: 1 }],
        expectation: 'impossible',
      },
      {
        code: 'gone',
        names: named('Of something else'),
        choices: [{ group: 'none', option: 'x', quantity: 1 }],
        expectation: 'possible',
      },
      {
        code: 'power',
        names: named('Too little'),
        choices: [b2],
        expectation: 'possible',
        value: { code: 'power', equals: 91 },
      },
    ];
    let edited = draft;
    for (const one of cases) edited = (await desk.savePart(edited, 'TEST', one)).modelDraft;
    const { check } = await desk.draftOf(edited, CHECK);
    expect(check.tests).toMatchObject([
      { code: 'big', outcome: 'PASSED', value: 90 },
      { code: 'hot', outcome: 'PASSED', found: 'IMPOSSIBLE', causes: [{ code: 'hot' }] },
      { code: 'gone', outcome: 'FAILED', unknown: ['none/x'] },
      { code: 'power', outcome: 'FAILED', found: 'POSSIBLE', value: 90 },
    ]);
    expect(await desk.publish(at(edited))).toMatchObject({ code: 'MODEL_TESTS_FAILED', failed: ['gone', 'power'] });
    for (const code of ['gone', 'power'])
      edited = (await desk.mutate('modelDraftPartRemove', { ...at(edited), part: 'TEST', code })).modelDraft;
    expect(await desk.publish(at(edited))).toMatchObject({ modelVersion: { number: 2 } });
    expect((await desk.start(key)).tests).toMatchObject([{ code: 'big' }, { code: 'hot' }]);
    const direct = (definition: unknown) =>
      desk.mutate('modelVersionPublish', { itemId: desk.itemId(key), definition }, PUBLISHING);
    expect(await direct({ ...SMALL_MODEL, rules: [] })).toMatchObject({ failed: ['hot'] });
    expect(await direct(SMALL_MODEL)).toMatchObject({ modelVersion: { number: 3 } });
  });

  const piece = (group: string, option: string) => ({ group, option, quantity: 1 });
  const expecting = (code: string, more: object) => ({
    code,
    names: named(code),
    choices: [],
    expectation: 'possible',
    ...more,
  });
  const outcomes = async (definition: unknown, cases: readonly object[]) => {
    let { draft: edited } = await desk.fresh(definition);
    for (const one of cases) {
      const answer = await desk.savePart(edited, 'TEST', one);
      expect(answer).toMatchObject({ modelDraft: { id: edited.id } });
      edited = answer.modelDraft;
    }
    return (await desk.draftOf(edited, CHECK)).check.tests;
  };

  test('options may have to be forced by the choices, and choices to be complete', async () => {
    const [b2, tall] = [piece('board', 'b2'), piece('cooler', 'tall')];
    const found = await outcomes(SMALL_MODEL, [
      expecting('forced', { choices: [b2], forced: [{ group: 'cooler', option: 'tall' }] }),
      expecting('free', { choices: [piece('board', 'b1')], forced: [{ group: 'cooler', option: 'tall' }] }),
      expecting('own', { choices: [b2, tall], forced: [{ group: 'cooler', option: 'tall' }] }),
      expecting('gone', { forced: [{ group: 'cooler', option: 'none' }] }),
      expecting('complete', { choices: [b2, tall], expectation: 'complete' }),
      expecting('follows', { choices: [b2], expectation: 'complete' }),
      expecting('lacking', { choices: [piece('board', 'b1')], expectation: 'complete' }),
      expecting('wrong', { choices: [b2, piece('cooler', 'flat')], expectation: 'complete' }),
    ]);
    expect(found).toMatchObject([
      { outcome: 'PASSED', free: [] },
      { outcome: 'FAILED', free: [{ group: 'cooler', option: 'tall' }] },
      { outcome: 'FAILED', free: [{ group: 'cooler', option: 'tall' }] },
      { outcome: 'FAILED', unknown: ['cooler/none'] },
      { outcome: 'PASSED', found: 'POSSIBLE' },
      { outcome: 'PASSED', found: 'POSSIBLE' },
      { outcome: 'FAILED', found: 'POSSIBLE', causes: [{ code: 'cooler' }] },
      { outcome: 'FAILED', found: 'IMPOSSIBLE', causes: [{ code: 'hot' }] },
    ]);
  });

  test('the options that are left of a group are counted', async () => {
    const found = await outcomes(SMALL_MODEL, [
      expecting('one', { choices: [piece('board', 'b2')], remaining: { group: 'cooler', count: 1 } }),
      expecting('both', { choices: [piece('board', 'b2')], remaining: { group: 'cooler', count: 2 } }),
      expecting('open', { remaining: { group: 'board', count: 2 } }),
      expecting('gone', { remaining: { group: 'none', count: 2 } }),
    ]);
    expect(found).toMatchObject([
      { outcome: 'PASSED', remaining: 1 },
      { outcome: 'FAILED', remaining: 1 },
      { outcome: 'PASSED', remaining: 2 },
      { outcome: 'FAILED', unknown: ['none/'], remaining: null },
    ]);
  });

  test('the cheapest complete price at list may be bounded or named; a price that is changed counts at once', async () => {
    const made = await desk.fresh();
    const list = (itemId: string, amount: number, currency = 'EUR') =>
      insert(desk.app, 'list_price', [
        { id: newId(), item_id: itemId, currency, unit_price: amount, valid: '[2020-01-01,)' },
      ]);
    await list(made.itemId, 10_000);
    const price = (relation: string, amount: string, currency = 'EUR') => ({ price: { relation, amount, currency } });
    const drive = { choices: [piece('drive', 'd1')] };
    const cases = [
      expecting('exact', price('equal', String(10_000 + BOARD))),
      expecting('most', price('at_most', String(10_000 + BOARD))),
      expecting('less', price('at_most', String(9_999 + BOARD))),
      expecting('other', price('equal', String(10_001 + BOARD))),
      expecting('drive', { ...drive, ...price('equal', String(10_000 + BOARD + DRIVE)) }),
      expecting('converted', price('equal', String((10_000 + BOARD) * 34.5), 'TWD')),
      expecting('yen', price('at_most', '999999999', 'JPY')),
    ];
    let edited = made.draft;
    for (const one of cases) edited = (await desk.savePart(edited, 'TEST', one)).modelDraft;
    const tests = async () => (await desk.draftOf(edited, CHECK)).check.tests;
    const total = { amount: String(10_000 + BOARD), currency: 'EUR' };
    expect(await tests()).toMatchObject([
      { code: 'exact', outcome: 'PASSED', price: total },
      { code: 'most', outcome: 'PASSED', price: total },
      { code: 'less', outcome: 'FAILED', price: total },
      { code: 'other', outcome: 'FAILED', price: total },
      { code: 'drive', outcome: 'PASSED' },
      { code: 'converted', outcome: 'PASSED' },
      { code: 'yen', outcome: 'FAILED', price: null },
    ]);
    await desk.app.database.query('update list_price set unit_price = 9999 where item_id = $1', [made.itemId]);
    expect((await tests())[2]).toMatchObject({ code: 'less', outcome: 'PASSED' });
  });

  test('of what is impossible nothing more can be expected', async () => {
    const { draft } = await desk.fresh();
    const impossible = expecting('x', { expectation: 'impossible', remaining: { group: 'board', count: 1 } });
    expect(await desk.savePart(draft, 'TEST', impossible)).toMatchObject({ issues: [{ path: 'body.expectation' }] });
    expect(await desk.savePart(draft, 'TEST', { ...impossible, names: { en: 'x' } })).toMatchObject({
      issues: [{ path: 'body.names.zh-Hant' }, { path: 'body.names.zh-Hans' }],
    });
  });
});
