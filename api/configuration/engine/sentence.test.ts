import { expect, test } from 'vitest';
import type { Condition, ModelDefinition, Rule } from './definition.ts';
import { phraseOf, sentenceOf } from './sentence.ts';

const n = (text: string) => ({ en: text, 'zh-Hant': text, 'zh-Hans': text });
const one = (code: string) => ({ code, names: n(code.toUpperCase()), items: [], attributes: { watts: 1 } });
const model: ModelDefinition = {
  baseItems: [],
  attributes: [{ code: 'watts', names: n('Power'), type: 'number', unit: 'W' }],
  groups: [
    { code: 'cpu', names: n('Processor'), min: 1, max: 1, options: [one('x1'), one('x2')] },
    { code: 'fan', names: n('Cooler'), min: 1, max: 1, options: [one('tall'), one('water')] },
  ],
  rules: [],
};
const base = { code: 'r', names: n('r') };
const cpu = { code: 'cpu', names: n('Processor') };
const fan = { code: 'fan', names: n('Cooler') };
const watts = { code: 'watts', names: n('Power'), unit: 'W' };
const sentence = (rule: Omit<Rule, 'code' | 'names'>) => sentenceOf(model, { ...base, ...rule } as Rule);

test('options of one group under "any" are one statement', () => {
  const needs = { any: [{ group: 'fan', option: 'tall' }, { group: 'fan', option: 'water' }, { group: 'cpu' }] };
  expect(sentence({ kind: 'requires', when: { all: [{ group: 'cpu', option: 'x1' }] }, needs } as never)).toEqual({
    kind: 'requires',
    when: { kind: 'chosen', group: cpu, options: [{ code: 'x1', names: n('X1') }], atLeast: 1, several: false },
    needs: {
      kind: 'any',
      parts: [
        {
          kind: 'chosen',
          group: fan,
          options: [
            { code: 'tall', names: n('TALL') },
            { code: 'water', names: n('WATER') },
          ],
          atLeast: 1,
          several: false,
        },
        { kind: 'chosen', group: cpu, options: [], atLeast: 1, several: false },
      ],
    },
  });
});

test('what the model does not know keeps its code and has no names', () => {
  const condition: Condition = { not: { group: 'gone', option: 'x', atLeast: 2 } };
  expect(phraseOf(model, condition)).toEqual({
    kind: 'not',
    part: {
      kind: 'chosen',
      group: { code: 'gone', names: null },
      options: [{ code: 'x', names: null }],
      atLeast: 2,
      several: false,
    },
  });
});

test('comparisons, sums and tables name their parts', () => {
  const left = { group: 'cpu', attribute: 'watts' };
  expect(sentence({ kind: 'compare', left, op: 'le', right: { value: 5 } } as never)).toEqual({
    kind: 'compare',
    when: null,
    left: { group: cpu, attribute: watts },
    op: 'le',
    right: { value: 5 },
  });
  const sum = {
    kind: 'resource',
    used: [{ attribute: 'watts' }],
    provided: [{ group: 'fan', factor: 2 }],
    constant: -3,
  };
  expect(sentence(sum as never)).toEqual({
    kind: 'resource',
    when: null,
    used: [{ group: null, attribute: watts, factor: 1 }],
    provided: [{ group: fan, attribute: null, factor: 2 }],
    constant: -3,
  });
  const table = { kind: 'table', mode: 'forbid', columns: [{ group: 'cpu' }, left], rows: [['x1', 1]] };
  expect(sentence(table as never)).toEqual({
    kind: 'table',
    when: null,
    mode: 'forbid',
    columns: [
      { group: cpu, attribute: null },
      { group: cpu, attribute: watts },
    ],
    rows: 1,
  });
});
