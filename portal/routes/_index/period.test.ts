import { expect, it } from 'vitest';
import { lastTwelveMonths } from './period.ts';

it.each([
  ['2026-11-22', '2025-12-01'],
  ['2026-12-31', '2026-01-01'],
  ['2027-01-01', '2026-02-01'],
])('counts back from %s to %s', (today, from) => {
  expect(lastTwelveMonths(today)).toEqual({ from, to: today });
});
