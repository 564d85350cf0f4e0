import { expect, test } from 'vitest';
import { midnightIn } from './midnight.ts';

test('a day begins when its zone says so, on days on which clocks change too', () => {
  expect(midnightIn('2026-11-22', 'UTC')).toBe('2026-11-22T00:00:00.000Z');
  expect(midnightIn('2026-11-22', 'Asia/Taipei')).toBe('2026-11-21T16:00:00.000Z');
  expect(midnightIn('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
  expect(midnightIn('2026-10-26', 'Europe/Berlin')).toBe('2026-10-25T23:00:00.000Z');
});
