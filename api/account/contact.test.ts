import { expect, test } from 'vitest';
import { isOpen } from './contact.ts';

const TAIPEI = { weekdays: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:30', timeZone: 'Asia/Taipei' };
const BERLIN = { ...TAIPEI, timeZone: 'Europe/Berlin' };

test('hours are read on the wall clock of the contact’s own zone', () => {
  expect(isOpen(TAIPEI, new Date('2026-03-02T01:00:00Z'))).toBe(true);
  expect(isOpen(TAIPEI, new Date('2026-03-02T00:59:59Z'))).toBe(false);
  expect(isOpen(TAIPEI, new Date('2026-03-02T09:29:59Z'))).toBe(true);
  expect(isOpen(TAIPEI, new Date('2026-03-02T09:30:00Z'))).toBe(false);
  expect(isOpen(TAIPEI, new Date('2026-03-01T01:00:00Z'))).toBe(false);
});

test('the weekday is that of the zone, and summer time counts', () => {
  expect(isOpen({ ...TAIPEI, opens: '00:00' }, new Date('2026-03-01T16:00:00Z'))).toBe(true);
  expect(isOpen(BERLIN, new Date('2026-03-27T08:00:00Z'))).toBe(true);
  expect(isOpen(BERLIN, new Date('2026-03-30T07:00:00Z'))).toBe(true);
  expect(isOpen(BERLIN, new Date('2026-03-27T07:00:00Z'))).toBe(false);
});
