import { expect, it } from 'vitest';
import { attributesOf, humanised } from './attributes.ts';

it('tells units from codes', () => {
  expect(attributesOf({ tdp_w: 65, socket: 'AM4' })).toEqual([
    { code: 'tdp', values: [65], range: false, unit: 'W' },
    { code: 'socket', values: ['AM4'], range: false, unit: null },
  ]);
});

it('makes one range of a pair', () => {
  expect(attributesOf({ co2_g_km_max: 128.9, co2_g_km_min: 112.6 })).toEqual([
    { code: 'co2', values: [112.6, 128.9], range: true, unit: 'g/km' },
  ]);
  expect(attributesOf({ elec_range_km_min: 400, elec_range_km_max: 400 })).toEqual([
    { code: 'elec_range', values: [400], range: false, unit: 'km' },
  ]);
});

it('leaves out what is empty or no value', () => {
  expect(attributesOf({ a: null, b: '', c: [], d: {} })).toEqual([]);
  expect(attributesOf('text')).toEqual([]);
});

it('words what nobody has named', () => {
  expect(humanised('max_tow_load')).toBe('Max tow load');
});
