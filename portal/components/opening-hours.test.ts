import { expect, it } from 'vitest';
import { isOpen } from './opening-hours.ts';

const office = { weekdays: [1, 2, 3, 4, 5], opens: '09:00:00', closes: '17:30:00', timeZone: 'Asia/Taipei' };

it.each([
  ['2026-11-20T01:00:00Z', true],
  ['2026-11-20T00:59:00Z', false],
  ['2026-11-20T09:30:00Z', false],
  ['2026-11-21T03:00:00Z', false],
])('knows whether somebody is there at %s', (instant, open) => {
  expect(isOpen(office, new Date(instant))).toBe(open);
});
