import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drain } from '../../api/jobs/jobs.ts';
import { modelHandler } from '../../api/jobs/model-handler.ts';
import { SETTINGS } from '../support/app.ts';
import { type Authoring, at, CHECK, createAuthoring, type Draft, forbids } from '../support/authoring.ts';
import { choice, named, SMALL_MODEL } from '../support/small-model.ts';

let desk: Authoring;
beforeAll(async () => {
  desk = await createAuthoring();
});
afterAll(() => desk[Symbol.asyncDispose]());

describe('the draft of a model', () => {
  test('begins from what is in force, is edited part by part, and becomes the next version', async () => {
    const { draft, itemId: key } = await desk.fresh();
    expect(draft).toMatchObject({
      version: 1,
      canUndo: false,
      definition: SMALL_MODEL,
      tests: [],
      issues: [],
      basedOn: { number: 1 },
    });
    const group = { code: 'psu', names: named('Supply'), min: 1, max: 1 };
    let edited = (await desk.savePart(draft, 'GROUP', group)).modelDraft;
    expect(edited.issues).toMatchObject([{ path: 'definition.groups.3.options', code: 'out_of_range' }]);
    edited = (await desk.savePart(edited, 'OPTION', choice('p1', null, { watts: 0 }), true, 'psu')).modelDraft;
    edited = (await desk.savePart(edited, 'GROUP', { ...group, min: 0 }, false)).modelDraft;
    expect(edited.definition.groups[3]).toMatchObject({ min: 0, options: [{ code: 'p1' }] });
    edited = (await desk.savePart(edited, 'ATTRIBUTE', { code: 'kg', names: named('Weight'), type: 'number' }))
      .modelDraft;
    edited = (await desk.savePart(edited, 'BASE_ITEM', { sku: '00123', quantity: 2 })).modelDraft;
    edited = (
      await desk.savePart(edited, 'RULE', {
        code: 'load',
        names: named('The load'),
        kind: 'resource',
        used: [{ attribute: 'watts' }],
        provided: [],
        constant: 500,
      })
    ).modelDraft;
    edited = (await desk.mutate('modelDraftPartMove', { ...at(edited), part: 'RULE', code: 'load', by: -1 }))
      .modelDraft;
    expect(edited.definition.rules.map(({ code }: { code: string }) => code)).toEqual(['load', 'hot']);
    edited = (await desk.mutate('modelDraftPartRemove', { ...at(edited), part: 'RULE', code: 'load' })).modelDraft;
    edited = (await desk.mutate('modelDraftUndo', at(edited))).modelDraft;
    expect(edited.definition.rules).toHaveLength(2);
    expect(edited.issues).toEqual([]);
    expect(await desk.draftOf(edited, CHECK)).toMatchObject({
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
    const published = await desk.publish({ ...at(edited), idempotencyKey: 'first' });
    expect(published).toMatchObject({ modelVersion: { number: 2, status: 'PUBLISHED', effectiveTo: null } });
    expect(await desk.publish({ ...at(edited), idempotencyKey: 'first' })).toEqual(published);
    expect(await desk.draftOf(edited, 'id')).toBeNull();
    await drain({ db: desk.app.db, settings: SETTINGS, handlers: [modelHandler] });
    expect(
      await desk.app.database.query(
        `select d.reason, d.checksum = v.checksum as same from model_version v join model_diagram d on d.model_version_id = v.id
          where v.item_id = $1 and v.number = 2`,
        [key],
      ),
    ).toEqual([{ reason: null, same: true }]);
    const again = await desk.start(key);
    expect(again.definition).toEqual(edited.definition);
    expect(await desk.mutate('modelDraftDiscard', at(again))).toMatchObject({
      item: { sku: expect.stringMatching(/^MODEL-/) },
    });
  });

  test('there is one, for models only, and for sales and administrators only', async () => {
    const { draft, itemId: key } = await desk.fresh();
    expect(await desk.mutate('modelDraftStart', { itemId: desk.itemId(key), from: 'EMPTY' })).toMatchObject({
      state: 'has a draft',
    });
    expect(
      await desk.mutate('modelDraftStart', { itemId: desk.itemId(desk.world.item.mouse), from: 'EMPTY' }),
    ).toMatchObject({
      state: 'article',
    });
    for (const name of ['planner', 'ann', 'alpha'] as const)
      expect(await desk.mutate('modelDraftUndo', at(draft), '', await desk.world.token(name))).toMatchObject({
        code: 'FORBIDDEN',
      });
    const seen = await desk.app.ask(await desk.world.token('ann'), `{ node(id: "${draft.id}") { id } }`);
    expect(seen).toMatchObject({ data: { node: null } });
    expect(seen.errors).toBeUndefined();
    expect(await desk.draftOf(draft, 'version')).toEqual({ version: 1 });
  });

  test('a stale version, a taken code and an absent part change nothing', async () => {
    const { draft } = await desk.fresh();
    const { modelDraft } = await desk.savePart(draft, 'RULE', forbids('r', 'flat'));
    expect(await desk.savePart(draft, 'RULE', forbids('s', 'flat'))).toMatchObject({ currentVersion: 2 });
    expect(await desk.savePart(modelDraft, 'RULE', forbids('r', 'tall'))).toMatchObject({ taken: 'r' });
    expect(await desk.savePart(modelDraft, 'RULE', forbids('t', 'tall'), false)).toMatchObject({ noun: 'ModelPart' });
    expect(
      await desk.mutate('modelDraftPartRemove', { ...at(modelDraft), part: 'OPTION', group: 'none', code: 'x' }),
    ).toMatchObject({ noun: 'ModelPart' });
    expect(await desk.publish(at(draft))).toMatchObject({ currentVersion: 2 });
    expect(await desk.draftOf(draft, 'version')).toEqual({ version: 2 });
  });

  test('two edits at once: one holds, the other is told', async () => {
    const { draft } = await desk.fresh();
    const answers = await Promise.all(['a', 'b'].map((code) => desk.savePart(draft, 'RULE', forbids(code, 'flat'))));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['ConflictError', 'ModelDraftPartSaveSuccess']);
  });

  test('what is wrong in a part is told by its field; hostile values are refused, never kept', async () => {
    const { draft } = await desk.fresh();
    expect(await desk.savePart(draft, 'RULE', { ...forbids('r', 'none'), names: { en: 'x' } })).toMatchObject({
      issues: [
        { path: 'body.names.zh-Hant', code: 'malformed' },
        { path: 'body.names.zh-Hans', code: 'malformed' },
        { path: 'body.bars.option', code: 'unknown' },
      ],
    });
    expect(await desk.savePart(draft, 'GROUP', 7)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await desk.savePart(draft, 'TEST', { code: 'a b', name: '', choices: 1 })).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(
      await desk.savePart(draft, 'ATTRIBUTE', { code: '__proto__', names: named('x'), type: 'text' }),
    ).toMatchObject({
      code: 'INVALID_INPUT',
    });
    const whole = (definition: unknown) => desk.mutate('modelDraftSave', { ...at(draft), definition });
    expect(await whole({ groups: 'none' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await whole({ ...SMALL_MODEL, groups: [...SMALL_MODEL.groups, SMALL_MODEL.groups[0]] })).toMatchObject({
      issues: [{ path: 'definition.groups.3.code', code: 'duplicate' }],
    });
    for (const text of ['a\u0000b', '\ud800'])
      expect(await desk.savePart(draft, 'RULE', { ...forbids('r', 'flat'), names: named(text) })).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    const deep = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`);
    expect(await whole(deep)).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await desk.draftOf(draft, 'version')).toEqual({ version: 1 });
  });

  test('who moves twice from one page moves twice, as long as nobody did anything else', async () => {
    const { draft } = await desk.fresh();
    const move = (from: Draft, code: string, by: number, token = desk.sales) =>
      desk.mutate('modelDraftPartMove', { ...at(from), part: 'GROUP', code, by }, '', token);
    const order = async () =>
      (await desk.draftOf(draft, 'definition')).definition.groups.map(({ code }: { code: string }) => code);
    const pressed = await Promise.all([move(draft, 'drive', -1), move(draft, 'drive', -1)]);
    expect(pressed.map(({ __typename }) => __typename)).toEqual(Array(2).fill('ModelDraftPartMoveSuccess'));
    expect(await order()).toEqual(['drive', 'board', 'cooler']);
    expect(await move(draft, 'board', 1)).toMatchObject({ modelDraft: { version: 4 } });
    const administrator = await desk.world.token('admin');
    expect(await move(draft, 'board', 1, administrator)).toMatchObject({ currentVersion: 4 });
    expect(await desk.mutate('modelDraftPartMove', { ...at(draft), part: 'RULE', code: 'hot', by: 1 })).toMatchObject({
      currentVersion: 4,
    });
    const { modelDraft } = await desk.savePart({ ...draft, version: 4 }, 'RULE', forbids('r', 'flat'));
    expect(await move(draft, 'drive', 1)).toMatchObject({ currentVersion: 5 });
    expect(await move({ ...draft, version: 6 }, 'drive', 1)).toMatchObject({ currentVersion: 5 });
    expect(await move(modelDraft, 'drive', 1)).toMatchObject({ modelDraft: { version: 6 } });
    expect(await order()).toEqual(['cooler', 'drive', 'board']);
  });

  test('derived values and sections are parts like others; what they are still named by is told', async () => {
    const { draft } = await desk.fresh();
    const weight = { code: 'pieces', names: named('Pieces'), terms: [{ factor: 2 }], constant: 1 };
    let edited = (await desk.savePart(draft, 'VALUE', weight)).modelDraft;
    edited = (await desk.mutate('modelDraftPartMove', { ...at(edited), part: 'VALUE', code: 'pieces', by: -1 }))
      .modelDraft;
    expect(edited.definition.values.map(({ code }: { code: string }) => code)).toEqual(['pieces', 'power']);
    expect(
      await desk.savePart(edited, 'VALUE', { ...weight, code: 'x', terms: [{ attribute: 'none' }] }),
    ).toMatchObject({
      issues: [{ path: 'body.terms.0.attribute', code: 'unknown' }],
    });
    edited = (await desk.savePart(edited, 'SECTION', { code: 'inside', names: named('Inside') })).modelDraft;
    const { options: _, ...board } = SMALL_MODEL.groups[0] ?? { options: [] };
    edited = (await desk.savePart(edited, 'GROUP', { ...board, section: 'inside' }, false)).modelDraft;
    expect(edited).toMatchObject({ issues: [], definition: { sections: [{ code: 'inside' }] } });
    edited = (await desk.mutate('modelDraftPartRemove', { ...at(edited), part: 'SECTION', code: 'inside' })).modelDraft;
    expect(edited.issues).toMatchObject([{ path: 'definition.groups.0.section', code: 'unknown' }]);
    expect(await desk.savePart(edited, 'GROUP', { ...board, max: 1.5 }, false)).toMatchObject({
      issues: [{ path: 'body.max', code: 'not_whole' }],
    });
  });
});
