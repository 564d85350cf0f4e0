import { expect, it } from 'vitest';
import { namedOrders, readyOrders } from './ready-orders.ts';

const order = (id: string, expectedDate: string, name = 'Acme') => ({
  id,
  number: `${name.toUpperCase()}-${id}`,
  expectedDate,
  atRisk: false,
  account: { name },
  shipTo: { city: 'Linz', country: 'AT' },
});
const unit = (serial: string, of: ReturnType<typeof order>) => ({ serial, product: { name: 'Desk' }, order: of });

it('gathers units and goods by order, the one expected first first', () => {
  const [late, soon, goods] = [order('1', '2026-05-02'), order('2', '2026-05-01'), order('3', '2026-05-03', 'Zen')];
  const ready = readyOrders({
    productUnits: { nodes: [unit('A1', late), unit('B1', soon), unit('A2', late)] },
    salesOrders: { nodes: [goods, soon] },
  });
  expect(ready.map(({ id, units }) => [id, units.map(({ serial }) => serial)])).toEqual([
    ['2', ['B1']],
    ['1', ['A1', 'A2']],
    ['3', []],
  ]);
  const ids = (text: string) => namedOrders(ready, text).map(({ id }) => id);
  expect([ids(''), ids(' a2 '), ids('zen'), ids('ACME-2'), ids('linz'), ids('x')]).toEqual([
    ['2', '1', '3'],
    ['1'],
    ['3'],
    ['2'],
    ['2', '1', '3'],
    [],
  ]);
});
