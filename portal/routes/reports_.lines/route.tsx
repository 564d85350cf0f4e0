import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Instant } from '../../components/date.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Money } from '../../components/money.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { useMonthWords } from '../../components/spend-chart.tsx';
import { query } from '../../gateway/api.server.ts';
import { todayOf } from '../../gateway/period.server.ts';
import { formatDay } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import type { PageHandle } from '../../page-handle.ts';
import { GROUP_BY, readPeriod } from '../reports/period.ts';
import { ReportLinesDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = { title: (t) => t('reportLines.title'), live: [] };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const period = readPeriod(params, await todayOf(args));
  const { by, from, to, key, month } = period;
  const { purchaseReportLines: lines } = await query(args, ReportLinesDocument, {
    after: params.get('after'),
    groupBy: GROUP_BY[by],
    locale: args.context.preferences.locale,
    ...{ from, to, key, month },
  });
  return { lines, period };
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['lines']['nodes'][number];

function useLead(): string {
  const { lines, period } = useLoaderData<typeof loader>();
  const t = useTranslations('reportLines');
  const reports = useTranslations('reports');
  const months = useMonthWords();
  const tag = useIntlTag();
  const now = useClock();
  const day = (date: string) => formatDay(tag, date, now);
  const when = period.month ? months(period.month) : t('lead', { from: day(period.from), to: day(period.to) });
  const first = lines.nodes[0];
  if (period.key === null || !first) return when;
  const names = { category: first.family.name, region: first.region || reports('noRegion'), product: first.name };
  return t('leadGroup', { period: when, group: names[period.by] });
}

export default function ReportLines() {
  const { lines, period } = useLoaderData<typeof loader>();
  const t = useTranslations('reportLines');
  const [params] = useSearchParams();
  const { by, from, to } = period;
  return (
    <>
      <PageHeader
        crumbs={[{ to: `/reports?${new URLSearchParams({ by, from, to })}`, label: t('all') }]}
        title={t('title')}
        lead={useLead()}
        actions={
          <LinkButton to={`/reports/lines.csv?${params}`} reloadDocument prefetch="none" icon="download">
            CSV
          </LinkButton>
        }
      />
      <Panel flush>
        <DataTable
          caption={t('title')}
          columns={useColumns()}
          rows={lines.nodes}
          rowKey={({ id }) => id}
          rowHref={({ orderNumber }) => `/orders/${orderNumber}`}
          empty={
            <EmptyState icon="chart" title={t('none')}>
              {t('noneHint')}
            </EmptyState>
          }
        />
        <Pager pageInfo={lines.pageInfo} summary={t('shown', { count: lines.nodes.length })} />
      </Panel>
    </>
  );
}

function useColumns(): Column<Line>[] {
  const t = useTranslations('reportLines');
  return [
    { key: 'order', header: t('order'), cell: ({ orderNumber }) => orderNumber, phone: 'title' },
    { key: 'placed', header: t('placed'), cell: ({ placedAt }) => <Instant at={placedAt} /> },
    { key: 'goods', header: t('goods'), cell: (line) => <Goods line={line} /> },
    { key: 'family', header: t('family'), cell: ({ family }) => family.name, phone: 'hide' },
    { key: 'region', header: t('region'), cell: ({ region }) => region || '–', phone: 'hide' },
    { key: 'quantity', header: t('quantity'), cell: ({ quantity }) => <Quantity value={quantity} />, align: 'end' },
    { key: 'unitPrice', header: t('unitPrice'), cell: ({ unitPrice }) => <Money value={unitPrice} />, align: 'end' },
    { key: 'net', header: t('net'), cell: ({ net }) => <Money value={net} />, align: 'end' },
  ];
}

function Goods({ line }: { readonly line: Line }) {
  return (
    <span className="grid min-w-0">
      <span>{line.name}</span>
      <span className="font-mono text-sm text-ink-3">{line.sku}</span>
    </span>
  );
}
