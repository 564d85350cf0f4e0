import { expect, test } from 'vitest';
import { receivingDay } from './receiving-day.ts';

test('what is wanted on a day off comes on the next day that the customer receives', () => {
  const calendar = { weekdays: [1, 2, 3, 4, 5], holidays: new Set(['2026-03-09']) };
  expect(receivingDay(calendar, '2026-03-06')).toBe('2026-03-06');
  expect(receivingDay(calendar, '2026-03-07')).toBe('2026-03-10');
});
