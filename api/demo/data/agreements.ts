import type { AccountCode } from './shape.ts';

/** Discounts in basis points off the list price, fixed prices in whole units of the account's currency; `from` pieces upwards. */
export type DemoAgreementLine = { readonly from?: number } & (
  | { readonly family: string; readonly discount: number }
  | { readonly sku: string; readonly discount: number }
  | { readonly sku: string; readonly fixed: number }
);

export type DemoAgreement = {
  readonly number: string;
  readonly source: string;
  /** First days of months, counted from the month of the start. */
  readonly fromMonth: number;
  readonly untilMonth: number;
  readonly status: 'published' | 'superseded';
  readonly lines: readonly DemoAgreementLine[];
};

const FIRST = -18;
const RENEWED = -5;
const END = 9;

/** Each account's first agreement and the one that renewed it. */
export const AGREEMENTS: Readonly<Record<AccountCode, readonly DemoAgreement[]>> = {
  KELLER: [
    {
      number: 'KEL-1',
      source: 'Rahmenvertrag Keller, Anlage 2 (Preise)',
      fromMonth: FIRST,
      untilMonth: RENEWED,
      status: 'published',
      lines: [
        { family: 'computer-systems', discount: 600 },
        { family: 'accessories', discount: 1_000 },
        { sku: 'ACC-DCK', fixed: 149 },
      ],
    },
    {
      number: 'KEL-2',
      source: 'Rahmenvertrag Keller, Nachtrag 1',
      fromMonth: RENEWED,
      untilMonth: END,
      status: 'published',
      lines: [
        { family: 'computer-systems', discount: 800 },
        { family: 'workstations', discount: 950 },
        { family: 'accessories', discount: 1_200 },
        { family: 'vans', discount: 400 },
        { sku: 'ACC-DCK', fixed: 145 },
        { sku: 'ACC-M27', fixed: 372 },
        { sku: 'ACC-MOU', discount: 2_000, from: 20 },
      ],
    },
  ],
  SHUNDA: [
    {
      number: 'SD-1',
      source: '年度採購合約 附件一',
      fromMonth: FIRST,
      untilMonth: RENEWED,
      status: 'published',
      lines: [
        { family: 'computer-systems', discount: 500 },
        { family: 'company-vehicles', discount: 300 },
        { family: 'accessories', discount: 700 },
      ],
    },
    {
      number: 'SD-2',
      source: '年度採購合約 續約 附件一',
      fromMonth: RENEWED,
      untilMonth: END,
      status: 'published',
      lines: [
        { family: 'computer-systems', discount: 600 },
        { family: 'edge-computers', discount: 1_100 },
        { family: 'company-vehicles', discount: 450 },
        { family: 'vans', discount: 600 },
        { family: 'accessories', discount: 800 },
        { sku: 'ACC-HST', fixed: 3_450 },
        { sku: 'ACC-KBD', fixed: 1_290 },
      ],
    },
  ],
  HARROW: [
    {
      number: 'HFS-1',
      source: 'Fleet supply agreement, schedule 3',
      fromMonth: FIRST,
      untilMonth: RENEWED,
      status: 'published',
      lines: [
        { family: 'company-vehicles', discount: 500 },
        { family: 'vehicle-charging', discount: 1_000 },
      ],
    },
    {
      number: 'HFS-2',
      source: 'Fleet supply agreement, schedule 3 (variation 2)',
      fromMonth: RENEWED,
      untilMonth: END,
      status: 'published',
      lines: [
        { family: 'company-vehicles', discount: 650 },
        { family: 'workstations', discount: 500 },
        { family: 'vehicle-charging', discount: 1_200 },
        { sku: 'CHG-WBX', fixed: 545 },
        { sku: 'VAN-E1', discount: 800, from: 5 },
      ],
    },
  ],
};

type Rule = readonly [effect: 'include' | 'exclude', scope: { readonly family: string } | { readonly sku: string }];

/** What each account may see and buy. */
export const ASSORTMENTS: Readonly<Record<AccountCode, readonly Rule[]>> = {
  KELLER: [
    ['include', { family: 'computer-systems' }],
    ['include', { family: 'accessories' }],
    ['include', { family: 'vans' }],
    ['exclude', { sku: 'CHG-T2L' }],
  ],
  SHUNDA: [
    ['include', { family: 'computer-systems' }],
    ['include', { family: 'company-vehicles' }],
    ['include', { family: 'accessories' }],
    ['exclude', { sku: 'ACC-CON' }],
  ],
  HARROW: [
    ['include', { family: 'company-vehicles' }],
    ['include', { family: 'workstations' }],
    ['include', { family: 'edge-computers' }],
    ['include', { family: 'vehicle-charging' }],
    ['include', { family: 'desk-accessories' }],
    ['exclude', { sku: 'ACC-CON' }],
    ['exclude', { sku: 'SET-DSK' }],
  ],
};

/** Units of the second currency for one of the first; months before the start move a little around it. */
export const RATES: readonly (readonly [base: string, quote: string, rate: number])[] = [
  ['EUR', 'TWD', 35.8],
  ['EUR', 'GBP', 0.868],
  ['EUR', 'USD', 1.158],
  ['EUR', 'CNY', 8.27],
  ['USD', 'EUR', 0.8636],
  ['USD', 'TWD', 30.9],
  ['USD', 'GBP', 0.7496],
  ['TWD', 'EUR', 0.02793],
  ['CNY', 'EUR', 0.1209],
  ['GBP', 'EUR', 1.152],
];

/** Standard rates of value added tax, in basis points. */
export const TAX_RATES: readonly (readonly [country: string, basisPoints: number])[] = [
  ['DE', 1_900],
  ['GB', 2_000],
  ['TW', 500],
];
