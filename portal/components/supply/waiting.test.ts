import { expect, test } from 'vitest';
import { progressOf, sumOf } from './waiting.ts';

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
