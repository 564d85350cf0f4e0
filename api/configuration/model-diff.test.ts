import { expect, test } from 'vitest';
import type { ModelDefinition } from '#engine';
import { choice, named, SMALL_MODEL } from '../../test/support/small-model.ts';
import { diffModels } from './model-diff.ts';

const model = SMALL_MODEL as unknown as ModelDefinition;
const content = (definition: unknown) => ({ definition: definition as ModelDefinition, tests: [] });

test('the same content, however its members are ordered, has no differences', () => {
  const { rules, groups, ...rest } = structuredClone(model);
  expect(diffModels(content(model), content({ groups, rules, ...rest }))).toEqual([]);
});

test('options of a group are told one by one, and not those of a group that is new or gone', () => {
  const [board, cooler, drive] = model.groups;
  const bigger = { ...board, options: [...(board?.options ?? []).slice(1), choice('b3', null)] };
  const added = { code: 'psu', names: named('Supply'), min: 0, max: 1, options: [choice('p1', null)] };
  const changes = diffModels(content(model), content({ ...model, groups: [bigger, cooler, added] }));
  expect(drive?.code).toBe('drive');
  expect(changes.map(({ part, kind, group, code }) => [part, kind, group, code])).toEqual([
    ['group', 'removed', null, 'drive'],
    ['group', 'added', null, 'psu'],
    ['option', 'removed', 'board', 'b1'],
    ['option', 'added', 'board', 'b3'],
  ]);
});

test('a change names its fields, with the part before and after', () => {
  const [rule] = model.rules;
  const changed = { ...rule, needs: { group: 'cooler', option: 'flat' } };
  expect(diffModels(content(model), content({ ...model, rules: [changed] }))).toMatchObject([
    { part: 'rule', kind: 'changed', code: 'hot', fields: ['needs'], before: rule, after: changed },
  ]);
});

test('another order is one difference of the list', () => {
  const groups = model.groups.toReversed();
  expect(diffModels(content(model), content({ ...model, groups }))).toMatchObject([
    { part: 'group', kind: 'reordered', before: ['board', 'cooler', 'drive'], after: ['drive', 'cooler', 'board'] },
  ]);
});
