import { describe, expect, test } from 'vitest';
import { analyse, check, checkDefinition, compile, readChoices } from '#engine';
import { AGREEMENTS, ASSORTMENTS } from '../../api/demo/data/agreements.ts';
import { CONFIGURATIONS } from '../../api/demo/data/configurations.ts';
import { FAMILIES } from '../../api/demo/data/families.ts';
import { ITEMS, MODELS } from '../../api/demo/data/goods.ts';
import { ACCOUNTS, SUPPLIERS } from '../../api/demo/data/organisations.ts';
import { CUSTOMERS, DESKS, STAFF } from '../../api/demo/data/people.ts';
import { DEMO_PASSWORD } from '../../api/demo/demo-people.ts';
import { passwordFlaws } from '../../api/identity/password.ts';

const bySku = new Map(ITEMS.map((item) => [item.sku, item]));

describe.each(MODELS.map((model) => [model.sku, model.definition] as const))('model %s', (_sku, definition) => {
  test('is sound: nothing void, dead or redundant, and every part is known', () => {
    expect(checkDefinition(definition)).toEqual([]);
    const { dead, redundant, proved, void: impossible } = analyse(compile(definition));
    expect({ dead, redundant, proved, impossible }).toEqual({
      dead: [],
      redundant: [],
      proved: true,
      impossible: false,
    });
    const parts = [
      ...definition.baseItems,
      ...definition.groups.flatMap(({ options }) => options.flatMap(({ items }) => items)),
    ];
    expect(parts.map(({ sku }) => sku).filter((sku) => !bySku.has(sku))).toEqual([]);
    const priced = definition.groups.flatMap(({ options }) => options.flatMap(({ items }) => items));
    expect(priced.filter(({ sku }) => bySku.get(sku)?.price === null)).toEqual([]);
  });
});

test.each(Object.entries(CONFIGURATIONS))('configuration %s is complete and valid', (_key, { sku, choices }) => {
  const model = MODELS.find((one) => one.sku === sku);
  if (!model) throw new Error(sku);
  const engine = compile(model.definition);
  const read = readChoices(engine, choices);
  expect(read.issues).toEqual([]);
  expect(check(engine, read.choices)).toEqual({ valid: true, violations: [] });
});

test('everything that is built in can be had, but for the one part that is meant to be missing', () => {
  const missing = ITEMS.filter(({ kind, offers, parts }) => kind !== 'model' && offers.length === 0 && !parts);
  expect(missing.map(({ sku }) => sku)).toEqual(['ACC-CON']);
  const used = ITEMS.flatMap(({ parts }) => (parts ?? []).map(([sku]) => sku));
  expect(used.filter((sku) => !bySku.has(sku))).toEqual([]);
  expect(ITEMS.filter(({ offers }) => offers.length > 1).length).toBeGreaterThan(20);
  expect(new Set(ITEMS.map(({ sku }) => sku)).size).toBe(ITEMS.length);
});

test('families, agreements and assortments name what exists', () => {
  const families = new Set(FAMILIES.map(({ code }) => code));
  expect(ITEMS.filter(({ family }) => !families.has(family))).toEqual([]);
  const scopes = [
    ...Object.values(AGREEMENTS).flatMap((list) => list.flatMap(({ lines }) => lines)),
    ...Object.values(ASSORTMENTS).flatMap((rules) => rules.map(([, scope]) => scope)),
  ];
  expect(scopes.filter((scope) => ('sku' in scope ? !bySku.has(scope.sku) : !families.has(scope.family)))).toEqual([]);
});

test('names are written in every language', () => {
  const names = [...ITEMS, ...FAMILIES].map((one) => one.names);
  for (const all of names) expect(Object.values(all).every((name) => name.trim() !== '')).toBe(true);
});

test('three accounts in three currencies, eight suppliers with a desk, and a password that is accepted', () => {
  expect(new Set(ACCOUNTS.map(({ currency }) => currency)).size).toBe(3);
  expect(SUPPLIERS).toHaveLength(8);
  const people = [...Object.values(CUSTOMERS), ...Object.values(DESKS), STAFF].flat();
  for (const { name, email } of people) expect(passwordFlaws(DEMO_PASSWORD, [name, email])).toEqual([]);
});
