import { expect, it } from 'vitest';
import { groupRows, type ReportFacts } from './report.ts';

it('writes every group and the rest as a row, and names what has no name', () => {
  const money = (amount: string) => ({ amount, currency: 'EUR' });
  const figures = (amount: string) => ({
    orders: 1,
    lines: 2,
    quantity: 3,
    net: money(amount),
    averageUnitPrice: money('7'),
  });
  const group = { key: '', name: '', sku: null, figures: figures('20'), months: [] };
  const report: ReportFacts = {
    currency: 'EUR',
    total: figures('25'),
    other: figures('5'),
    months: [],
    groups: [group],
  };
  expect(groupRows(report, { none: 'none stated', rest: 'the rest' })).toEqual([
    ['none stated', null, 1, 3, money('7'), money('20'), 'EUR'],
    ['the rest', null, 1, 3, money('7'), money('5'), 'EUR'],
  ]);
  expect(groupRows({ ...report, other: null }, { none: '', rest: '' })).toHaveLength(1);
});
