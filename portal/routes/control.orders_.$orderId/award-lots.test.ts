import { expect, test } from 'vitest';
import { lotsOf, lotsOfPart } from './award-lots.ts';

function award(sku: string, id: string, minimumQuantity: number | null, multiple: number | null) {
  const other = { supplier: { id: 'other' }, rejection: null, minimumQuantity: 100, multiple: 50 };
  const own = { supplier: { id }, rejection: null, minimumQuantity, multiple };
  return { component: { sku }, supplier: { id, name: `Works ${id}` }, candidates: [other, own] };
}

test('the lots are those of the supplier that got the pieces', () => {
  expect(lotsOf(award('P', 'a', 8, 1))).toEqual({ supplier: 'Works a', minimum: 8, multiple: 1 });
  expect(lotsOf(award('P', 'a', 1, 4))).toEqual({ supplier: 'Works a', minimum: 4, multiple: 4 });
});

test('nothing is said of a supplier that delivers any quantity, or whose lots were not kept', () => {
  expect(lotsOf(award('P', 'a', 1, 1))).toBeUndefined();
  expect(lotsOf(award('P', 'a', null, null))).toBeUndefined();
});

test('each supplier of a part is named once', () => {
  const awards = [award('P', 'a', 8, 1), award('P', 'a', 8, 1), award('P', 'b', 5, 1), award('Q', 'c', 9, 1)];
  expect(lotsOfPart(awards, 'P').map(({ supplier }) => supplier)).toEqual(['Works a', 'Works b']);
});
