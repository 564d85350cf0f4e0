import { expect, it } from 'vitest';
import { assumptionsIn, type Compared, costRows, differences, partRows, valueRows } from './comparison.ts';

const part = (group: string, optionName: string, quantity = 1) => ({ group, groupName: group, optionName, quantity });
const one = (chosen: Compared['chosen'], price: string | null, values: Compared['values'] = []): Compared => ({
  id: null,
  name: 'one',
  sku: 'S',
  itemName: 'S',
  picture: 'server',
  version: null,
  fit: null,
  choices: [],
  chosen,
  values,
  price: price === null ? null : { amount: price, currency: 'EUR' },
  earliest: null,
  wholeLife: null,
});

it('sets parts side by side and marks what differs', () => {
  const list = [
    one([part('cpu', '8 cores'), part('disk', 'SSD', 2), part('disk', 'HDD')], '100'),
    one([part('cpu', '8 cores'), part('gpu', 'small')], '90'),
  ];
  expect(partRows(list)).toEqual([
    { key: 'cpu cpu', label: 'cpu', cells: ['8 cores', '8 cores'], differs: false },
    { key: 'disk disk', label: 'disk', cells: ['2 × SSD, HDD', null], differs: true },
    { key: 'gpu gpu', label: 'gpu', cells: [null, 'small'], differs: true },
  ]);
});

it('compares totals and prices with the first', () => {
  const weight = (value: number) => [{ code: 'weight', name: 'Weight', unit: 'kg', value }];
  const list = [one([], '100', weight(3)), one([], '90', weight(3)), one([], null)];
  expect(valueRows(list)).toMatchObject([{ key: 'weight Weight kg', differs: true }]);
  expect(valueRows(list.slice(0, 2))).toMatchObject([{ differs: false }]);
  expect(differences(list.map(({ price }) => price))).toEqual([
    { amount: '0', currency: 'EUR' },
    { amount: '-10', currency: 'EUR' },
    null,
  ]);
});

it('keeps apart what has one code in different models and is not the same', () => {
  const co2 = (name: string, unit: string) => ({ code: 'co2', name, unit, value: 1 });
  const list = [one([], '100', [co2('CO₂', 'g/km')]), one([], '90', [co2('CO₂ a year', 'kg')])];
  expect(valueRows(list).map(({ label, cells }) => [label, cells.map((cell) => cell?.value ?? null)])).toEqual([
    ['CO₂', [1, null]],
    ['CO₂ a year', [null, 1]],
  ]);
});

it('sets costs of owning side by side, and asks once for what several depend on', () => {
  const eur = (amount: string) => ({ amount, currency: 'EUR' });
  const assumption = (code: string, at: number) => ({
    ...{ code, name: code, unit: null, isMoney: false, value: at, standard: at, least: 0, most: 9, refused: false },
  });
  const life = (energy: string, assumed: string[]) => ({
    ...{ price: eur('100'), total: eur(energy) },
    costs: [{ code: 'energy', name: 'Energy', amount: eur(energy), factors: [] }],
    assumptions: assumed.map(assumption),
  });
  const list = [
    { ...one([], '100'), wholeLife: life('7', ['years', 'power', 'rate']) },
    one([], '90'),
    { ...one([], '80'), wholeLife: life('9', ['years', 'rate', 'fuel']) },
  ];
  expect(costRows(list)).toEqual([
    { key: 'energy Energy', label: 'Energy', cells: [eur('7'), null, eur('9')], differs: true },
  ]);
  expect(assumptionsIn(list).map(({ code, value }) => [code, value])).toEqual([
    ['years', 0],
    ['power', 1],
    ['rate', null],
    ['fuel', 2],
  ]);
});
