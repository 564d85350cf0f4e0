import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { useMonthWords } from '../../components/spend-chart.tsx';
import { linesAddress, type ReportPeriod } from './period.ts';
import type { ReportView } from './route.tsx';

type Month = ReportView['months'][number];

/** The months, the latest first; each opens its lines. */
export function MonthTable({ report, period }: { readonly report: ReportView; readonly period: ReportPeriod }) {
  const t = useTranslations('reports');
  const words = useMonthWords();
  const columns: Column<Month>[] = [
    { key: 'month', header: t('month'), cell: ({ month }) => words(month), phone: 'title' },
    { key: 'orders', header: t('orders'), cell: ({ figures }) => <Quantity value={figures.orders} />, align: 'end' },
    {
      key: 'quantity',
      header: t('quantity'),
      cell: ({ figures }) => <Quantity value={figures.quantity} />,
      align: 'end',
    },
    { key: 'net', header: t('total'), cell: ({ figures }) => <Money value={figures.net} />, align: 'end' },
  ];
  return (
    <Panel title={t('months')} flush>
      <DataTable
        caption={t('months')}
        columns={columns}
        rows={report.months.toReversed()}
        rowKey={({ month }) => month}
        rowHref={({ month }) => linesAddress(period, { month })}
      />
    </Panel>
  );
}
