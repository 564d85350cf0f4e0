import type { ApprovalFinding } from '../approval/approval.ts';
import type { Wording } from './letter.ts';

/** Why somebody must decide, with its amounts in words. */
export type AskedReason = {
  readonly code: ApprovalFinding['code'];
  readonly gross: string;
  readonly limit: string;
  readonly over: string;
};

/** One line that is asked for, its amounts, its day and its options in words. */
export type AskedLine = {
  readonly sku: string;
  readonly description: string;
  readonly configurationName: string | null;
  readonly quantity: number;
  readonly unitPrice: string;
  readonly net: string;
  readonly requestedDate: string | null;
  readonly options: readonly string[];
};

type Asked = {
  readonly number: string;
  readonly account: string;
  readonly requester: string;
  readonly reasons: readonly AskedReason[];
  readonly lines: readonly AskedLine[];
  readonly net: string;
  readonly tax: string;
  readonly total: string;
  readonly poNumber: string;
  readonly costCentre: string;
  readonly shipTo: string;
  readonly requested: string | null;
  readonly expected: string | null;
  readonly note: string;
  readonly due: string;
};

type Words = {
  readonly intro: (asked: Asked) => string;
  readonly why: string;
  readonly reason: Readonly<Record<AskedReason['code'], (reason: AskedReason) => string>>;
  readonly goods: string;
  readonly price: (line: AskedLine) => string;
  readonly named: (name: string) => string;
  readonly wanted: (day: string) => string;
  readonly comma: string;
  readonly term: (term: string, value: string) => string;
  readonly terms: Readonly<
    Record<
      'net' | 'tax' | 'total' | 'poNumber' | 'costCentre' | 'shipTo' | 'requested' | 'expected' | 'note' | 'account',
      string
    >
  >;
  readonly earliest: string;
  readonly unknown: string;
  readonly due: (day: string) => string;
};

/** The body of the letter: why, what, how much, where to and when, so that it can be decided from it. */
function textOf(asked: Asked, words: Words): string {
  const { terms, term } = words;
  const reasons = asked.reasons.map((reason) => words.reason[reason.code](reason));
  const facts = [
    term(terms.net, asked.net),
    term(terms.tax, asked.tax),
    term(terms.total, asked.total),
    '',
    term(terms.account, asked.account),
    term(terms.poNumber, asked.poNumber),
    term(terms.costCentre, asked.costCentre),
    term(terms.shipTo, asked.shipTo),
    term(terms.requested, asked.requested ?? words.earliest),
    term(terms.expected, asked.expected ?? words.unknown),
    ...(asked.note ? [term(terms.note, asked.note)] : []),
  ];
  return [
    words.intro(asked),
    ...(reasons.length > 0 ? [[words.why, ...reasons.map((one) => `  ${one}`)].join('\n')] : []),
    [words.goods, ...asked.lines.flatMap((line) => lineOf(line, words))].join('\n'),
    facts.join('\n'),
    words.due(asked.due),
  ].join('\n\n');
}

function lineOf(line: AskedLine, words: Words): string[] {
  return [
    `  ${line.quantity} × ${line.description} (${line.sku})`,
    `      ${words.price(line)}`,
    ...(line.configurationName ? [`      ${words.named(line.configurationName)}`] : []),
    ...(line.options.length > 0 ? [`      ${line.options.join(words.comma)}`] : []),
    ...(line.requestedDate ? [`      ${words.wanted(line.requestedDate)}`] : []),
  ];
}

const EN: Words = {
  intro: ({ requester }) => `${requester} asks for your approval.`,
  why: 'Why you are asked:',
  reason: {
    within_own_limit: ({ gross, limit }) => `${gross} with tax is within the requester’s own limit of ${limit}.`,
    over_own_limit: ({ gross, limit, over }) =>
      `${gross} with tax is above the requester’s own limit of ${limit} by ${over}.`,
    no_approver_covers: ({ gross }) =>
      `No approver’s limit covers ${gross} with tax, so an account administrator decides.`,
    no_approver: () => 'Nobody else in the account could approve it.',
  },
  goods: 'What is asked for (net prices):',
  price: ({ quantity, unitPrice, net }) => (quantity > 1 ? `${unitPrice} each, ${net} together` : net),
  named: (name) => `Configuration “${name}”`,
  wanted: (day) => `Wanted on ${day}`,
  comma: '; ',
  term: (term, value) => `${term}: ${value}`,
  terms: {
    net: 'Net',
    tax: 'Tax',
    total: 'Total',
    account: 'Account',
    poNumber: 'PO number',
    costCentre: 'Cost centre',
    shipTo: 'Ship to',
    requested: 'Wanted on',
    expected: 'Expected on',
    note: 'Note',
  },
  earliest: 'as early as possible',
  unknown: 'not known yet',
  due: (day) => `Please decide by ${day}.`,
};

const HANT: Words = {
  intro: ({ requester }) => `${requester} 請您簽核一張請購單。`,
  why: '需要簽核的原因：',
  reason: {
    within_own_limit: ({ gross, limit }) => `含稅 ${gross} 在請購人自身額度 ${limit} 之內。`,
    over_own_limit: ({ gross, limit, over }) => `含稅 ${gross} 超過請購人自身額度 ${limit}，超出 ${over}。`,
    no_approver_covers: ({ gross }) => `沒有簽核人的額度足以涵蓋含稅 ${gross}，因此由帳戶管理員決定。`,
    no_approver: () => '帳戶內沒有其他人可以簽核。',
  },
  goods: '請購內容（未稅價）：',
  price: ({ quantity, unitPrice, net }) => (quantity > 1 ? `單價 ${unitPrice}，小計 ${net}` : net),
  named: (name) => `配置「${name}」`,
  wanted: (day) => `希望到貨日：${day}`,
  comma: '；',
  term: (term, value) => `${term}：${value}`,
  terms: {
    net: '未稅金額',
    tax: '稅額',
    total: '合計',
    account: '帳戶',
    poNumber: '採購單號',
    costCentre: '成本中心',
    shipTo: '收貨地址',
    requested: '希望到貨日',
    expected: '預計到貨日',
    note: '備註',
  },
  earliest: '越早越好',
  unknown: '尚未確定',
  due: (day) => `請於 ${day} 前決定。`,
};

const HANS: Words = {
  intro: ({ requester }) => `${requester} 提交了采购申请，请您审批。`,
  why: '需要审批的原因：',
  reason: {
    within_own_limit: ({ gross, limit }) => `含税 ${gross} 在申请人自己的限额 ${limit} 以内。`,
    over_own_limit: ({ gross, limit, over }) => `含税 ${gross} 超出申请人自己的限额 ${limit}，超出金额 ${over}。`,
    no_approver_covers: ({ gross }) => `没有审批人的限额足以覆盖含税 ${gross}，因此由账户管理员决定。`,
    no_approver: () => '账户中没有其他人可以审批。',
  },
  goods: '申请内容（不含税价）：',
  price: ({ quantity, unitPrice, net }) => (quantity > 1 ? `单价 ${unitPrice}，小计 ${net}` : net),
  named: (name) => `配置“${name}”`,
  wanted: (day) => `期望到货日期：${day}`,
  comma: '；',
  term: (term, value) => `${term}：${value}`,
  terms: {
    net: '不含税金额',
    tax: '税额',
    total: '合计',
    account: '账户',
    poNumber: '采购订单号',
    costCentre: '成本中心',
    shipTo: '收货地址',
    requested: '期望到货日期',
    expected: '预计到货日期',
    note: '备注',
  },
  earliest: '越早越好',
  unknown: '尚未确定',
  due: (day) => `请在 ${day} 前作出决定。`,
};

export const APPROVE: Wording<Asked> = {
  en: (asked) => ({
    subject: `Approve ${asked.number}: ${asked.total} for ${asked.requester}`,
    text: textOf(asked, EN),
    action: 'See the request and decide (the page has the buttons; opening it decides nothing):',
  }),
  'zh-Hant': (asked) => ({
    subject: `請簽核 ${asked.number}：${asked.requester}，${asked.total}`,
    text: textOf(asked, HANT),
    action: '查看請購單並決定（開啟頁面不會作出任何決定，請按頁面上的按鈕）：',
  }),
  'zh-Hans': (asked) => ({
    subject: `请审批 ${asked.number}：${asked.requester}，${asked.total}`,
    text: textOf(asked, HANS),
    action: '查看采购申请并决定（打开页面不会作出任何决定，请点击页面上的按钮）：',
  }),
};
