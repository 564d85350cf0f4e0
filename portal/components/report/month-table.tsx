import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../data-table.tsx';
import { Money } from '../money.tsx';
import { Panel } from '../panel.tsx';
import { Quantity } from '../quantity.tsx';
import { useMonthWords } from '../spend-chart.tsx';
import type { LinesOf, ReportFacts } from './report.ts';

type Month = ReportFacts['months'][number];

/** The months, the latest first; each opens its lines. */
export function MonthTable({ report, lines }: { readonly report: ReportFacts; readonly lines: LinesOf }) {
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
        rowHref={({ month }) => lines({ month })}
      />
    </Panel>
  );
}
