import { expect, test } from 'vitest';
import { progressOf, shippedOf, sumOf, totalsOf } from './waiting.ts';

const line = (quantity: number, toAnswer: number, withdrawn = 0) => ({ quantity, toAnswer, withdrawn });

test('a partly answered sub-order tells what is answered and what remains, withdrawn pieces left out', () => {
  expect(progressOf([line(6, 0), line(2, 2), line(5, 1, 1), line(3, 0, 3)])).toEqual({
    lines: 3,
    pieces: 12,
    waitingLines: 2,
    waitingPieces: 3,
  });
});

test('what a bulk acceptance takes on is summed over the lines that wait', () => {
  expect(sumOf([{ lines: [line(6, 0), line(2, 2)] }, { lines: [line(4, 4)] }])).toEqual({
    subOrders: 2,
    lines: 2,
    pieces: 6,
  });
  expect(sumOf([])).toEqual({ subOrders: 0, lines: 0, pieces: 0 });
});

const priced = (quantity: number, shipped: number, rejected = 0, withdrawn = 0) => ({
  ...{ quantity, shipped, withdrawn, outcome: { rejected } },
  unitCost: { amount: '250', currency: 'EUR' },
});

test('what is shipped is counted against what is to be delivered', () => {
  expect(shippedOf([priced(8, 5), priced(4, 0, 1, 1), priced(3, 0, 0, 3)])).toEqual({
    shipped: 5,
    wanted: 11,
    partly: true,
  });
  expect(shippedOf([priced(8, 8)]).partly).toBe(false);
  expect(shippedOf([priced(8, 0)]).partly).toBe(false);
});

test('rejected and withdrawn pieces cost nothing', () => {
  const { wanted, ordered } = totalsOf([priced(8, 0, 1), priced(4, 0, 0, 4)]);
  expect([wanted.amount, ordered.amount]).toEqual(['1750', '3000']);
});
