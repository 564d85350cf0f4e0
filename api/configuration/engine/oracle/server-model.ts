import type { GroupDefinition, ModelDefinition, OptionDefinition } from '../definition.ts';
import type { Tariff } from '../results.ts';
import { sameName } from './random-model.ts';

function option(
  code: string,
  attributes: OptionDefinition['attributes'],
  rest: Partial<OptionDefinition> = {},
): OptionDefinition {
  return { code, names: sameName(code), items: [{ sku: code.toUpperCase(), quantity: 1 }], attributes, ...rest };
}

function group(
  code: string,
  min: number,
  max: number,
  options: OptionDefinition[],
  rest: Partial<GroupDefinition> = {},
): GroupDefinition {
  return { code, names: sameName(code), min, max, options, ...rest };
}

/** A server: sockets, cooler height, power, memory slots, a RAID controller only with disks, tested operating systems. */
export const serverModel: ModelDefinition = {
  baseItems: [{ sku: 'RAIL', quantity: 2 }],
  groups: [
    group('case', 1, 1, [option('u1', { clearance_mm: 40 }), option('u2', { clearance_mm: 80 })], { default: 'u2' }),
    group('board', 1, 1, [option('b1', { sockets: ['L1'], slots: 4 }), option('b2', { sockets: ['L2'], slots: 8 })]),
    group(
      'cpu',
      1,
      2,
      [
        option('c65', { socket: 'L1', watts: 65 }, { maxQuantity: 2 }),
        option('c150', { socket: 'L2', watts: 150 }, { maxQuantity: 2 }),
      ],
      { maxKinds: 1 },
    ),
    group('cooler', 1, 1, [
      option('low', { height_mm: 35, capacity: 100 }),
      option('tall', { height_mm: 70, capacity: 400 }),
    ]),
    group('memory', 1, 8, [
      option('m16', { gigabytes: 16, watts: 5 }, { quantities: [1, 2, 4, 8] }),
      option('m32', { gigabytes: 32, watts: 7.5 }, { quantities: [1, 2, 4, 8] }),
    ]),
    group('disk', 0, 4, [
      option('hdd', { watts: 9 }, { maxQuantity: 4 }),
      option('ssd', { watts: 4 }, { maxQuantity: 4 }),
    ]),
    group('raid', 1, 1, [option('soft', {}), option('hard', { watts: 15 })], { when: { group: 'disk' } }),
    group('supply', 1, 1, [option('p300', { supply: 300 }), option('p500', { supply: 500 })]),
    group('system', 0, 1, [option('linux', {}), option('windows', {})]),
  ],
  rules: [
    {
      code: 'socket',
      names: sameName('The board takes the processor'),
      kind: 'compare',
      left: { group: 'cpu', attribute: 'socket' },
      op: 'in',
      right: { group: 'board', attribute: 'sockets' },
    },
    {
      code: 'height',
      names: sameName('The cooler fits the case'),
      kind: 'compare',
      left: { group: 'cooler', attribute: 'height_mm' },
      op: 'le',
      right: { group: 'case', attribute: 'clearance_mm' },
    },
    {
      code: 'cooling',
      names: sameName('The cooler carries the heat'),
      kind: 'resource',
      used: [{ group: 'cpu', attribute: 'watts' }],
      provided: [{ group: 'cooler', attribute: 'capacity' }],
    },
    {
      code: 'slots',
      names: sameName('Memory fits the slots'),
      kind: 'resource',
      used: [{ group: 'memory' }],
      provided: [{ group: 'board', attribute: 'slots' }],
    },
    {
      code: 'power',
      names: sameName('The supply carries the load'),
      kind: 'resource',
      used: [{ attribute: 'watts' }],
      provided: [{ group: 'supply', attribute: 'supply' }],
      constant: -50,
    },
    {
      code: 'tested',
      names: sameName('Tested systems'),
      kind: 'table',
      mode: 'allow',
      columns: [{ group: 'system' }, { group: 'raid' }],
      rows: [
        ['linux', '*'],
        ['windows', 'hard'],
        ['windows', null],
        [null, '*'],
      ],
    },
    {
      code: 'fast',
      names: sameName('Windows needs 32 GB modules'),
      kind: 'requires',
      when: { group: 'system', option: 'windows' },
      needs: { group: 'memory', attribute: 'gigabytes', op: 'ge', value: 32 },
    },
  ],
  values: [{ code: 'load', names: sameName('Load'), unit: 'W', terms: [{ attribute: 'watts' }], constant: 50 }],
};

const price = (amount: number, leadDays: number) => ({ price: BigInt(amount), leadDays });

/** Prices in cents and lead times of the server. */
export const serverTariff: Tariff = {
  base: 10_000n,
  baseLeadDays: 3,
  options: {
    case: { u1: price(9_000, 5), u2: price(8_000, 10) },
    board: { b1: price(20_000, 4), b2: price(30_000, 4) },
    cpu: { c65: price(15_000, 4), c150: price(40_000, 14) },
    cooler: { low: price(3_000, 4), tall: price(4_000, 4) },
    memory: { m16: price(6_000, 4), m32: price(11_000, 4) },
    disk: { hdd: price(7_000, 4), ssd: price(12_000, 4) },
    raid: { soft: price(0, 0), hard: price(25_000, 20) },
    supply: { p300: price(5_000, 4), p500: price(9_000, 4) },
    system: { linux: price(0, 0), windows: price(50_000, 0) },
  },
};
