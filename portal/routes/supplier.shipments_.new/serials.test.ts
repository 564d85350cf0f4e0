import { expect, test } from 'vitest';
import { serialsIn } from './serials.ts';

test('serial numbers come from lines, columns and lists alike', () => {
  expect(serialsIn('A-1\r\nA-2\n\n  A-3\tA-4, A-5;A-6 ')).toEqual(['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6']);
  expect(serialsIn(' \n ')).toEqual([]);
});
