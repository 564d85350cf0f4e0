import { expect, test } from 'vitest';
import type { Condition, ModelDefinition } from '#engine';
import { conditionFrom, readSubject, readValue, rowsOf } from './subject.ts';

const n = { en: 'n', 'zh-Hant': 'n', 'zh-Hans': 'n' };
const option = { code: 'x1', names: n, items: [], attributes: { watts: 1, socket: 'L1' } };
const model: ModelDefinition = {
  baseItems: [],
  rules: [],
  groups: [{ code: 'cpu', names: n, min: 1, max: 1, options: [option] }],
};

test('subjects are read from what a list posts', () => {
  expect(readSubject('cpu/x1')).toEqual({ kind: 'option', group: 'cpu', option: 'x1' });
  expect(readSubject('cpu/')).toEqual({ kind: 'option', group: 'cpu', option: null });
  expect(readSubject('cpu@watts')).toEqual({ kind: 'attribute', group: 'cpu', attribute: 'watts' });
  expect(readSubject('*@')).toEqual({ kind: 'attribute', group: null, attribute: null });
  expect(readSubject('')).toBeNull();
});

test.each<Condition>([
  { group: 'cpu' },
  { group: 'cpu', option: 'x1' },
  { not: { group: 'cpu', option: 'x1' } },
  { group: 'cpu', option: 'x1', atLeast: 3 },
  { group: 'cpu', attribute: 'watts', op: 'gt', value: 2.5 },
  { group: 'cpu', attribute: 'socket', op: 'in', value: ['L1', 'L2'] },
  {
    any: [
      { group: 'cpu', option: 'x1' },
      { group: 'cpu', attribute: 'socket', op: 'eq', value: 'L1' },
    ],
  },
  { all: [{ group: 'cpu' }, { not: { group: 'cpu' } }] },
])('a condition survives its way through the form: %j', (condition) => {
  const rows = rowsOf(condition);
  expect(rows && conditionFrom(model, rows)).toEqual(condition);
});

test('nested conditions are not pressed into lines, and empty lines make none', () => {
  expect(rowsOf({ any: [{ all: [{ group: 'cpu' }] }] })).toBeNull();
  expect(rowsOf({ not: { group: 'cpu', attribute: 'watts', op: 'gt', value: 1 } })).toBeNull();
  expect(conditionFrom(model, { join: 'all', rows: [{ subject: '', relation: 'is', value: '' }] })).toBeUndefined();
});

test('values are read by their type; what is none stays text for the API to refuse', () => {
  expect(readValue(' 2.5 ', 'number')).toBe(2.5);
  expect(readValue('much', 'number')).toBe('much');
  expect(readValue('true', 'boolean')).toBe(true);
  expect(readValue('a， b、c', 'list')).toEqual(['a', 'b', 'c']);
});
