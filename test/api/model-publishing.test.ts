import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Authoring, at, CHECK, createAuthoring, forbids } from '../support/authoring.ts';

let desk: Authoring;
beforeAll(async () => {
  desk = await createAuthoring();
});
afterAll(() => desk[Symbol.asyncDispose]());

describe('publishing', () => {
  test('a void model is refused, with the rules that contradict each other', async () => {
    const { draft } = await desk.fresh();
    const one = (await desk.savePart(draft, 'RULE', forbids('no-flat', 'flat'))).modelDraft;
    const both = (await desk.savePart(one, 'RULE', forbids('no-tall', 'tall'))).modelDraft;
    const { check } = await desk.draftOf(both, CHECK);
    expect(check).toMatchObject({ void: true, dead: [] });
    expect(check.causes.map(({ code }: { code: string }) => code).sort()).toEqual(['no-flat', 'no-tall']);
    expect(await desk.publish(at(both))).toMatchObject({ issues: [{ path: 'definition', code: 'impossible' }] });
  });

  test('dead options are told with their causes and have to be acknowledged', async () => {
    const { draft } = await desk.fresh();
    const edited = (await desk.savePart(draft, 'RULE', forbids('no-tall', 'tall'))).modelDraft;
    const { check } = await desk.draftOf(edited, CHECK);
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
    expect(await desk.publish({ ...at(edited), acknowledgedDead: ['board/b2'] })).toMatchObject({
      options: ['cooler/tall'],
    });
    expect(await desk.publish({ ...at(edited), acknowledgedDead: ['board/b2', 'cooler/tall'] })).toMatchObject({
      modelVersion: { number: 2 },
    });
  });

  test('a version may begin later and end; what would overlap is refused; what has not begun can be withdrawn', async () => {
    const { draft, itemId: key, versionId } = await desk.fresh();
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    expect(await desk.publish({ ...at(draft), effectiveFrom: day(-1) })).toMatchObject({
      issues: [{ path: 'effectiveFrom', code: 'in_past' }],
    });
    expect(await desk.publish({ ...at(draft), effectiveFrom: day(9), effectiveTo: day(8) })).toMatchObject({
      issues: [{ path: 'effectiveTo', code: 'not_after_start' }],
    });
    const { modelVersion } = await desk.publish({ ...at(draft), effectiveFrom: day(10) });
    expect(modelVersion).toMatchObject({ number: 2, status: 'SCHEDULED' });
    const versions = `{ node(id: "${desk.itemId(key)}") { ... on Item { modelVersions { number status effectiveFrom effectiveTo } } } }`;
    expect((await desk.app.ask(desk.sales, versions)).data.node.modelVersions).toMatchObject([
      { number: 2, status: 'SCHEDULED', effectiveTo: null },
      { number: 1, status: 'PUBLISHED', effectiveTo: expect.any(String) },
    ]);
    const next = await desk.start(key);
    expect(next.basedOn.number).toBe(1);
    expect(await desk.publish(at(next))).toMatchObject({ code: 'EFFECTIVE_OVERLAP', number: 2 });
    expect(await desk.publish({ ...at(next), effectiveTo: day(5) })).toMatchObject({
      modelVersion: { number: 3, status: 'PUBLISHED' },
    });
    expect(await desk.mutate('modelVersionWithdraw', { modelVersionId: modelVersion.id })).toMatchObject({
      modelVersion: { status: 'SUPERSEDED' },
    });
    const first = desk.world.globalId('ModelVersion', versionId);
    expect(await desk.mutate('modelVersionWithdraw', { modelVersionId: first })).toMatchObject({ state: 'superseded' });
  });

  test('what is withdrawn gives its time back, up to the end that the version before was published with', async () => {
    const { draft, itemId: key } = await desk.fresh();
    const now = Math.floor(Date.now() / 1000) * 1000;
    const day = (days: number) => new Date(now + days * 86_400_000).toISOString();
    const spans = async () => {
      const fields = 'modelVersions { number status effectiveFrom effectiveTo }';
      const { data } = await desk.app.ask(
        desk.sales,
        `{ node(id: "${desk.itemId(key)}") { ... on Item { ${fields} } } }`,
      );
      return data.node.modelVersions
        .filter(({ status }: { status: string }) => status !== 'SUPERSEDED')
        .map(({ number, effectiveTo }: { number: number; effectiveTo: string | null }) => [number, effectiveTo]);
    };
    const publishNext = async (span: object) =>
      (await desk.publish({ ...at(await desk.start(key)), ...span })).modelVersion.id;
    const withdraw = (modelVersionId: string) => desk.mutate('modelVersionWithdraw', { modelVersionId });
    await desk.mutate('modelDraftDiscard', at(draft));
    const next = await publishNext({ effectiveFrom: day(10), effectiveTo: day(20) });
    expect(await spans()).toEqual([
      [2, day(20)],
      [1, day(10)],
    ]);
    await withdraw(next);
    expect(await spans()).toEqual([[1, null]]);
    await publishNext({ effectiveFrom: day(10), effectiveTo: day(40) });
    const late = await publishNext({ effectiveFrom: day(30) });
    const between = await publishNext({ effectiveFrom: day(20), effectiveTo: day(25) });
    expect(await spans()).toEqual([
      [5, day(25)],
      [4, null],
      [3, day(20)],
      [1, day(10)],
    ]);
    await withdraw(between);
    expect(await spans()).toEqual([
      [4, null],
      [3, day(30)],
      [1, day(10)],
    ]);
    await withdraw(late);
    expect(await spans()).toEqual([
      [3, day(40)],
      [1, day(10)],
    ]);
  });
});
