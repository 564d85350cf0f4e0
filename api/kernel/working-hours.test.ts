import { expect, test } from 'vitest';
import { addWorkingHours } from './working-hours.ts';

const calendar = { weekdays: [1, 2, 3, 4, 5], holidays: new Set(['2026-11-30']) };
const after = (from: string, hours: number, zone = 'Asia/Taipei') =>
  addWorkingHours(calendar, zone, new Date(from), hours).toISOString();

test('a day of 24 hours ends at the same time of the next working day, over weekends and holidays', () => {
  expect(after('2026-11-25T07:30:00Z', 24)).toBe('2026-11-26T07:30:00.000Z');
  expect(after('2026-11-27T07:30:00Z', 24)).toBe('2026-12-01T07:30:00.000Z');
  expect(after('2026-11-27T07:30:00Z', 72)).toBe('2026-12-03T07:30:00.000Z');
});

test('hours within a day stay within it, and those that reach midnight end there', () => {
  expect(after('2026-11-25T07:30:00Z', 4)).toBe('2026-11-25T11:30:00.000Z');
  expect(after('2026-11-27T12:00:00Z', 4)).toBe('2026-11-27T16:00:00.000Z');
  expect(after('2026-11-27T12:00:00Z', 5)).toBe('2026-11-30T17:00:00.000Z');
});

test('what comes on a day off counts from the first minute of the next working day', () => {
  expect(after('2026-11-21T03:00:00Z', 24)).toBe('2026-11-23T16:00:00.000Z');
});

test('the day off is that of the zone, and the time of day survives a change of the clocks', () => {
  expect(after('2026-11-20T17:00:00Z', 12)).toBe('2026-11-23T04:00:00.000Z');
  expect(after('2026-03-27T09:00:00Z', 24, 'Europe/Berlin')).toBe('2026-03-30T08:00:00.000Z');
});
