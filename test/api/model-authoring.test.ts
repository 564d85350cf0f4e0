import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drain } from '../../api/jobs/jobs.ts';
import { modelHandler } from '../../api/jobs/model-handler.ts';
import { newId } from '../../api/kernel/id.ts';
import { createTestApp, SETTINGS, type TestApp } from '../support/app.ts';
import { insert } from '../support/insert.ts';
import { choice, insertConfiguration, insertModel, named, pigeons, SMALL_MODEL } from '../support/small-model.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
let sales: string;
let model: { itemId: string; versionId: string };

beforeAll(async () => {
  app = await createTestApp();
  world = await createWorld(app);
  sales = await world.token('sales');
  model = await insertModel(app, world, 'MODEL-1', SMALL_MODEL);
});
afterAll(() => app[Symbol.asyncDispose]());

const DRAFT = 'modelDraft { id version canUndo definition tests issues { path code } basedOn { number } }';
const ERROR = `... on Error { code message } ... on InvalidInputError { issues { path message code } } ... on WrongStateError { state }
  ... on ConflictError { currentVersion } ... on NotFoundError { noun }`;
const PUBLISHING = `... on DeadOptionsError { options } ... on ModelTestsFailedError { failed } ... on ModelNotProvedError { unconfigurable }
  ... on EffectiveOverlapError { number from }`;

async function mutate(field: string, input: unknown, more = '', token = sales) {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  const inputType = /Undo|Discard/.test(field) ? 'ModelDraftKeyInput' : `${type}Input`;
  const success = /Publish|Withdraw/.test(field)
    ? 'modelVersion { id number status effectiveTo checksum }'
    : field === 'modelDraftDiscard'
      ? 'item { sku }'
      : DRAFT;
  const { data, errors } = await app.ask(
    token,
    `mutation ($input: ${inputType}!) { ${field}(input: $input) { __typename ... on ${type}Success { ${success} } ${ERROR} ${more} } }`,
    { input },
  );
  return data?.[field] ?? errors?.[0]?.extensions;
}

const publish = (input: unknown) => mutate('modelDraftPublish', input, PUBLISHING);

const itemId = (key = model.itemId) => world.globalId('Item', key);
const start = async (key = model.itemId, from = 'IN_FORCE') =>
  (await mutate('modelDraftStart', { itemId: itemId(key), from })).modelDraft;

async function fresh(definition: unknown = SMALL_MODEL) {
  const made = await insertModel(app, world, `MODEL-${newId()}`, definition);
  return { ...made, draft: await start(made.itemId) };
}

type Draft = { id: string; version: number };
const at = ({ id, version }: Draft) => ({ draftId: id, version });
const savePart = async (draft: Draft, part: string, body: unknown, isNew = true, group: string | null = null) =>
  mutate('modelDraftPartSave', { ...at(draft), part, group, isNew, body }, '... on CodeTakenError { taken }');

async function draftOf(draft: Draft, fields: string) {
  const { data } = await app.ask(sales, `query ($id: ID!) { node(id: $id) { ... on ModelDraft { ${fields} } } }`, {
    id: draft.id,
  });
  return data.node;
}

const CHECK = `check(waitMs: 5000) { state void optionsProved rulesProved configurations redundant compiled { nodes edges kilobytes limit }
  dead { group option causes { code } } forced { group option } causes { code } tests { code outcome found unknown value causes { code } } }`;

const forbids = (code: string, option: string) => ({
  code,
  names: named(code),
  kind: 'excludes',
  when: { group: 'board' },
  bars: { group: 'cooler', option },
});

describe('the draft of a model', () => {
  test('begins from what is in force, is edited part by part, and becomes the next version', async () => {
    const { draft, itemId: key } = await fresh();
    expect(draft).toMatchObject({
      version: 1,
      canUndo: false,
      definition: SMALL_MODEL,
      tests: [],
      issues: [],
      basedOn: { number: 1 },
    });
    const group = { code: 'psu', names: named('Supply'), min: 1, max: 1 };
    let edited = (await savePart(draft, 'GROUP', group)).modelDraft;
    expect(edited.issues).toMatchObject([{ path: 'definition.groups.3.options', code: 'out_of_range' }]);
    edited = (await savePart(edited, 'OPTION', choice('p1', null, { watts: 0 }), true, 'psu')).modelDraft;
    edited = (await savePart(edited, 'GROUP', { ...group, min: 0 }, false)).modelDraft;
    expect(edited.definition.groups[3]).toMatchObject({ min: 0, options: [{ code: 'p1' }] });
    edited = (await savePart(edited, 'ATTRIBUTE', { code: 'kg', names: named('Weight'), type: 'number' })).modelDraft;
    edited = (await savePart(edited, 'BASE_ITEM', { sku: '00123', quantity: 2 })).modelDraft;
    edited = (
      await savePart(edited, 'RULE', {
        code: 'load',
        names: named('The load'),
        kind: 'resource',
        used: [{ attribute: 'watts' }],
        provided: [],
        constant: 500,
      })
    ).modelDraft;
    edited = (await mutate('modelDraftPartMove', { ...at(edited), part: 'RULE', code: 'load', by: -1 })).modelDraft;
    expect(edited.definition.rules.map(({ code }: { code: string }) => code)).toEqual(['load', 'hot']);
    edited = (await mutate('modelDraftPartRemove', { ...at(edited), part: 'RULE', code: 'load' })).modelDraft;
    edited = (await mutate('modelDraftUndo', at(edited))).modelDraft;
    expect(edited.definition.rules).toHaveLength(2);
    expect(edited.issues).toEqual([]);
    expect(await draftOf(edited, CHECK)).toMatchObject({
      check: {
        state: 'FINISHED',
        void: false,
        optionsProved: true,
        rulesProved: true,
        configurations: '12',
        compiled: { nodes: expect.any(Number), edges: expect.any(Number), kilobytes: expect.any(Number), limit: null },
        dead: [],
        redundant: ['load'],
      },
    });
    const published = await publish({ ...at(edited), idempotencyKey: 'first' });
    expect(published).toMatchObject({ modelVersion: { number: 2, status: 'PUBLISHED', effectiveTo: null } });
    expect(await publish({ ...at(edited), idempotencyKey: 'first' })).toEqual(published);
    expect(await draftOf(edited, 'id')).toBeNull();
    await drain({ db: app.db, settings: SETTINGS, handlers: [modelHandler] });
    expect(
      await app.database.query(
        `select d.reason, d.checksum = v.checksum as same from model_version v join model_diagram d on d.model_version_id = v.id
          where v.item_id = $1 and v.number = 2`,
        [key],
      ),
    ).toEqual([{ reason: null, same: true }]);
    const again = await start(key);
    expect(again.definition).toEqual(edited.definition);
    expect(await mutate('modelDraftDiscard', at(again))).toMatchObject({
      item: { sku: expect.stringMatching(/^MODEL-/) },
    });
  });

  test('there is one, for models only, and for sales and administrators only', async () => {
    const { draft, itemId: key } = await fresh();
    expect(await mutate('modelDraftStart', { itemId: itemId(key), from: 'EMPTY' })).toMatchObject({
      state: 'has a draft',
    });
    expect(await mutate('modelDraftStart', { itemId: itemId(world.item.mouse), from: 'EMPTY' })).toMatchObject({
      state: 'article',
    });
    for (const name of ['planner', 'ann', 'alpha'] as const)
      expect(await mutate('modelDraftUndo', at(draft), '', await world.token(name))).toMatchObject({
        code: 'FORBIDDEN',
      });
    const seen = await app.ask(await world.token('ann'), `{ node(id: "${draft.id}") { id } }`);
    expect(seen).toMatchObject({ data: { node: null } });
    expect(seen.errors).toBeUndefined();
    expect(await draftOf(draft, 'version')).toEqual({ version: 1 });
  });

  test('a stale version, a taken code and an absent part change nothing', async () => {
    const { draft } = await fresh();
    const { modelDraft } = await savePart(draft, 'RULE', forbids('r', 'flat'));
    expect(await savePart(draft, 'RULE', forbids('s', 'flat'))).toMatchObject({ currentVersion: 2 });
    expect(await savePart(modelDraft, 'RULE', forbids('r', 'tall'))).toMatchObject({ taken: 'r' });
    expect(await savePart(modelDraft, 'RULE', forbids('t', 'tall'), false)).toMatchObject({ noun: 'ModelPart' });
    expect(
      await mutate('modelDraftPartRemove', { ...at(modelDraft), part: 'OPTION', group: 'none', code: 'x' }),
    ).toMatchObject({ noun: 'ModelPart' });
    expect(await publish(at(draft))).toMatchObject({ currentVersion: 2 });
    expect(await draftOf(draft, 'version')).toEqual({ version: 2 });
  });

  test('two edits at once: one holds, the other is told', async () => {
    const { draft } = await fresh();
    const answers = await Promise.all(['a', 'b'].map((code) => savePart(draft, 'RULE', forbids(code, 'flat'))));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['ConflictError', 'ModelDraftPartSaveSuccess']);
  });

  test('what is wrong in a part is told by its field; hostile values are refused, never kept', async () => {
    const { draft } = await fresh();
    expect(await savePart(draft, 'RULE', { ...forbids('r', 'none'), names: { en: 'x' } })).toMatchObject({
      issues: [
        { path: 'body.names.zh-Hant', code: 'malformed' },
        { path: 'body.names.zh-Hans', code: 'malformed' },
        { path: 'body.bars.option', code: 'unknown' },
      ],
    });
    expect(await savePart(draft, 'GROUP', 7)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await savePart(draft, 'TEST', { code: 'a b', name: '', choices: 1 })).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await savePart(draft, 'ATTRIBUTE', { code: '__proto__', names: named('x'), type: 'text' })).toMatchObject({
      code: 'INVALID_INPUT',
    });
    const whole = (definition: unknown) => mutate('modelDraftSave', { ...at(draft), definition });
    expect(await whole({ groups: 'none' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await whole({ ...SMALL_MODEL, groups: [...SMALL_MODEL.groups, SMALL_MODEL.groups[0]] })).toMatchObject({
      issues: [{ path: 'definition.groups.3.code', code: 'duplicate' }],
    });
    for (const text of ['a\u0000b', '\ud800'])
      expect(await savePart(draft, 'RULE', { ...forbids('r', 'flat'), names: named(text) })).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    const deep = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`);
    expect(await whole(deep)).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await draftOf(draft, 'version')).toEqual({ version: 1 });
  });
});

describe('publishing', () => {
  test('a void model is refused, with the rules that contradict each other', async () => {
    const { draft } = await fresh();
    const one = (await savePart(draft, 'RULE', forbids('no-flat', 'flat'))).modelDraft;
    const both = (await savePart(one, 'RULE', forbids('no-tall', 'tall'))).modelDraft;
    const { check } = await draftOf(both, CHECK);
    expect(check).toMatchObject({ void: true, dead: [] });
    expect(check.causes.map(({ code }: { code: string }) => code).sort()).toEqual(['no-flat', 'no-tall']);
    expect(await publish(at(both))).toMatchObject({ issues: [{ path: 'definition', code: 'impossible' }] });
  });

  test('dead options are told with their causes and have to be acknowledged', async () => {
    const { draft } = await fresh();
    const edited = (await savePart(draft, 'RULE', forbids('no-tall', 'tall'))).modelDraft;
    const { check } = await draftOf(edited, CHECK);
    expect(check).toMatchObject({
      void: false,
      dead: [
        { group: 'board', option: 'b2', causes: [{ code: 'hot' }, { code: 'no-tall' }] },
        { group: 'cooler', option: 'tall' },
      ],
      forced: [
        { group: 'board', option: 'b1' },
        { group: 'cooler', option: 'flat' },
      ],
    });
    expect(await publish({ ...at(edited), acknowledgedDead: ['board/b2'] })).toMatchObject({
      options: ['cooler/tall'],
    });
    expect(await publish({ ...at(edited), acknowledgedDead: ['board/b2', 'cooler/tall'] })).toMatchObject({
      modelVersion: { number: 2 },
    });
  });

  test('the author’s tests run on each check, must pass, and go with the version', async () => {
    const { draft, itemId: key } = await fresh();
    const b2 = { group: 'board', option: 'b2', quantity: 1 };
    const cases = [
      {
        code: 'big',
        name: 'A big board can be had',
        choices: [b2],
        expectation: 'possible',
        value: { code: 'power', equals: 90 },
      },
      {
        code: 'hot',
        name: 'Not with a flat cooler',
        choices: [b2, { group: 'cooler', option: 'flat', quantity: 1 }],
        expectation: 'impossible',
      },
      {
        code: 'gone',
        name: 'Of something else',
        choices: [{ group: 'none', option: 'x', quantity: 1 }],
        expectation: 'possible',
      },
      {
        code: 'power',
        name: 'Too little',
        choices: [b2],
        expectation: 'possible',
        value: { code: 'power', equals: 91 },
      },
    ];
    let edited = draft;
    for (const one of cases) edited = (await savePart(edited, 'TEST', one)).modelDraft;
    const { check } = await draftOf(edited, CHECK);
    expect(check.tests).toMatchObject([
      { code: 'big', outcome: 'PASSED', value: 90 },
      { code: 'hot', outcome: 'PASSED', found: 'IMPOSSIBLE', causes: [{ code: 'hot' }] },
      { code: 'gone', outcome: 'FAILED', unknown: ['none/x'] },
      { code: 'power', outcome: 'FAILED', found: 'POSSIBLE', value: 90 },
    ]);
    expect(await publish(at(edited))).toMatchObject({ code: 'MODEL_TESTS_FAILED', failed: ['gone', 'power'] });
    for (const code of ['gone', 'power'])
      edited = (await mutate('modelDraftPartRemove', { ...at(edited), part: 'TEST', code })).modelDraft;
    expect(await publish(at(edited))).toMatchObject({ modelVersion: { number: 2 } });
    expect((await start(key)).tests).toMatchObject([{ code: 'big' }, { code: 'hot' }]);
    const direct = (definition: unknown) =>
      mutate('modelVersionPublish', { itemId: itemId(key), definition }, PUBLISHING);
    expect(await direct({ ...SMALL_MODEL, rules: [] })).toMatchObject({ failed: ['hot'] });
    expect(await direct(SMALL_MODEL)).toMatchObject({ modelVersion: { number: 3 } });
  });

  test('a version may begin later and end; what would overlap is refused; what has not begun can be withdrawn', async () => {
    const { draft, itemId: key, versionId } = await fresh();
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    expect(await publish({ ...at(draft), effectiveFrom: day(-1) })).toMatchObject({
      issues: [{ path: 'effectiveFrom' }],
    });
    expect(await publish({ ...at(draft), effectiveFrom: day(9), effectiveTo: day(8) })).toMatchObject({
      issues: [{ path: 'effectiveTo' }],
    });
    const { modelVersion } = await publish({ ...at(draft), effectiveFrom: day(10) });
    expect(modelVersion).toMatchObject({ number: 2, status: 'SCHEDULED' });
    const versions = `{ node(id: "${itemId(key)}") { ... on Item { modelVersions { number status effectiveFrom effectiveTo } } } }`;
    expect((await app.ask(sales, versions)).data.node.modelVersions).toMatchObject([
      { number: 2, status: 'SCHEDULED', effectiveTo: null },
      { number: 1, status: 'PUBLISHED', effectiveTo: expect.any(String) },
    ]);
    const next = await start(key);
    expect(next.basedOn.number).toBe(1);
    expect(await publish(at(next))).toMatchObject({ code: 'EFFECTIVE_OVERLAP', number: 2 });
    expect(await publish({ ...at(next), effectiveTo: day(5) })).toMatchObject({
      modelVersion: { number: 3, status: 'PUBLISHED' },
    });
    expect(await mutate('modelVersionWithdraw', { modelVersionId: modelVersion.id })).toMatchObject({
      modelVersion: { status: 'SUPERSEDED' },
    });
    const first = world.globalId('ModelVersion', versionId);
    expect(await mutate('modelVersionWithdraw', { modelVersionId: first })).toMatchObject({ state: 'superseded' });
  });
});

describe('comparing', () => {
  test('the differences are told part by part', async () => {
    const { draft, versionId } = await fresh();
    const wider = { code: 'drive', names: named('Drive'), min: 0, max: 2 };
    let edited = (await savePart(draft, 'GROUP', wider, false)).modelDraft;
    edited = (await savePart(edited, 'OPTION', choice('b3', null), true, 'board')).modelDraft;
    edited = (await mutate('modelDraftPartRemove', { ...at(edited), part: 'RULE', code: 'hot' })).modelDraft;
    edited = (await mutate('modelDraftPartMove', { ...at(edited), part: 'GROUP', code: 'drive', by: -9 })).modelDraft;
    const { changes } = await draftOf(edited, 'changes { part kind group code name fields }');
    const empty = { fields: [], group: null };
    expect(changes).toEqual([
      { part: 'GROUP', kind: 'CHANGED', code: 'drive', name: 'Drive', group: null, fields: ['max'] },
      { ...empty, part: 'GROUP', kind: 'REORDERED', code: '', name: '' },
      { ...empty, part: 'OPTION', kind: 'ADDED', group: 'board', code: 'b3', name: 'b3' },
      { ...empty, part: 'RULE', kind: 'REMOVED', code: 'hot', name: 'A big board needs the tall cooler' },
    ]);
    const compare = async (from: string, to: string) =>
      (
        await app.ask(sales, 'query ($from: ID!, $to: ID!) { modelChanges(from: $from, to: $to) { code } }', {
          from,
          to,
        })
      ).data.modelChanges;
    const version = world.globalId('ModelVersion', versionId);
    expect(await compare(version, version)).toEqual([]);
    expect(await compare(version, edited.id)).toHaveLength(4);
    expect(await compare(version, world.globalId('ModelVersion', model.versionId))).toBeNull();
    expect(await compare(version, itemId())).toBeNull();
  });

  test('what would break is told for every account, and only what was better before', async () => {
    const { draft, itemId: key, versionId } = await fresh();
    const piece = (group: string, option: string) => ({ group, option, quantity: 1 });
    const save = (party: 'acme' | 'zen', member: 'ann' | 'mei', name: string, choices: unknown) =>
      insertConfiguration(app, {
        accountId: world.account[party],
        membershipId: world.member[member].membershipId,
        itemId: key,
        versionId,
        name,
        choices,
      });
    await save('acme', 'ann', 'fine', [piece('board', 'b1'), piece('cooler', 'flat')]);
    await save('acme', 'ann', 'bad before', [piece('board', 'b2'), piece('cooler', 'flat')]);
    await save('acme', 'ann', 'contradiction', [piece('board', 'b1'), piece('cooler', 'tall')]);
    await save('zen', 'mei', 'gone', [piece('board', 'b1'), piece('drive', 'd1')]);
    await save('zen', 'mei', 'just begun', [piece('board', 'b1')]);
    const rule = {
      code: 'small',
      names: named('A small board has the flat cooler'),
      kind: 'requires',
      when: { group: 'board', option: 'b1' },
      needs: { group: 'cooler', option: 'flat' },
    };
    let edited = (await savePart(draft, 'RULE', rule)).modelDraft;
    edited = (await mutate('modelDraftPartRemove', { ...at(edited), part: 'GROUP', code: 'drive' })).modelDraft;
    const BREAKS =
      'breaks(first: 10, waitMs: 5000) { state total done broken nodes { kind unknown causes { code } account { name } configuration { name } } }';
    const { breaks } = await draftOf(edited, BREAKS);
    expect(breaks).toMatchObject({ state: 'FINISHED', total: 5, done: 5, broken: 2 });
    const byName = (name: string) =>
      breaks.nodes.find(({ configuration }: { configuration: { name: string } }) => configuration.name === name);
    expect(byName('contradiction')).toMatchObject({
      kind: 'CONTRADICTION',
      causes: [{ code: 'small' }],
      account: { name: 'Acme Werke' },
    });
    expect(byName('gone')).toMatchObject({
      kind: 'UNKNOWN_CHOICES',
      unknown: ['drive/d1'],
      account: { name: '禪宇物流' },
    });
    const needy = { code: 'psu', names: named('Supply'), min: 1, max: 1, options: [choice('p1', null)] };
    edited = (await savePart(edited, 'GROUP', needy)).modelDraft;
    expect((await draftOf(edited, BREAKS)).breaks).toMatchObject({ broken: 3 });
    const after = (await draftOf(edited, BREAKS)).breaks.nodes;
    expect(after.find(({ kind }: { kind: string }) => kind === 'INCOMPLETE')).toMatchObject({
      configuration: { name: 'fine' },
      causes: [{ code: 'psu' }],
    });
  });
});

describe('a model without a short proof', () => {
  test('is examined aside: other questions are answered meanwhile, and nothing is claimed', async () => {
    const id = newId();
    await insert(app, 'item', [{ id, sku: 'PIGEONS', kind: 'model', family_id: world.family.systems }]);
    const draft = await start(id, 'EMPTY');
    expect(draft.issues).toMatchObject([{ path: 'definition.groups', code: 'out_of_range' }]);
    expect(await draftOf(draft, 'check { state }')).toEqual({ check: null });
    const saved = (await mutate('modelDraftSave', { ...at(draft), definition: pigeons(12) })).modelDraft;
    const begun = performance.now();
    expect(await draftOf(saved, 'check(waitMs: 0) { state void }')).toEqual({
      check: { state: 'RUNNING', void: null },
    });
    expect((await app.ask(sales, '{ viewer { __typename } }')).data.viewer).not.toBeNull();
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
