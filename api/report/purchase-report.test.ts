import { describe, expect, test } from 'vitest';
import { assemble, averageUnitPrice, type FiguresRow, monthsOf, withinMonth } from './purchase-report.ts';
import { tableCsv } from './purchase-report-csv.ts';

const row = (key: string | null, month: string | null, net: bigint, quantity = 1): FiguresRow => ({
  currency: 'EUR',
  key,
  month,
  orders: 1,
  lines: 1,
  quantity,
  net,
});

describe('the purchase report', () => {
  test('an average is rounded half up to the minor unit, and is absent when nothing was bought', () => {
    expect(averageUnitPrice({ orders: 1, lines: 1, quantity: 2, net: 5n })).toBe(3n);
    expect(averageUnitPrice({ orders: 0, lines: 0, quantity: 0, net: 0n })).toBeNull();
  });

  test('every month of the period stands, and periods that end before they begin or last too long are refused', () => {
    expect(monthsOf({ from: '2025-11-30', to: '2026-02-01' })).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(() => monthsOf({ from: '2026-02-01', to: '2026-01-31' })).toThrow();
    expect(() => monthsOf({ from: '1990-01-01', to: '2026-01-31' })).toThrow();
  });

  test('a month cuts the period at both ends', () => {
    const period = { from: '2026-01-15', to: '2026-03-10' };
    expect(withinMonth(period, '2026-02')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(withinMonth(period, '2026-01')).toEqual({ from: '2026-01-15', to: '2026-01-31' });
    expect(withinMonth(period, '2026-03')).toEqual({ from: '2026-03-01', to: '2026-03-10' });
    expect(withinMonth(period, '2026-04')).toBeNull();
    expect(withinMonth(period, null)).toBe(period);
    expect(() => withinMonth(period, '2026-13')).toThrow();
  });

  test('groups stand by net, the rest is summed, and groups and rest add up to the total', () => {
    const rows = [
      row(null, null, 60n, 6),
      row('a', null, 10n),
      row('b', null, 30n),
      row('c', null, 20n),
      row('b', '2026-01', 30n),
      row(null, '2026-01', 60n),
    ];
    const report = assemble('EUR', rows, { from: '2026-01-01', to: '2026-02-28' }, 2);
    expect(report.groups.map(({ key, figures }) => [key, figures.net])).toEqual([
      ['b', 30n],
      ['c', 20n],
    ]);
    expect(report.other?.net).toBe(10n);
    expect(report.total).toEqual({ orders: 1, lines: 1, quantity: 6, net: 60n });
    expect(report.months.map(({ month, figures }) => [month, figures.net])).toEqual([
      ['2026-01', 60n],
      ['2026-02', 0n],
    ]);
    expect(report.groups[0]?.months.map(({ figures }) => figures.net)).toEqual([30n, 0n]);
  });

  test('a table keeps part numbers as text and lets no text become a formula', () => {
    const csv = tableCsv(
      ['Part', 'Name', 'Net', 'Units'],
      [
        ['00123', '=1+1', { amount: -1_234n, currency: 'EUR' }, 3],
        ['1E5', '@a "b"', { amount: 1_234n, currency: 'JPY' }, 0],
        ['-7', '\tx', null, 1],
      ],
    );
    expect(csv).toBe(
      '\ufeff"Part","Name","Net","Units"\r\n"00123","\'=1+1","-12.34",3\r\n"1E5","\'@a ""b""","1234",0\r\n"\'-7","\'\tx","",1\r\n',
    );
  });
});
