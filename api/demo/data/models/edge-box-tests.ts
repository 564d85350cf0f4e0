import type { ModelTest } from '../../../configuration/model-test.ts';
import { text } from '../shape.ts';

type Case = Pick<ModelTest, 'code' | 'names' | 'choices' | 'expectation'> & Partial<ModelTest>;

const pick = (group: string, option: string) => ({ group, option, quantity: 1 });

const NOTHING_MORE = { forced: [], remaining: null, price: null, value: null };

const expecting = (given: Case): ModelTest => ({ ...NOTHING_MORE, ...given });

/** What must stay so of the edge computer, whoever changes it. */
export const EDGE_BOX_TESTS: readonly ModelTest[] = [
  expecting({
    code: 'outdoor-industrial',
    names: text('Outdoors an industrial drive can be had', '室外環境可選工業級硬碟', '室外环境可选工业级硬盘'),
    choices: [pick('climate', 'outdoor'), pick('storage', 'i512')],
    expectation: 'possible',
  }),
  expecting({
    code: 'outdoor-office-drive',
    names: text('Outdoors no office drive is sold', '室外環境不售一般硬碟', '室外环境不售普通硬盘'),
    choices: [pick('climate', 'outdoor'), pick('storage', 'e256')],
    expectation: 'impossible',
  }),
  expecting({
    code: 'powered-ports',
    names: text('Powered ports come with the large adapter', 'PoE 介面必配大功率轉接器', 'PoE 接口必配大功率适配器'),
    choices: [pick('interface', 'poe')],
    expectation: 'possible',
    forced: [{ group: 'adapter', option: 'a120' }],
  }),
  expecting({
    code: 'outdoor-drives',
    names: text('Outdoors two of three drives are left', '室外環境剩兩種硬碟可選', '室外环境剩两种硬盘可选'),
    choices: [pick('climate', 'outdoor')],
    expectation: 'possible',
    remaining: { group: 'storage', count: 2 },
  }),
  expecting({
    code: 'eight-core-load',
    names: text('Eight cores with 16 GB draw 30 W', '八核心配 16 GB 耗電 30 W', '八核配 16 GB 功耗 30 W'),
    choices: [pick('board', 'c8'), pick('memory', 'm16')],
    expectation: 'possible',
    value: { code: 'power', equals: 30 },
  }),
  expecting({
    code: 'entry-price',
    names: text('One can be had for 1,000 euros', '一千歐元以內買得到一台', '一千欧元以内买得到一台'),
    choices: [],
    expectation: 'possible',
    price: { relation: 'at_most', amount: '100000', currency: 'EUR' },
  }),
];

/** What the next version adds. */
export const EDGE_BOX_DRAFT_TESTS: readonly ModelTest[] = [
  ...EDGE_BOX_TESTS,
  expecting({
    code: 'modem-power',
    names: text('5G is not sold with the small adapter', '5G 不與小功率轉接器一同販售', '5G 不与小功率适配器一同销售'),
    choices: [pick('radio', 'nr'), pick('adapter', 'a60')],
    expectation: 'impossible',
  }),
];
