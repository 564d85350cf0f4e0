import type { MoneyValue } from '../../i18n/format.ts';

export type SampleOrder = {
  readonly number: string;
  readonly family: string;
  readonly stage: number;
  readonly state: string;
  readonly date: string;
  readonly pieces: number;
  readonly total: MoneyValue;
};

const eur = (amount: string): MoneyValue => ({ amount, currency: 'EUR' });

/** Orders as a page would get them. */
export const SAMPLE_ORDERS: readonly SampleOrder[] = [
  {
    number: 'ALDER-2231',
    family: 'workstation',
    stage: 3,
    state: 'on_time',
    date: '2026-12-03',
    pieces: 8,
    total: eur('1422000'),
  },
  {
    number: 'ALDER-2228',
    family: 'server',
    stage: 2,
    state: 'at_risk',
    date: '2026-12-18',
    pieces: 2,
    total: eur('2187650'),
  },
  {
    number: 'ALDER-2227',
    family: 'van',
    stage: 1,
    state: 'pending',
    date: '2027-02-26',
    pieces: 3,
    total: eur('9873000'),
  },
  {
    number: 'ALDER-2219',
    family: 'laptop',
    stage: 5,
    state: 'delivered',
    date: '2026-11-12',
    pieces: 40,
    total: eur('5196000'),
  },
  {
    number: 'ALDER-2214',
    family: 'memory',
    stage: 0,
    state: 'rejected',
    date: '2026-11-30',
    pieces: 120,
    total: eur('838800'),
  },
];

/** Spend by month in cents: systems, vehicles, parts. */
export const SAMPLE_SPEND: readonly (readonly [month: string, values: readonly [number, number, number]])[] = [
  ['2025-12', [4120000, 0, 310000]],
  ['2026-01', [2830000, 2900000, 250000]],
  ['2026-02', [3390000, 0, 480000]],
  ['2026-03', [5210000, 5800000, 390000]],
  ['2026-04', [1980000, 0, 270000]],
  ['2026-05', [4430000, 2900000, 350000]],
  ['2026-06', [3870000, 0, 640000]],
  ['2026-07', [2240000, 0, 220000]],
  ['2026-08', [2690000, 8700000, 180000]],
  ['2026-09', [4980000, 2900000, 530000]],
  ['2026-10', [6120000, 0, 410000]],
  ['2026-11', [5440000, 5800000, 460000]],
];

export const SAMPLE_FAMILIES = [
  'server',
  'workstation',
  'laptop',
  'storage',
  'car',
  'van',
  'processor',
  'memory',
  'disk',
  'ssd',
  'video-card',
  'motherboard',
  'power-supply',
  'case',
  'cpu-cooler',
  'wired-network-card',
  'monitor',
  'keyboard',
  'equipment',
  'warranty',
  'screw',
] as const;

export const SAMPLE_CONTACTS = [
  {
    name: 'Mei-Ling Chou',
    role: 'sales',
    phone: '+886 2 5550 1187',
    email: 'mei-ling.chou@tributary.example',
    weekdays: [1, 2, 3, 4, 5],
    opens: '09:00',
    closes: '18:00',
    timeZone: 'Asia/Taipei',
    deputy: '林建宏',
  },
  {
    name: '陳怡君',
    role: 'support',
    phone: '+353 1 555 0143',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    opens: '00:00',
    closes: '24:00',
    timeZone: 'Europe/Dublin',
  },
] as const;
