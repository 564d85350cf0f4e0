import { expect, test } from 'vitest';
import type { ModelDefinition } from '#engine';
import { testForm } from './test-form.server.ts';

const model: ModelDefinition = { baseItems: [], rules: [], groups: [] };
const read = (fields: Record<string, unknown>) =>
  testForm.form.parse({ code: 't', names: { en: 'A test' }, expectation: 'possible', ...fields });
const faults = (fields: Record<string, unknown>) =>
  (testForm.faults?.(model, read(fields)) ?? []).map(({ field, code }) => `${field} ${code}`);

test('a test is read with everything that it expects', () => {
  const fields = {
    choices: [{}, { subject: 'cpu/x1', quantity: '2' }, { subject: 'raid/' }],
    forced: ['', 'fan/tall'],
    remainingGroup: 'fan',
    remainingCount: '0',
    priceRelation: 'at_most',
    priceAmount: '1,234.5',
    priceCurrency: 'eur',
    valueCode: 'power',
    valueEquals: '2.5',
  };
  expect(faults(fields)).toEqual([]);
  expect(testForm.body(model, read(fields))).toEqual({
    code: 't',
    names: { en: 'A test', 'zh-Hant': 'A test', 'zh-Hans': 'A test' },
    choices: [
      { group: 'cpu', option: 'x1', quantity: 2 },
      { group: 'raid', option: null, quantity: 0 },
    ],
    expectation: 'possible',
    forced: [{ group: 'fan', option: 'tall' }],
    remaining: { group: 'fan', count: 0 },
    price: { relation: 'at_most', amount: '123450', currency: 'EUR' },
    value: { code: 'power', equals: 2.5 },
  });
});

test('halves of an expectation are told at the half that is missing', () => {
  expect(faults({ names: {} })).toEqual(['names.en required']);
  expect(faults({ remainingGroup: 'fan' })).toEqual(['remainingCount required']);
  expect(faults({ remainingCount: '2' })).toEqual(['remainingGroup required']);
  expect(faults({ priceRelation: 'equal', priceCurrency: 'EUR' })).toEqual(['priceAmount required']);
  expect(faults({ priceRelation: 'equal', priceAmount: '1.005', priceCurrency: 'EUR' })).toEqual([
    'priceAmount amount',
  ]);
  expect(faults({ priceRelation: 'equal', priceAmount: '1', priceCurrency: 'E' })).toEqual(['priceCurrency currency']);
  expect(faults({ priceCurrency: 'EUR' })).toEqual([]);
  expect(faults({ valueCode: 'power' })).toEqual(['valueEquals required']);
  expect(faults({ expectation: 'impossible', forced: ['', 'fan/tall'] })).toEqual(['forced[1] of_impossible']);
});

test('issues of the API stand at the line that was filled in', () => {
  const at = (path: string) =>
    testForm.field?.(read({ choices: [{}, { subject: 'cpu/x1' }], forced: ['', 'fan/tall'] }), path.split('.'));
  expect(at('choices.0.quantity')).toEqual({ field: 'choices[1].quantity' });
  expect(at('forced.0.option')).toEqual({ field: 'forced[1]' });
  expect(at('price.amount')).toEqual({ field: 'priceAmount' });
  expect(at('code')).toBeNull();
});
