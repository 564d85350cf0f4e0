import { describe, expect, it } from 'vitest';
import { checkDefinition, compile, DefinitionError } from './engine.ts';
import { serverModel } from './oracle/server-model.ts';

/** The server with one place changed, as JSON. */
function changed(change: (model: Record<string, unknown>) => void): unknown {
  const copy: Record<string, unknown> = JSON.parse(JSON.stringify(serverModel));
  change(copy);
  return copy;
}

type Path = readonly (string | number)[];

function put(path: Path, value: unknown): unknown {
  return changed((model) => {
    let at: Record<string | number, unknown> = model;
    for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
    at[path.at(-1) ?? ''] = value;
  });
}

const CASES: readonly (readonly [string, Path, unknown, string])[] = [
  ['a missing name', ['groups', 0, 'names', 'zh-Hant'], undefined, 'malformed'],
  ['an unknown field', ['groups', 0, 'colour'], 'red', 'malformed'],
  ['a code with a space', ['groups', 0, 'code'], 'the case', 'malformed'],
  ['a group code used twice', ['groups', 1, 'code'], 'case', 'duplicate'],
  ['an option code used twice', ['groups', 0, 'options', 1, 'code'], 'u1', 'duplicate'],
  ['a negative minimum', ['groups', 0, 'min'], -1, 'out_of_range'],
  ['a minimum above the maximum', ['groups', 0, 'min'], 2, 'out_of_range'],
  ['a fractional maximum', ['groups', 0, 'max'], 1.5, 'not_whole'],
  ['an absurd maximum', ['groups', 0, 'max'], 1e9, 'out_of_range'],
  ['an absurd quantity', ['groups', 2, 'options', 0, 'maxQuantity'], 1e9, 'out_of_range'],
  ['a negative item quantity', ['groups', 0, 'options', 0, 'items', 0, 'quantity'], -1, 'out_of_range'],
  [
    'an attribute that is not a number',
    ['groups', 0, 'options', 0, 'attributes', 'clearance_mm'],
    'high',
    'not_comparable',
  ],
  ['a negative attribute that is added up', ['groups', 5, 'options', 0, 'attributes', 'watts'], -9, 'out_of_range'],
  ['a default that is no option', ['groups', 0, 'default'], 'u9', 'unknown'],
  ['a section that is not declared', ['groups', 0, 'section'], 'none', 'unknown'],
  ['a group that a condition does not find', ['groups', 6, 'when'], { group: 'discs' }, 'unknown'],
  ['an option that a condition does not find', ['rules', 6, 'when'], { group: 'system', option: 'dos' }, 'unknown'],
  ['an unknown rule kind', ['rules', 0, 'kind'], 'wish', 'malformed'],
  ['an unknown comparison', ['rules', 0, 'op'], '<=', 'malformed'],
  ['a text compared by size', ['rules', 0, 'op'], 'le', 'not_comparable'],
  ['an attribute that no option has', ['rules', 1, 'left', 'attribute'], 'width_mm', 'unknown'],
  ['a sum over texts', ['rules', 2, 'used'], [{ group: 'cpu', attribute: 'socket' }], 'not_comparable'],
  ['a table column of several kinds', ['rules', 5, 'columns', 0, 'group'], 'disk', 'not_comparable'],
  ['a table row that is too short', ['rules', 5, 'rows', 0], ['linux'], 'malformed'],
  ['a table cell that is no option', ['rules', 5, 'rows', 0, 0], 'dos', 'unknown'],
  ['a table without rows', ['rules', 5, 'rows'], [], 'out_of_range'],
  ['groups that are no list', ['groups'], {}, 'malformed'],
  ['too many groups', ['groups'], Array.from({ length: 501 }, () => ({})), 'too_large'],
];

describe('checkDefinition', () => {
  it('accepts the server, before and after JSON', () => {
    expect(checkDefinition(serverModel)).toEqual([]);
    expect(checkDefinition(JSON.parse(JSON.stringify(serverModel)))).toEqual([]);
  });

  it.each(CASES)('refuses %s', (_, path, value, code) => {
    const issues = checkDefinition(put(path, value));
    expect(issues.map((issue) => issue.code)).toContain(code);
    expect(issues[0]?.path.length).toBeGreaterThan(0);
  });

  it('refuses attributes that are not declared once there are declarations', () => {
    const attributes = [{ code: 'watts', names: serverModel.groups[0]?.names, type: 'number' }];
    const issues = checkDefinition({ ...serverModel, attributes });
    expect(issues).toContainEqual(
      expect.objectContaining({ path: ['groups', 0, 'options', 0, 'attributes', 'clearance_mm'] }),
    );
  });

  it('survives anything', () => {
    for (const value of [null, undefined, 1, 'model', [], { groups: [null], rules: [null, 7, { kind: 'toString' }] }])
      expect(checkDefinition(value).length).toBeGreaterThan(0);
    let deep: unknown = { group: 'case' };
    for (let level = 0; level < 1000; level += 1) deep = { not: deep };
    expect(checkDefinition(put(['groups', 6, 'when'], deep)).map(({ code }) => code)).toEqual(['too_large']);
  });

  it('compile throws what it refuses', () => {
    expect(() => compile({ ...serverModel, groups: [] })).toThrow(DefinitionError);
  });
});
