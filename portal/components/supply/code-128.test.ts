import { expect, test } from 'vitest';
import { gs1Widths } from './code-128.ts';

test('every symbol is eleven modules wide, the stop thirteen', () => {
  const pairs = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0')).join('');
  const widths = gs1Widths(pairs);
  const symbols = Array.from({ length: 103 }, (_, index) => widths.slice(index * 6, index * 6 + 6));
  for (const symbol of symbols) expect(symbol.reduce((sum, width) => sum + width, 0)).toBe(11);
  expect(new Set(symbols.map(String)).size).toBeGreaterThanOrEqual(102);
  expect(widths.slice(103 * 6)).toEqual([2, 3, 3, 1, 1, 1, 2]);
});

test('the check symbol weighs every value by its place', () => {
  // Start C 105, FNC1 102 at weight 1, then 0, 12 and 34 at weights 2, 3, 4: 105 + 102 + 0 + 36 + 136 = 379; 379 mod 103 = 70.
  const widths = gs1Widths('001234');
  expect(widths.slice(5 * 6, 6 * 6).join('')).toBe('112412');
  expect(widths).toHaveLength(6 * 6 + 7);
});

test('anything but pairs of digits is refused', () => {
  expect(() => gs1Widths('123')).toThrow(RangeError);
  expect(() => gs1Widths('12a4')).toThrow(RangeError);
});
