import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../api/kernel/id.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { insert } from '../support/insert.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
let number = 0;

type Bought = {
  who: 'ann' | 'bo' | 'mei';
  at: string;
  region: string;
  lines: [item: string, quantity: number, price: bigint][];
  stage?: string;
};

async function buy({ who, at, region, lines, stage = 'delivered' }: Bought) {
  const account_id = who === 'mei' ? world.account.zen : world.account.acme;
  const currency = who === 'mei' ? 'TWD' : 'EUR';
  const place = who === 'mei' ? world.zen : world.acme;
  const [request_id, decision_id, order_id] = [newId(), newId(), newId()];
  number += 1;
  const net = lines.reduce((sum, [, quantity, price]) => sum + BigInt(quantity) * price, 0n);
  const common = {
    account_id,
    number,
    membership_id: world.member[who].membershipId,
    version: 1,
    po_number: `PO-${number}`,
    cost_centre_id: place.costCentre,
    address_id: place.address,
    currency,
    rounding: 'half_up',
    net,
    tax: 0n,
    gross: net,
  };
  await insert(app, 'request', [
    { ...common, id: request_id, status: 'placed', revision: 1, submitted_at: at, note: '' },
  ]);
  await insert(app, 'decision', [
    {
      account_id,
      id: decision_id,
      request_id,
      revision: 1,
      outcome: 'authorised',
      basis: 'approved',
      findings: [],
      facts: {},
      decided_at: at,
    },
  ]);
  const dates = { promised_date: '2026-12-01', expected_date: '2026-12-01' };
  await insert(app, 'sales_order', [
    {
      ...common,
      ...dates,
      id: order_id,
      request_id,
      decision_id,
      stage,
      at_risk: false,
      ship_to: {},
      region,
      placed_at: at,
    },
  ]);
  await insert(
    app,
    'sales_order_line',
    lines.map(([item_id, quantity, unit_price], position) => {
      const amount = BigInt(quantity) * unit_price;
      return {
        ...dates,
        account_id,
        order_id,
        id: newId(),
        position,
        item_id,
        description: 'bought',
        quantity,
        unit_price,
        net: amount,
        tax: 0n,
        gross: amount,
        tax_basis_points: 0,
        price_steps: [],
        stage,
        findings: [],
      };
    }),
  );
}

beforeAll(async () => {
  app = await createTestApp();
  world = await createWorld(app);
  const { desk, mouse } = world.item;
  await buy({
    who: 'ann',
    at: '2026-01-10T10:00:00Z',
    region: 'North',
    lines: [
      [desk, 2, 90_000n],
      [mouse, 3, 1_001n],
    ],
  });
  await buy({ who: 'bo', at: '2026-02-28T22:59:59Z', region: 'North', lines: [[mouse, 4, 1_000n]] });
  // In Berlin it is March already.
  await buy({ who: 'bo', at: '2026-02-28T23:00:00Z', region: 'South', lines: [[mouse, 1, 999n]] });
  await buy({
    who: 'bo',
    at: '2026-02-01T10:00:00Z',
    region: 'South',
    lines: [[desk, 9, 90_000n]],
    stage: 'cancelled',
  });
  await buy({ who: 'mei', at: '2026-02-01T10:00:00Z', region: '', lines: [[mouse, 5, 70_000n]] });
});
afterAll(() => app[Symbol.asyncDispose]());

const FIGURES = 'orders lines quantity net { amount currency } averageUnitPrice { amount }';
const REPORT = `from to currency wholeAccount total { ${FIGURES} } months { month figures { net { amount } } }
  groups { key name sku figures { ${FIGURES} } months { month figures { quantity } } } other { net { amount } }`;
const period = { from: '2026-01-01', to: '2026-03-31' };

async function report(name: 'ann' | 'bo' | 'carl' | 'mei', groupBy: string, more: Record<string, unknown> = {}) {
  const answer = await app.ask(
    await world.token(name),
    `query ($from: Date!, $to: Date!, $groupBy: PurchaseGrouping!, $groups: Int) {
      purchaseReport(from: $from, to: $to, groupBy: $groupBy, groups: $groups) { ${REPORT} } }`,
    { ...period, groupBy, ...more },
  );
  return answer.data?.purchaseReport;
}

type Group = { key: string; name: string; sku: string | null; figures: { net: { amount: string }; quantity: number } };

describe('the purchase report', () => {
  test('adds up by category, region and product, with averages and by month, without what was cancelled', async () => {
    const byProduct = await report('bo', 'PRODUCT');
    expect(byProduct).toMatchObject({
      currency: 'EUR',
      wholeAccount: true,
      total: {
        orders: 3,
        lines: 4,
        quantity: 10,
        net: { amount: '188002', currency: 'EUR' },
        averageUnitPrice: { amount: '18800' },
      },
      other: null,
    });
    expect(byProduct.groups).toMatchObject([
      {
        name: 'The desk',
        sku: 'DESK-1',
        figures: { orders: 1, quantity: 2, net: { amount: '180000' }, averageUnitPrice: { amount: '90000' } },
      },
      {
        name: 'The mouse',
        sku: 'MOUSE-1',
        figures: { orders: 3, quantity: 8, net: { amount: '8002' }, averageUnitPrice: { amount: '1000' } },
      },
    ]);
    expect(
      byProduct.months.map(({ month, figures }: { month: string; figures: { net: { amount: string } } }) => [
        month,
        figures.net.amount,
      ]),
    ).toEqual([
      ['2026-01', '183003'],
      ['2026-02', '4000'],
      ['2026-03', '999'],
    ]);
    const byRegion = await report('bo', 'REGION');
    expect(byRegion.groups.map(({ key, name, figures }: Group) => [key, name, figures.net.amount])).toEqual([
      ['North', 'North', '187003'],
      ['South', 'South', '999'],
    ]);
    const byCategory = await report('bo', 'CATEGORY', { groups: 1 });
    expect(byCategory.groups.map(({ name }: Group) => name)).toEqual(['Systems']);
    expect(byCategory.other).toEqual({ net: { amount: '8002' } });
  });

  test('counts exactly what the viewer may see: a requester their own, another account nothing of this one', async () => {
    expect(await report('ann', 'PRODUCT')).toMatchObject({
      wholeAccount: false,
      total: { orders: 1, net: { amount: '183003' } },
    });
    expect((await report('carl', 'PRODUCT')).total.orders).toBe(3);
    expect(await report('mei', 'PRODUCT')).toMatchObject({
      currency: 'TWD',
      total: { net: { amount: '350000', currency: 'TWD' } },
    });
    const nothing = await report('mei', 'PRODUCT', { from: '2025-01-01', to: '2025-01-31' });
    expect(nothing).toMatchObject({
      total: { orders: 0, averageUnitPrice: null },
      groups: [],
      months: [{ month: '2025-01' }],
    });
    const query =
      'query ($from: Date!, $to: Date!) { purchaseReport(from: $from, to: $to, groupBy: REGION) { currency } }';
    for (const name of ['alpha', 'sales'] as const) {
      expect((await app.ask(await world.token(name), query, period)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
  });

  test('every figure opens into order lines that add up to it', async () => {
    for (const name of ['ann', 'bo', 'mei'] as const) {
      for (const groupBy of ['CATEGORY', 'REGION', 'PRODUCT']) {
        const { groups } = await report(name, groupBy);
        for (const { key, figures } of groups as Group[]) {
          const lines = await walk(name, { groupBy, key });
          expect(lines.reduce((sum, line) => sum + BigInt(line.net.amount), 0n)).toBe(BigInt(figures.net.amount));
          expect(lines.reduce((sum, line) => sum + line.quantity, 0)).toBe(figures.quantity);
        }
      }
    }
    expect((await walk('bo', { groupBy: 'REGION', month: '2026-03' })).map(({ net }) => net.amount)).toEqual(['999']);
    expect(await walk('bo', { groupBy: 'REGION', month: '2026-04' })).toEqual([]);
    expect(await walk('bo', { groupBy: 'PRODUCT', key: 'nonsense' })).toEqual([]);
  });

  test('needs a fixed number of statements', async () => {
    app.statements();
    await report('bo', 'PRODUCT');
    expect(app.statements().filter((name) => !name.startsWith('identity.'))).toEqual([
      'account.listAccounts',
      'report.listFigures',
      'report.listLabels',
    ]);
  });
});

type Line = { orderNumber: string; net: { amount: string }; quantity: number };

async function walk(name: 'ann' | 'bo' | 'mei', drill: Record<string, unknown>): Promise<Line[]> {
  const found: Line[] = [];
  let after: string | null = null;
  do {
    const { data } = await app.ask(
      await world.token(name),
      `query ($from: Date!, $to: Date!, $groupBy: PurchaseGrouping!, $key: ID, $month: String, $after: String) {
        purchaseReportLines(first: 1, after: $after, from: $from, to: $to, groupBy: $groupBy, key: $key, month: $month) {
          nodes { orderId orderNumber sku name quantity net { amount } } pageInfo { hasNextPage endCursor } } }`,
      { ...period, ...drill, after },
    );
    found.push(...data.purchaseReportLines.nodes);
    after = data.purchaseReportLines.pageInfo.hasNextPage ? data.purchaseReportLines.pageInfo.endCursor : null;
  } while (after);
  return found;
}

test('the sales report has one report for each currency, and its lines are the seller’s alone', async () => {
  const query = `query ($from: Date!, $to: Date!) { salesReport(from: $from, to: $to, groupBy: ACCOUNT) { currency total { orders } groups { key name figures { net { amount } } } } }`;
  const { data } = await app.ask(await world.token('sales'), query, period);
  expect(data.salesReport).toMatchObject([
    { currency: 'EUR', total: { orders: 3 }, groups: [{ name: 'Acme Werke', figures: { net: { amount: '188002' } } }] },
    { currency: 'TWD', total: { orders: 1 }, groups: [{ name: '禪宇物流', figures: { net: { amount: '350000' } } }] },
  ]);
  const lines = `query ($from: Date!, $to: Date!, $key: ID) { salesReportLines(first: 10, from: $from, to: $to, groupBy: ACCOUNT, key: $key) { nodes { orderNumber accountName } } }`;
  const opened = await app.ask(await world.token('sales'), lines, {
    ...period,
    key: data.salesReport[1].groups[0].key,
  });
  expect(opened.data.salesReportLines.nodes).toEqual([{ orderNumber: 'ZEN-5', accountName: '禪宇物流' }]);
  expect((await app.ask(await world.token('bo'), query, period)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  expect((await app.ask(await world.token('bo'), lines, period)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});

test('the sales report of one account counts that account only, and its lines open by currency', async () => {
  const query = `query ($from: Date!, $to: Date!, $account: ID) {
    salesReport(from: $from, to: $to, groupBy: REGION, accountId: $account) { currency total { orders net { amount } } }
    lines: salesReportLines(first: 10, from: $from, to: $to, groupBy: REGION, accountId: $account) { nodes { orderNumber } } }`;
  const ask = async (account: string) =>
    (await app.ask(await world.token('sales'), query, { ...period, account })).data;
  expect(await ask(world.globalId('Account', world.account.zen))).toEqual({
    salesReport: [{ currency: 'TWD', total: { orders: 1, net: { amount: '350000' } } }],
    lines: { nodes: [{ orderNumber: 'ZEN-5' }] },
  });
  expect(await ask('nonsense')).toEqual({ salesReport: [], lines: { nodes: [] } });
  const inTwd = `query ($from: Date!, $to: Date!) {
    salesReportLines(first: 10, from: $from, to: $to, groupBy: REGION, currency: "TWD") { nodes { orderNumber } } }`;
  const { data } = await app.ask(await world.token('sales'), inTwd, period);
  expect(data.salesReportLines.nodes).toEqual([{ orderNumber: 'ZEN-5' }]);
});
