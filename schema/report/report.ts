import {
  averageUnitPrice,
  type Figures,
  type Group,
  type Month,
  type Period,
  type Report as ReportRow,
} from '../../api/report/purchase-report.ts';
import type { Label } from '../../api/report/purchase-report-reads.ts';
import { builder } from '../builder.ts';
import { localeArgs, textIn } from '../catalog/names.ts';

type ShownFigures = { readonly figures: Figures; readonly currency: string };
type ShownMonth = { readonly month: Month; readonly currency: string };
type ShownGroup = {
  readonly group: Group;
  readonly key: string;
  readonly label: Label | undefined;
  readonly currency: string;
};

/** A report with what names its groups and whose orders it counts. */
export type ShownReport = {
  readonly report: ReportRow;
  readonly period: Period;
  readonly wholeAccount: boolean;
  readonly labels: ReadonlyMap<string, Label>;
  /** The global id (or text) that opens the lines of a group. */
  readonly keyOf: (key: string) => string;
};

const ReportFigures = builder.objectRef<ShownFigures>('ReportFigures').implement({
  description: 'What was bought: counts and net totals. Cancelled orders and lines are left out.',
  fields: (t) => ({
    orders: t.int({ description: 'Orders, each counted once.', resolve: ({ figures }) => figures.orders }),
    lines: t.int({ description: 'Order lines.', resolve: ({ figures }) => figures.lines }),
    quantity: t.float({ description: 'Units, a whole number.', resolve: ({ figures }) => figures.quantity }),
    net: t.field({
      type: 'Money',
      description: 'Net total: the sum of the lines, exactly.',
      resolve: ({ figures, currency }) => ({ amount: figures.net, currency }),
    }),
    averageUnitPrice: t.field({
      type: 'Money',
      nullable: true,
      description: 'Net total divided by units, rounded half up to the minor unit; null when nothing was bought.',
      resolve: ({ figures, currency }) => {
        const amount = averageUnitPrice(figures);
        return amount === null ? null : { amount, currency };
      },
    }),
  }),
});

const ReportMonth = builder.objectRef<ShownMonth>('ReportMonth').implement({
  description: 'Figures of one calendar month.',
  fields: (t) => ({
    month: t.string({ description: 'The month as `YYYY-MM`.', resolve: ({ month }) => month.month }),
    figures: t.field({
      type: ReportFigures,
      description: 'What was bought in it; zeros when nothing was.',
      resolve: ({ month, currency }) => ({ figures: month.figures, currency }),
    }),
  }),
});

const ReportGroup = builder.objectRef<ShownGroup>('ReportGroup').implement({
  description: 'Figures of one category, region, product or account.',
  fields: (t) => ({
    key: t.exposeID('key', { description: 'Opens the lines behind the group: pass it with the same grouping.' }),
    name: t.string({
      description: 'Name in the language asked for; empty for a region that addresses do not state.',
      args: localeArgs,
      resolve: ({ label }, { locale }, context) => (label ? textIn(label.names, locale, context) : ''),
    }),
    sku: t.string({
      nullable: true,
      description: 'Part number of a product; null for other groups.',
      resolve: ({ label }) => label?.sku ?? null,
    }),
    figures: t.field({
      type: ReportFigures,
      description: 'What was bought of it in the period.',
      resolve: ({ group, currency }) => ({ figures: group.figures, currency }),
    }),
    months: t.field({
      type: [ReportMonth],
      description: 'Every month of the period in order.',
      resolve: ({ group, currency }) => group.months.map((month) => ({ month, currency })),
    }),
  }),
});

export const Report = builder.objectRef<ShownReport>('Report').implement({
  description: 'What was bought in a period, in one currency: in all, by month and by group.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'First day.', resolve: ({ period }) => period.from }),
    to: t.field({ type: 'Date', description: 'Last day.', resolve: ({ period }) => period.to }),
    currency: t.string({
      description: 'Currency of all its amounts, ISO 4217.',
      resolve: ({ report }) => report.currency,
    }),
    wholeAccount: t.exposeBoolean('wholeAccount', {
      description: 'True when all orders of the account count; false when only those that the viewer asked for do.',
    }),
    total: t.field({
      type: ReportFigures,
      description: 'In all.',
      resolve: ({ report }) => ({ figures: report.total, currency: report.currency }),
    }),
    months: t.field({
      type: [ReportMonth],
      description: 'Every month of the period in order.',
      resolve: ({ report: { months, currency } }) => months.map((month) => ({ month, currency })),
    }),
    groups: t.field({
      type: [ReportGroup],
      description: 'Groups by net total, the largest first.',
      resolve: ({ report: { groups, currency }, labels, keyOf }) =>
        groups.map((group) => ({ group, key: keyOf(group.key), label: labels.get(group.key), currency })),
    }),
    other: t.field({
      type: ReportFigures,
      nullable: true,
      description: 'All groups beyond those listed, added up; null when every group is listed.',
      resolve: ({ report: { other, currency } }) => other && { figures: other, currency },
    }),
  }),
});
