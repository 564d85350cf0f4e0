import type { Role } from '../../identity/viewer.ts';
import type { AccountCode, SupplierCode } from './shape.ts';

/** A person at one desk; amounts in whole units of the account's currency, an approval limit left out means any amount. */
export type DemoMember = {
  readonly email: string;
  readonly name: string;
  readonly locale: 'en' | 'zh-Hant' | 'zh-Hans';
  readonly roles: readonly Role[];
  readonly unit?: string;
  readonly costCentre?: string;
  readonly requestLimit?: number;
  readonly approvalLimit?: number;
  readonly phone?: string;
};

const at =
  (domain: string, locale: DemoMember['locale']) =>
  (local: string, name: string, rest: Omit<DemoMember, 'email' | 'name' | 'locale'>) => ({
    email: `${local}@${domain}.example`,
    name,
    locale,
    ...rest,
  });

const keller = at('keller', 'en');
const shunda = at('shunda', 'zh-Hant');
const harrow = at('harrowgate', 'en');
const confluence = at('confluence', 'zh-Hant');
const abroad = at('confluence', 'en');

/** One person with two desks: buys for Keller's machining shop and answers for Keller's own power supplies. */
const JONAS = 'Jonas Brandt';

export const CUSTOMERS: Readonly<Record<AccountCode, readonly DemoMember[]>> = {
  KELLER: [
    keller('anna.keller', 'Anna Keller', {
      roles: ['requester'],
      unit: 'ENG',
      costCentre: '4100',
      requestLimit: 2_500,
    }),
    keller('jonas.brandt', JONAS, { roles: ['requester'], unit: 'PRD', costCentre: '5100', requestLimit: 1_000 }),
    keller('lukas.hofer', 'Lukas Höfer', {
      roles: ['requester'],
      unit: 'SRV',
      costCentre: '7100',
      requestLimit: 5_000,
    }),
    keller('katrin.vogel', 'Dr. Katrin Vogel', {
      roles: ['approver', 'requester'],
      unit: 'ENG',
      costCentre: '4200',
      requestLimit: 5_000,
      approvalLimit: 40_000,
    }),
    keller('thomas.seidel', 'Thomas Seidel', { roles: ['approver'] }),
    keller('miriam.aydin', 'Miriam Aydın', {
      roles: ['account_administrator', 'requester'],
      unit: 'KELLER',
      costCentre: '9000',
      requestLimit: 10_000,
    }),
  ],
  SHUNDA: [
    shunda('yian.chen', '陳怡安', { roles: ['requester'], unit: 'IT', costCentre: 'A100', requestLimit: 60_000 }),
    shunda('chiahao.chang', '張家豪', {
      roles: ['requester'],
      unit: 'NORTH',
      costCentre: 'N100',
      requestLimit: 40_000,
    }),
    shunda('chunchieh.wu', '吳俊傑', {
      roles: ['requester'],
      unit: 'FLEET',
      costCentre: 'F100',
      requestLimit: 100_000,
    }),
    shunda('chihming.lin', '林志明', {
      roles: ['approver', 'requester'],
      unit: 'IT',
      costCentre: 'A100',
      requestLimit: 150_000,
      approvalLimit: 1_500_000,
    }),
    shunda('meihua.lee', '李美華', { roles: ['approver'] }),
    shunda('shufen.wang', '王淑芬', {
      roles: ['account_administrator', 'requester'],
      unit: 'HQ',
      costCentre: 'A200',
      requestLimit: 200_000,
    }),
    shunda('tingting.hsieh', '謝婷婷', {
      roles: ['requester'],
      unit: 'SOUTH',
      costCentre: 'S100',
      requestLimit: 40_000,
    }),
  ],
  HARROW: [
    harrow('emma.whitfield', 'Emma Whitfield', {
      roles: ['requester'],
      unit: 'NORTH',
      costCentre: 'NTH-10',
      requestLimit: 1_500,
    }),
    harrow('tom.ashby', 'Tom Ashby', { roles: ['requester'], unit: 'SOUTH', costCentre: 'STH-10', requestLimit: 0 }),
    harrow('grace.llewellyn', 'Grace Llewellyn', {
      roles: ['requester'],
      unit: 'IT',
      costCentre: 'ICT-01',
      requestLimit: 3_000,
    }),
    harrow('james.okafor', 'James Okafor', { roles: ['approver'], unit: 'FIELD', approvalLimit: 250_000 }),
    harrow('priya.nair', 'Priya Nair', {
      roles: ['account_administrator', 'approver', 'requester'],
      unit: 'HARROW',
      costCentre: 'ICT-01',
      requestLimit: 5_000,
    }),
    harrow('robert.sinclair', 'Robert Sinclair', {
      roles: ['approver', 'requester'],
      unit: 'SCOT',
      costCentre: 'SCO-10',
      requestLimit: 2_000,
      approvalLimit: 60_000,
    }),
  ],
};

const desk = (domain: string, locale: DemoMember['locale'], local: string, name: string, phone: string): DemoMember =>
  at(domain, locale)(local, name, { roles: ['supplier_desk'], phone });

export const DESKS: Readonly<Record<SupplierCode, readonly DemoMember[]>> = {
  FBW: [desk('fuchuan', 'zh-Hant', 'chienhung.liu', '劉建宏', '+886 3 555 0131')],
  LHM: [
    desk('longhe', 'zh-Hans', 'min.zhao', '赵敏', '+86 755 5550 0188'),
    desk('longhe', 'zh-Hans', 'lei.qian', '钱磊', '+86 755 5550 0189'),
  ],
  KLE: [
    desk('keller', 'en', 'jonas.brandt', JONAS, '+49 711 5550 141'),
    desk('keller', 'en', 'petra.lang', 'Petra Lang', '+49 711 5550 142'),
  ],
  HSI: [desk('hsinchu-silicon', 'zh-Hant', 'yawen.cheng', '鄭雅文', '+886 3 555 0277')],
  SZP: [desk('jinghe', 'zh-Hans', 'hao.sun', '孙浩', '+86 512 5550 0166')],
  AEV: [desk('albion-ev', 'en', 'fiona.marsh', 'Fiona Marsh', '+44 121 555 0170')],
  HFB: [desk('hellweg', 'en', 'uwe.hellweg', 'Uwe Hellweg', '+49 231 5550 190')],
  TYP: [desk('taoyuan-peripherals', 'zh-Hant', 'peiyu.su', '蘇珮瑜', '+886 3 555 0344')],
};

export const STAFF: readonly DemoMember[] = [
  confluence('meiling.chou', '周美玲 Mei-Ling Chou', { roles: ['sales'], phone: '+886 2 5550 0101' }),
  confluence('chihhao.hsu', '許志豪 Chih-Hao Hsu', { roles: ['sales'], phone: '+886 2 5550 0102' }),
  abroad('sabine.vogt', 'Sabine Vogt', { roles: ['service', 'sales'], phone: '+49 711 5550 0103' }),
  confluence('yating.lin', '林雅婷 Ya-Ting Lin', { roles: ['service'], phone: '+886 2 5550 0104' }),
  abroad('oliver.grant', 'Oliver Grant', { roles: ['service'], phone: '+44 20 5550 0105' }),
  confluence('weichen.huang', '黃威辰 Wei-Chen Huang', { roles: ['support'], phone: '+886 2 5550 0106' }),
  abroad('nadia.rahman', 'Nadia Rahman', { roles: ['support'], phone: '+44 20 5550 0107' }),
  confluence('kuofeng.tsai', '蔡國峰 Kuo-Feng Tsai', { roles: ['planner'], phone: '+886 2 5550 0108' }),
  confluence('peishan.wu', '吳佩珊 Pei-Shan Wu', { roles: ['planner'], phone: '+886 2 5550 0109' }),
  confluence('yichun.chang', '張怡君 Yi-Chun Chang', {
    roles: ['administrator', 'planner', 'sales'],
    phone: '+886 2 5550 0110',
  }),
];

export type DemoContact = {
  readonly role: 'sales' | 'service' | 'support';
  /** Local parts of the seller's addresses. */
  readonly person: string;
  readonly deputy: string;
  readonly languages: readonly string[];
  readonly opens: string;
  readonly closes: string;
  readonly timeZone: string;
};

const hours = { opens: '09:00', closes: '18:00' };

export const CONTACTS: Readonly<Record<AccountCode, readonly DemoContact[]>> = {
  KELLER: [
    {
      role: 'sales',
      person: 'chihhao.hsu',
      deputy: 'sabine.vogt',
      languages: ['en', 'de'],
      ...hours,
      timeZone: 'Asia/Taipei',
    },
    {
      role: 'service',
      person: 'sabine.vogt',
      deputy: 'oliver.grant',
      languages: ['de', 'en'],
      opens: '08:00',
      closes: '17:00',
      timeZone: 'Europe/Berlin',
    },
    {
      role: 'support',
      person: 'nadia.rahman',
      deputy: 'weichen.huang',
      languages: ['en'],
      opens: '07:30',
      closes: '19:00',
      timeZone: 'Europe/London',
    },
  ],
  SHUNDA: [
    {
      role: 'sales',
      person: 'meiling.chou',
      deputy: 'chihhao.hsu',
      languages: ['zh-Hant', 'en'],
      ...hours,
      timeZone: 'Asia/Taipei',
    },
    {
      role: 'service',
      person: 'yating.lin',
      deputy: 'weichen.huang',
      languages: ['zh-Hant', 'en'],
      opens: '08:30',
      closes: '17:30',
      timeZone: 'Asia/Taipei',
    },
    {
      role: 'support',
      person: 'weichen.huang',
      deputy: 'yating.lin',
      languages: ['zh-Hant', 'zh-Hans', 'en'],
      opens: '08:00',
      closes: '20:00',
      timeZone: 'Asia/Taipei',
    },
  ],
  HARROW: [
    {
      role: 'sales',
      person: 'meiling.chou',
      deputy: 'sabine.vogt',
      languages: ['en', 'zh-Hant'],
      ...hours,
      timeZone: 'Asia/Taipei',
    },
    {
      role: 'service',
      person: 'oliver.grant',
      deputy: 'sabine.vogt',
      languages: ['en'],
      opens: '08:30',
      closes: '17:30',
      timeZone: 'Europe/London',
    },
    {
      role: 'support',
      person: 'nadia.rahman',
      deputy: 'weichen.huang',
      languages: ['en'],
      opens: '07:30',
      closes: '19:00',
      timeZone: 'Europe/London',
    },
  ],
};
