import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../api/kernel/id.ts';
import { type Authoring, at, createAuthoring } from '../support/authoring.ts';
import { insert } from '../support/insert.ts';
import { pigeons } from '../support/small-model.ts';

let desk: Authoring;
beforeAll(async () => {
  desk = await createAuthoring();
});
afterAll(() => desk[Symbol.asyncDispose]());

describe('a model without a short proof', () => {
  test('is examined aside: other questions are answered meanwhile, and nothing is claimed', async () => {
    const id = newId();
    await insert(desk.app, 'item', [{ id, sku: 'PIGEONS', kind: 'model', family_id: desk.world.family.systems }]);
    const draft = await desk.start(id, 'EMPTY');
    expect(draft.issues).toMatchObject([{ path: 'definition.groups', code: 'out_of_range' }]);
    expect(await desk.draftOf(draft, 'check { state }')).toEqual({ check: null });
    const saved = (await desk.mutate('modelDraftSave', { ...at(draft), definition: pigeons(12) })).modelDraft;
    const begun = performance.now();
    expect(await desk.draftOf(saved, 'check(waitMs: 0) { state void }')).toEqual({
      check: { state: 'RUNNING', void: null },
    });
    expect((await desk.app.ask(desk.sales, '{ viewer { __typename } }')).data.viewer).not.toBeNull();
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
