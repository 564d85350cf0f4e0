import { expect, test } from 'vitest';
import { checkArrivalDay } from './arrival-day.ts';

const now = new Date('2026-03-02T08:00:00Z');

test('goods are announced for a day that is not over everywhere', () => {
  expect(() => checkArrivalDay('2026-03-02', now)).not.toThrow();
  expect(() => checkArrivalDay('2026-03-01', now)).not.toThrow();
  expect(() => checkArrivalDay('2026-02-28', now)).toThrow('expectedOn');
});

test('where the goods go decides which day is over', () => {
  const evening = new Date('2026-11-22T20:00:00Z');
  expect(() => checkArrivalDay('2026-11-22', evening, 'Europe/Berlin')).not.toThrow();
  expect(() => checkArrivalDay('2026-11-21', evening, 'Europe/Berlin')).toThrow('expectedOn');
  expect(() => checkArrivalDay('2026-11-22', evening, 'Asia/Taipei')).toThrow('expectedOn');
});
