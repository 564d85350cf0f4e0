import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Authoring, at, createAuthoring } from '../support/authoring.ts';
import { choice, insertConfiguration, named } from '../support/small-model.ts';

let desk: Authoring;
beforeAll(async () => {
  desk = await createAuthoring();
});
afterAll(() => desk[Symbol.asyncDispose]());

describe('comparing', () => {
  test('the differences are told part by part', async () => {
    const { draft, versionId } = await desk.fresh();
    const wider = { code: 'drive', names: named('Drive'), min: 0, max: 2 };
    let edited = (await desk.savePart(draft, 'GROUP', wider, false)).modelDraft;
    edited = (await desk.savePart(edited, 'OPTION', choice('b3', null), true, 'board')).modelDraft;
    edited = (await desk.mutate('modelDraftPartRemove', { ...at(edited), part: 'RULE', code: 'hot' })).modelDraft;
    edited = (await desk.mutate('modelDraftPartMove', { ...at(edited), part: 'GROUP', code: 'drive', by: -9 }))
      .modelDraft;
    const { changes } = await desk.draftOf(edited, 'changes { part kind group code name fields }');
    const empty = { fields: [], group: null };
    expect(changes).toEqual([
      { part: 'GROUP', kind: 'CHANGED', code: 'drive', name: 'Drive', group: null, fields: ['max'] },
      { ...empty, part: 'GROUP', kind: 'REORDERED', code: '', name: '' },
      { ...empty, part: 'OPTION', kind: 'ADDED', group: 'board', code: 'b3', name: 'b3' },
      { ...empty, part: 'RULE', kind: 'REMOVED', code: 'hot', name: 'A big board needs the tall cooler' },
    ]);
    const compare = async (from: string, to: string) =>
      (
        await desk.app.ask(desk.sales, 'query ($from: ID!, $to: ID!) { modelChanges(from: $from, to: $to) { code } }', {
          from,
          to,
        })
      ).data.modelChanges;
    const version = desk.world.globalId('ModelVersion', versionId);
    expect(await compare(version, version)).toEqual([]);
    expect(await compare(version, edited.id)).toHaveLength(4);
    expect(await compare(version, desk.world.globalId('ModelVersion', desk.model.versionId))).toBeNull();
    expect(await compare(version, desk.itemId())).toBeNull();
  });

  test('what would break is told for every account, and only what was better before', async () => {
    const { draft, itemId: key, versionId } = await desk.fresh();
    const piece = (group: string, option: string) => ({ group, option, quantity: 1 });
    const save = (party: 'acme' | 'zen', member: 'ann' | 'mei', name: string, choices: unknown) =>
      insertConfiguration(desk.app, {
        accountId: desk.world.account[party],
        membershipId: desk.world.member[member].membershipId,
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
    let edited = (await desk.savePart(draft, 'RULE', rule)).modelDraft;
    edited = (await desk.mutate('modelDraftPartRemove', { ...at(edited), part: 'GROUP', code: 'drive' })).modelDraft;
    const BREAKS =
      'breaks(first: 10, waitMs: 5000) { state total done broken nodes { kind unknown causes { code } account { name } configuration { name } } }';
    const { breaks } = await desk.draftOf(edited, BREAKS);
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
    edited = (await desk.savePart(edited, 'GROUP', needy)).modelDraft;
    expect((await desk.draftOf(edited, BREAKS)).breaks).toMatchObject({ broken: 3 });
    const after = (await desk.draftOf(edited, BREAKS)).breaks.nodes;
    expect(after.find(({ kind }: { kind: string }) => kind === 'INCOMPLETE')).toMatchObject({
      configuration: { name: 'fine' },
      causes: [{ code: 'psu' }],
    });
  });
});
