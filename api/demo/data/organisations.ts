import type { AccountCode, SupplierCode } from './shape.ts';

export type DemoOrganisation = {
  readonly key: string;
  readonly name: string;
  readonly country: 'TW' | 'DE' | 'GB' | 'CN';
  readonly timeZone: string;
  readonly taxNumber: string;
  readonly seller?: true;
};

/** Companies. Keller stands in two relations: it buys machines' computers and sells power supplies and enclosures. */
export const ORGANISATIONS: readonly DemoOrganisation[] = [
  {
    key: 'confluence',
    name: 'Confluence Systems 匯川系統股份有限公司',
    country: 'TW',
    timeZone: 'Asia/Taipei',
    taxNumber: 'TW 24536001',
    seller: true,
  },
  {
    key: 'keller',
    name: 'Keller Maschinenbau GmbH',
    country: 'DE',
    timeZone: 'Europe/Berlin',
    taxNumber: 'DE 811000417',
  },
  {
    key: 'shunda',
    name: '順達國際物流股份有限公司',
    country: 'TW',
    timeZone: 'Asia/Taipei',
    taxNumber: 'TW 53120088',
  },
  {
    key: 'harrowgate',
    name: 'Harrowgate Field Services plc',
    country: 'GB',
    timeZone: 'Europe/London',
    taxNumber: 'GB 318 0042 55',
  },
  { key: 'fbw', name: '福川電路板股份有限公司', country: 'TW', timeZone: 'Asia/Taipei', taxNumber: 'TW 70811232' },
  {
    key: 'lhm',
    name: '龙河存储科技有限公司',
    country: 'CN',
    timeZone: 'Asia/Shanghai',
    taxNumber: 'CN 91440300MA5F0000X1',
  },
  { key: 'hsi', name: '新竹矽晶股份有限公司', country: 'TW', timeZone: 'Asia/Taipei', taxNumber: 'TW 84300519' },
  {
    key: 'szp',
    name: '苏州精河代工有限公司',
    country: 'CN',
    timeZone: 'Asia/Shanghai',
    taxNumber: 'CN 91320500MA1N0000Y2',
  },
  {
    key: 'aev',
    name: 'Albion Electric Vehicles Ltd',
    country: 'GB',
    timeZone: 'Europe/London',
    taxNumber: 'GB 402 7718 20',
  },
  {
    key: 'hfb',
    name: 'Hellweg Fahrzeugbau GmbH',
    country: 'DE',
    timeZone: 'Europe/Berlin',
    taxNumber: 'DE 813600295',
  },
  { key: 'typ', name: '桃園週邊實業有限公司', country: 'TW', timeZone: 'Asia/Taipei', taxNumber: 'TW 28665570' },
];

export type DemoAccount = {
  readonly code: AccountCode;
  readonly organisation: string;
  readonly name: string;
  readonly currency: 'EUR' | 'TWD' | 'GBP';
  readonly locale: 'en' | 'zh-Hant';
  readonly country: 'DE' | 'TW' | 'GB';
  readonly paymentDays: number;
};

export const ACCOUNTS: readonly DemoAccount[] = [
  {
    code: 'KELLER',
    organisation: 'keller',
    name: 'Keller Maschinenbau',
    currency: 'EUR',
    locale: 'en',
    country: 'DE',
    paymentDays: 45,
  },
  {
    code: 'SHUNDA',
    organisation: 'shunda',
    name: '順達國際物流',
    currency: 'TWD',
    locale: 'zh-Hant',
    country: 'TW',
    paymentDays: 60,
  },
  {
    code: 'HARROW',
    organisation: 'harrowgate',
    name: 'Harrowgate Field Services',
    currency: 'GBP',
    locale: 'en',
    country: 'GB',
    paymentDays: 30,
  },
];

export type DemoSupplier = {
  readonly code: SupplierCode;
  readonly organisation: string;
  readonly name: string;
  readonly currency: 'TWD' | 'CNY' | 'USD' | 'EUR' | 'GBP';
  readonly answerHours: number;
  readonly transitDays: number;
  readonly carrier: string;
};

/** Carriers are invented like everybody else here. */
export const SUPPLIERS: readonly DemoSupplier[] = [
  {
    code: 'FBW',
    organisation: 'fbw',
    name: '福川電路板 Fuchuan Boards',
    currency: 'TWD',
    answerHours: 24,
    transitDays: 1,
    carrier: 'Straits Express',
  },
  {
    code: 'LHM',
    organisation: 'lhm',
    name: '龙河存储 Longhe Memory',
    currency: 'CNY',
    answerHours: 24,
    transitDays: 3,
    carrier: 'Pearl River Air',
  },
  {
    code: 'KLE',
    organisation: 'keller',
    name: 'Keller Leistungselektronik',
    currency: 'EUR',
    answerHours: 48,
    transitDays: 5,
    carrier: 'Alpina Cargo',
  },
  {
    code: 'HSI',
    organisation: 'hsi',
    name: '新竹矽晶 Hsinchu Silicon',
    currency: 'USD',
    answerHours: 24,
    transitDays: 1,
    carrier: 'Straits Express',
  },
  {
    code: 'SZP',
    organisation: 'szp',
    name: '苏州精河 Jinghe Manufacturing',
    currency: 'CNY',
    answerHours: 24,
    transitDays: 3,
    carrier: 'Pearl River Air',
  },
  {
    code: 'AEV',
    organisation: 'aev',
    name: 'Albion Electric Vehicles',
    currency: 'GBP',
    answerHours: 72,
    transitDays: 8,
    carrier: 'Northgate Ro-Ro',
  },
  {
    code: 'HFB',
    organisation: 'hfb',
    name: 'Hellweg Fahrzeugbau',
    currency: 'EUR',
    answerHours: 48,
    transitDays: 6,
    carrier: 'Alpina Cargo',
  },
  {
    code: 'TYP',
    organisation: 'typ',
    name: '桃園週邊 Taoyuan Peripherals',
    currency: 'TWD',
    answerHours: 24,
    transitDays: 1,
    carrier: 'Straits Express',
  },
];
