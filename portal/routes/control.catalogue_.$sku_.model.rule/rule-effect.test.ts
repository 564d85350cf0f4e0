import { expect, it } from 'vitest';
import type { ModelDefinition, Rule } from '#engine';
import { ruleEffect } from './rule-effect.ts';

const names = { en: 'x', 'zh-Hant': 'x', 'zh-Hans': 'x' };
const option = (code: string) => ({ code, names, items: [], attributes: {} });
const MODEL: ModelDefinition = {
  baseItems: [],
  groups: ['cpu', 'fan'].map((code) => ({ code, names, min: 1, max: 1, options: [option('a'), option('b')] })),
  rules: [],
};
const requires = (code: string, group: string, wanted: string): Rule => ({
  code,
  names,
  kind: 'requires',
  when: { all: [] },
  needs: { group, option: wanted },
});

it('tells which options a rule takes away and which it forces', () => {
  expect(ruleEffect(MODEL, requires('one', 'cpu', 'a'))).toEqual({
    voids: false,
    kills: [{ group: 'cpu', option: 'b' }],
    forces: [{ group: 'cpu', option: 'a' }],
    proved: true,
  });
  const harmless: Rule = { ...requires('one', 'fan', 'a'), when: { group: 'cpu', option: 'a' } } as Rule;
  expect(ruleEffect(MODEL, harmless)).toMatchObject({ voids: false, kills: [], forces: [] });
});

it('counts what the rule itself does, against the others and in the place of what it was', () => {
  const model = { ...MODEL, rules: [requires('one', 'cpu', 'a')] };
  expect(ruleEffect(model, requires('two', 'cpu', 'b'))).toMatchObject({ voids: true, kills: [] });
  expect(ruleEffect(model, requires('two', 'cpu', 'a'))).toMatchObject({ kills: [], forces: [] });
  expect(ruleEffect(model, requires('one', 'cpu', 'b'))).toMatchObject({ kills: [{ group: 'cpu', option: 'a' }] });
});

it('says nothing of what cannot be read yet', () => {
  expect(ruleEffect(MODEL, requires('one', 'cpu', 'none'))).toBeNull();
});
