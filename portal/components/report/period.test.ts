import { expect, it } from 'vitest';
import { GROUPINGS, lastTwelveMonths, linesOf, monthsBefore, readPeriod, SALES_GROUPINGS } from './period.ts';

const read = (query: string) => readPeriod(new URLSearchParams(query), '2026-12-01', GROUPINGS);

it('takes twelve months up to today', () => {
  expect(read('')).toEqual({ by: 'category', from: '2026-01-01', to: '2026-12-01', key: null, month: null });
});

it('crosses years when it counts months back', () => {
  expect(monthsBefore('2026-03-31', 4)).toBe('2025-11-01');
});

it.each([
  ['from=2026-02-30&to=x', '2026-01-01', '2026-12-01'],
  ['from=2026-05-01&to=2026-02-01', '2026-02-01', '2026-05-01'],
  ['from=1990-01-01&to=2026-12-01', '2017-01-01', '2026-12-01'],
])('makes a period of %s', (query, from, to) => {
  expect(read(query)).toMatchObject({ from, to });
});

it('takes groupings and months only as they are known', () => {
  expect(read('by=region&month=2026-13')).toMatchObject({ by: 'region', month: null });
  expect(read('by=supplier&month=2026-12')).toMatchObject({ by: 'category', month: '2026-12' });
});

it('groups by account for the seller only', () => {
  expect(read('by=account').by).toBe('category');
  const seller = (query: string) => readPeriod(new URLSearchParams(query), '2026-12-01', SALES_GROUPINGS).by;
  expect([seller(''), seller('by=account'), seller('by=region')]).toEqual(['account', 'account', 'region']);
});

it('opens a figure with its period and what else narrows it', () => {
  const period = { by: 'region', from: '2026-01-01', to: '2026-02-01' } as const;
  expect(linesOf(period, '/reports/lines')({ key: '', month: '2026-01' })).toBe(
    '/reports/lines?by=region&from=2026-01-01&to=2026-02-01&key=&month=2026-01',
  );
  expect(linesOf(period, '/control/reports/lines', { currency: 'EUR' })()).toBe(
    '/control/reports/lines?by=region&from=2026-01-01&to=2026-02-01&currency=EUR',
  );
});

it.each([
  ['2026-11-22', '2025-12-01'],
  ['2026-12-31', '2026-01-01'],
  ['2027-01-01', '2026-02-01'],
])('counts back from %s to %s', (today, from) => {
  expect(lastTwelveMonths(today)).toEqual({ from, to: today });
});
