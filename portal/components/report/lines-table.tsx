import { useTranslations } from 'use-intl';
import { formatDay } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import { type Column, DataTable } from '../data-table.tsx';
import { Instant } from '../date.tsx';
import { EmptyState } from '../empty-state.tsx';
import { Money } from '../money.tsx';
import { Pager } from '../pager.tsx';
import { Panel } from '../panel.tsx';
import { Quantity } from '../quantity.tsx';
import { useMonthWords } from '../spend-chart.tsx';
import type { ReportPeriod } from './period.ts';
import type { ReportLine } from './report-lines.ts';

type Lines = {
  readonly nodes: readonly ReportLine[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

/** Which figure the lines stand behind, in words. */
export function useLinesLead({ nodes }: Lines, period: ReportPeriod): string {
  const t = useTranslations('reportLines');
  const reports = useTranslations('reports');
  const months = useMonthWords();
  const tag = useIntlTag();
  const now = useClock();
  const day = (date: string) => formatDay(tag, date, now);
  const when = period.month ? months(period.month) : t('lead', { from: day(period.from), to: day(period.to) });
  const first = nodes[0];
  if (period.key === null || !first) return when;
  const names = {
    account: first.accountName,
    category: first.family.name,
    region: first.region || reports('noRegion'),
    product: first.name,
  };
  return t('leadGroup', { period: when, group: names[period.by] });
}

type LinesTableProps = {
  readonly lines: Lines;
  /** Where a line's order is shown. */
  readonly hrefOf: (line: ReportLine) => string;
  /** Whether lines of several accounts stand together. */
  readonly accounts?: boolean;
};

/** The order lines behind a figure, the youngest first. */
export function LinesTable({ lines, hrefOf, accounts = false }: LinesTableProps) {
  const t = useTranslations('reportLines');
  const columns = useColumns().filter(({ key }) => accounts || key !== 'account');
  return (
    <Panel flush>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={lines.nodes}
        rowKey={({ id }) => id}
        rowHref={hrefOf}
        empty={
          <EmptyState icon="chart" title={t('none')}>
            {t('noneHint')}
          </EmptyState>
        }
      />
      <Pager pageInfo={lines.pageInfo} summary={t('shown', { count: lines.nodes.length })} />
    </Panel>
  );
}

function useColumns(): Column<ReportLine>[] {
  const t = useTranslations('reportLines');
  return [
    { key: 'order', header: t('order'), cell: ({ orderNumber }) => orderNumber, phone: 'title' },
    { key: 'account', header: t('account'), cell: ({ accountName }) => accountName },
    { key: 'placed', header: t('placed'), cell: ({ placedAt }) => <Instant at={placedAt} /> },
    { key: 'goods', header: t('goods'), cell: (line) => <Goods line={line} /> },
    { key: 'family', header: t('family'), cell: ({ family }) => family.name, phone: 'hide' },
    { key: 'region', header: t('region'), cell: ({ region }) => region || '–', phone: 'hide' },
    { key: 'quantity', header: t('quantity'), cell: ({ quantity }) => <Quantity value={quantity} />, align: 'end' },
    { key: 'unitPrice', header: t('unitPrice'), cell: ({ unitPrice }) => <Money value={unitPrice} />, align: 'end' },
    { key: 'net', header: t('net'), cell: ({ net }) => <Money value={net} />, align: 'end' },
  ];
}

function Goods({ line }: { readonly line: ReportLine }) {
  return (
    <span className="grid min-w-0">
      <span>{line.name}</span>
      <span className="font-mono text-sm text-ink-3">{line.sku}</span>
    </span>
  );
}
