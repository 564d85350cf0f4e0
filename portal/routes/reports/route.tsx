import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { PrintButton } from '../../components/print-button.tsx';
import { SpendChart } from '../../components/spend-chart.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { query } from '../../gateway/api.server.ts';
import { todayOf } from '../../gateway/period.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { FigureRow } from './figure-row.tsx';
import { GroupTable } from './group-table.tsx';
import { MonthTable } from './month-table.tsx';
import { GROUP_BY, GROUPINGS, monthsBefore, readPeriod } from './period.ts';
import { PeriodBar } from './period-bar.tsx';
import { PurchaseReportDocument } from './queries.ts';

const LISTED = 50;
const STACKED = 5;

// A report is read at leisure; it does not jump while orders come in.
export const handle: PageHandle<typeof loader> = { title: (t) => t('reports.title'), live: [] };

export async function loader(args: LoaderFunctionArgs) {
  const today = await todayOf(args);
  const period = readPeriod(new URL(args.request.url).searchParams, today);
  const { purchaseReport: report } = await query(args, PurchaseReportDocument, {
    from: period.from,
    to: period.to,
    groupBy: GROUP_BY[period.by],
    groups: LISTED,
    locale: args.context.preferences.locale,
  });
  return { report, period, quick: quickPeriods(today) };
}

// The first grouping stands in the address as an empty value, so that its tab is the current one when nothing is said.
function tabAddress(params: URLSearchParams, by: (typeof GROUPINGS)[number]): string {
  const next = new URLSearchParams(params);
  next.set('by', by === GROUPINGS[0] ? '' : by);
  return `?${next}`;
}

function quickPeriods(today: string) {
  return [
    { key: 'year', from: monthsBefore(today, 11), to: today },
    { key: 'quarter', from: monthsBefore(today, 2), to: today },
    { key: 'thisYear', from: `${today.slice(0, 4)}-01-01`, to: today },
  ];
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
export type ReportView = Loaded['report'];
export type QuickPeriod = Loaded['quick'][number];

export default function Reports() {
  const { report, period, quick } = useLoaderData<typeof loader>();
  const t = useTranslations('reports');
  const [params] = useSearchParams();
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={report.wholeAccount ? t('leadAll') : t('leadOwn')}
        actions={
          <>
            <PrintButton>{t('print')}</PrintButton>
            <LinkButton to={`/reports.csv?${params}`} reloadDocument prefetch="none" icon="download">
              CSV
            </LinkButton>
          </>
        }
      />
      <PeriodBar period={period} quick={quick} />
      <Tabs label={t('by')} tabs={GROUPINGS.map((by) => ({ to: tabAddress(params, by), label: t(by) }))} />
      {report.total.orders === 0 ? <NothingBought /> : <Figures report={report} />}
    </>
  );
}

function Figures({ report }: { readonly report: ReportView }) {
  const { period } = useLoaderData<typeof loader>();
  const t = useTranslations('reports');
  const groups = report.groups.slice(0, STACKED).map((group) => ({ ...group, name: group.name || t('noRegion') }));
  return (
    <div className="grid gap-4">
      <FigureRow total={report.total} period={period} />
      <Panel title={t('byMonth')}>
        <SpendChart title={t('byMonth')} currency={report.currency} months={report.months} groups={groups} />
      </Panel>
      <GroupTable report={report} period={period} />
      <MonthTable report={report} period={period} />
    </div>
  );
}

function NothingBought() {
  const t = useTranslations('reports');
  return (
    <Panel>
      <EmptyState icon="chart" title={t('none')} action={<LinkButton to="/reports">{t('showDefault')}</LinkButton>}>
        {t('noneHint')}
      </EmptyState>
    </Panel>
  );
}
