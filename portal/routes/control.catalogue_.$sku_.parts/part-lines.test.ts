import { expect, it } from 'vitest';
import { partLines, readPartLines } from './part-lines.ts';

it('reads back what it writes', () => {
  const parts = [
    { quantity: 2, sku: '00123-A', phantom: false },
    { quantity: 1, sku: 'KIT WITH BLANKS', phantom: true },
    { quantity: 16, sku: 'X', phantom: false },
  ];
  expect(readPartLines(partLines(parts))).toEqual({ parts });
});

it.each(['two CPU-1', 'CPU-1', '2'])('does not take %j for a part', (line) => {
  expect(readPartLines(`1 A\n\n${line}`)).toEqual({ bad: 3 });
});
