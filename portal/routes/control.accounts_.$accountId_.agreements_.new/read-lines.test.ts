import { expect, it } from 'vitest';
import { basisPointsOf, readLine } from './read-lines.ts';

it.each([
  ['7.5', 750],
  ['7,25 %', 725],
  ['0', 0],
  ['100', 10_000],
  ['100.01', null],
  ['-1', null],
  ['1.005', null],
])('reads a discount of %j as %j basis points', (text, points) => {
  expect(basisPointsOf(text)).toBe(points);
});

it('wants goods and either a price or a discount', () => {
  const { issues } = readLine({ minimumQuantity: 1, discount: '5', price: '10' }, 'EUR');
  expect(issues.map(({ field, key }) => `${field} ${key}`)).toEqual(['sku goods', 'discount basis']);
});

it('reads a price in the minor units of the currency', () => {
  expect(readLine({ sku: 'A', minimumQuantity: 1, price: '1,200' }, 'JPY')).toMatchObject({
    issues: [],
    unitPrice: '1200',
  });
});
