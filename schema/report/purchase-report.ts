import type { Context } from '../../api/context.ts';
import type { Viewer } from '../../api/identity/viewer.ts';
import { seesWholeAccount } from '../../api/identity/viewer.ts';
import type { Grouping, Period, Report as ReportRow } from '../../api/report/purchase-report.ts';
import { type Drill, listLabels } from '../../api/report/purchase-report-reads.ts';
import { viewPurchaseReport, viewReportLines, viewSalesReports } from '../../api/report/view-report.ts';
import { builder } from '../builder.ts';
import { filterId, listId } from '../filter-id.ts';
import { globalId } from '../node.ts';
import { pageArgs } from '../page.ts';
import { refusal } from '../scopes.ts';
import { Report, type ShownReport } from './report.ts';
import { ReportLineConnection } from './report-line.ts';

const MOST_GROUPS = 200;
const GROUPS = 50;

const category = { value: 'category', description: 'By the family of the product.' } as const;
const region = { value: 'region', description: 'By the region that the goods went to.' } as const;
const product = { value: 'product', description: 'By product.' } as const;

const PurchaseGrouping = builder.enumType('PurchaseGrouping', {
  description: 'What a purchase report is grouped by.',
  values: { CATEGORY: category, REGION: region, PRODUCT: product },
});
const SalesGrouping = builder.enumType('SalesGrouping', {
  description: 'What a sales report is grouped by.',
  values: {
    ACCOUNT: { value: 'account', description: 'By account.' } as const,
    CATEGORY: category,
    REGION: region,
    PRODUCT: product,
  },
});

const periodArgs = builder.args((t) => ({
  from: t.field({ type: 'Date', required: true, description: 'First day, in the account’s time zone.' }),
  to: t.field({ type: 'Date', required: true, description: 'Last day; within ten years of the first.' }),
}));
const groupsArg = builder.args((t) => ({
  groups: t.int({ defaultValue: GROUPS, description: 'How many groups are listed, 1 to 200; the rest is added up.' }),
}));
const drillArgs = builder.args((t) => ({
  key: t.id({ description: 'Key of a group of that report; absent for all groups.' }),
  month: t.string({ description: 'Only this month, `YYYY-MM`.' }),
}));

const salesArgs = builder.args((t) => ({
  accountId: t.id({ description: 'Only what this account bought; absent for all accounts.' }),
}));

const TYPES = { category: 'Family', account: 'Account', region: null } as const;

// Groups are named by global ids of the viewer's own types; a region is its text.
function typeOf(grouping: Grouping, viewer: Viewer): string | null {
  if (grouping === 'product') return viewer.party === 'customer' ? 'CatalogueItem' : 'Item';
  return TYPES[grouping];
}

function keyIn(grouping: Grouping, viewer: Viewer, key: string | null | undefined): string | null {
  const type = typeOf(grouping, viewer);
  return key === null || key === undefined || type === null ? (key ?? null) : listId(type, key);
}

function most(groups: number | null | undefined): number {
  return Math.min(Math.max(groups ?? GROUPS, 1), MOST_GROUPS);
}

async function show(
  context: Context,
  period: Period,
  grouping: Grouping,
  load: (unit: Parameters<Parameters<Context['read']>[0]>[0], viewer: Viewer) => Promise<ReportRow[]>,
): Promise<ShownReport[]> {
  return context.read(async (unit, viewer) => {
    const reports = await load(unit, viewer);
    const keys = [...new Set(reports.flatMap(({ groups }) => groups.map(({ key }) => key)))];
    const labels = new Map((await listLabels(unit, grouping, keys)).map((label) => [label.key, label]));
    const type = typeOf(grouping, viewer);
    const keyOf = (key: string) => (type === null ? key : globalId(type, key));
    const wholeAccount = viewer.party === 'seller' || seesWholeAccount(viewer);
    return reports.map((report) => ({ report, period, wholeAccount, labels, keyOf }));
  });
}

function lines(
  context: Context,
  period: Period,
  drill: Pick<Drill, 'grouping' | 'month' | 'currency'> & { key: string | null | undefined },
  page: { first: number; after?: string | null | undefined },
  accountId: string | null = null,
) {
  return context.read((unit, viewer) => {
    if (viewer.party === 'supplier') throw refusal(context);
    const wanted = { ...drill, key: keyIn(drill.grouping, viewer, drill.key) };
    return viewReportLines(unit, viewer, accountId, period, wanted, page);
  });
}

builder.queryFields((t) => ({
  purchaseReport: t.field({
    type: Report,
    description:
      'What the account bought in a period: approvers and account administrators see all of the account, requesters what they asked for themselves.',
    authScopes: { party: 'customer' },
    args: {
      ...periodArgs,
      groupBy: t.arg({ type: PurchaseGrouping, required: true, description: 'What to group by.' }),
      ...groupsArg,
    },
    resolve: async (_root, { from, to, groupBy, groups }, context) => {
      const [shown] = await show(context, { from, to }, groupBy, async (unit, viewer) => {
        if (viewer.party !== 'customer') throw refusal(context);
        return [await viewPurchaseReport(unit, viewer, { from, to }, groupBy, most(groups))];
      });
      if (!shown) throw new Error('a purchase report is always one');
      return shown;
    },
  }),
  purchaseReportLines: t.field({
    type: ReportLineConnection,
    description:
      'The order lines behind a figure of the purchase report, youngest first; all pages add up to it exactly.',
    authScopes: { party: 'customer' },
    args: {
      ...pageArgs,
      ...periodArgs,
      groupBy: t.arg({ type: PurchaseGrouping, required: true, description: 'Grouping that the key belongs to.' }),
      ...drillArgs,
    },
    resolve: (_root, { from, to, groupBy, key, month, first, after }, context) =>
      lines(context, { from, to }, { grouping: groupBy, key, month }, { first, after }),
  }),
  salesReport: t.field({
    type: [Report],
    description: 'What all accounts, or one, bought in a period, one report for each currency. For the seller.',
    authScopes: { party: 'seller' },
    args: {
      ...periodArgs,
      ...salesArgs,
      groupBy: t.arg({ type: SalesGrouping, required: true, description: 'What to group by.' }),
      ...groupsArg,
    },
    resolve: (_root, { from, to, groupBy, groups, accountId }, context) =>
      show(context, { from, to }, groupBy, async (unit, viewer) => {
        if (viewer.party !== 'seller') throw refusal(context);
        return viewSalesReports(unit, viewer, filterId('Account', accountId), { from, to }, groupBy, most(groups));
      }),
  }),
  salesReportLines: t.field({
    type: ReportLineConnection,
    description: 'The order lines behind a figure of the sales report, youngest first. For the seller.',
    authScopes: { party: 'seller' },
    args: {
      ...pageArgs,
      ...periodArgs,
      ...salesArgs,
      currency: t.arg.string({ description: 'Only orders in this currency, ISO 4217; absent for all.' }),
      groupBy: t.arg({ type: SalesGrouping, required: true, description: 'Grouping that the key belongs to.' }),
      ...drillArgs,
    },
    resolve: (_root, { from, to, groupBy, key, month, currency, accountId, first, after }, context) =>
      lines(
        context,
        { from, to },
        { grouping: groupBy, key, month, currency },
        { first, after },
        filterId('Account', accountId),
      ),
  }),
}));
