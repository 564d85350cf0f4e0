import { expect, test } from 'vitest';
import { beginOf, dayAfter, midnightIn } from './midnight.ts';

test('a day begins when its zone says so, on days on which clocks change too', () => {
  expect(midnightIn('2026-11-22', 'UTC')).toBe('2026-11-22T00:00:00.000Z');
  expect(midnightIn('2026-11-22', 'Asia/Taipei')).toBe('2026-11-21T16:00:00.000Z');
  expect(midnightIn('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
  expect(midnightIn('2026-10-26', 'Europe/Berlin')).toBe('2026-10-25T23:00:00.000Z');
});

test('what begins today begins at once, and a last day ends with the next', () => {
  const now = new Date('2026-11-22T20:30:00Z');
  expect(beginOf('2026-11-22', 'Europe/Berlin', now)).toBeNull();
  expect(beginOf('2026-11-23', 'Asia/Taipei', now)).toBeNull();
  expect(beginOf('2026-11-22', 'Asia/Taipei', now)).toBe('2026-11-21T16:00:00.000Z');
  expect(beginOf('2026-11-23', 'Europe/Berlin', now)).toBe('2026-11-22T23:00:00.000Z');
  expect(dayAfter('2026-12-31')).toBe('2027-01-01');
});
