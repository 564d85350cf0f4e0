import { expect, test } from 'vitest';
import { dueAt } from './due.ts';

const calendar = { weekdays: [1, 2, 3, 4, 5], holidays: new Set(['2026-11-30']) };

test('a step is due two working days later at the same time of day, over weekends and holidays', () => {
  const friday = new Date('2026-11-27T15:30:00Z');
  expect(dueAt(friday, '2026-11-27', 'Europe/Berlin', calendar).toISOString()).toBe('2026-12-02T15:30:00.000Z');
});

test('the time of day survives a change of the clocks', () => {
  const friday = new Date('2026-03-27T09:00:00Z');
  expect(dueAt(friday, '2026-03-27', 'Europe/Berlin', calendar).toISOString()).toBe('2026-03-31T08:00:00.000Z');
});

test('what opens on a weekend counts from the next working day', () => {
  const saturday = new Date('2026-11-21T10:00:00Z');
  expect(dueAt(saturday, '2026-11-21', 'Asia/Taipei', calendar).toISOString()).toBe('2026-11-25T10:00:00.000Z');
});
