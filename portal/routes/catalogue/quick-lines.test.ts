import { describe, expect, it } from 'vitest';
import { parseQuickLines } from './quick-lines.ts';

describe('parseQuickLines', () => {
  it.each([
    ['MOUSE-1\t3', 'MOUSE-1', 3],
    ['MOUSE-1, 3', 'MOUSE-1', 3],
    ['MOUSE-1;3', 'MOUSE-1', 3],
    ['  MOUSE-1   3 ', 'MOUSE-1', 3],
    ['00123', '00123', 1],
  ])('reads %j', (text, sku, quantity) => {
    expect(parseQuickLines(text)).toEqual([{ line: 1, sku, quantity }]);
  });

  it('keeps the number of each line and leaves empty ones out', () => {
    expect(parseQuickLines('A 1\r\n\r\nB 2').map(({ line }) => line)).toEqual([1, 3]);
  });

  it('marks what is no number', () => {
    expect(parseQuickLines('A many')[0]?.quantity).toBeNaN();
  });
});
