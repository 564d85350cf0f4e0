import { expect, test } from 'vitest';
import { checkArrivalDay } from './arrival-day.ts';

const now = new Date('2026-03-02T08:00:00Z');

test('goods are announced for a day that is not over everywhere', () => {
  expect(() => checkArrivalDay('2026-03-02', now)).not.toThrow();
  expect(() => checkArrivalDay('2026-03-01', now)).not.toThrow();
  expect(() => checkArrivalDay('2026-02-28', now)).toThrow('expectedOn');
});
