import { expect, it } from 'vitest';
import { linesAddress, monthsBefore, readPeriod } from './period.ts';

const read = (query: string) => readPeriod(new URLSearchParams(query), '2026-12-01');

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

it('opens a figure with its period', () => {
  expect(linesAddress({ by: 'region', from: '2026-01-01', to: '2026-02-01' }, { key: '', month: '2026-01' })).toBe(
    '/reports/lines?by=region&from=2026-01-01&to=2026-02-01&key=&month=2026-01',
  );
});
