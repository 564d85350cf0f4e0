import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CsvLink } from '../../components/csv-link.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PrintButton } from '../../components/print-button.tsx';
import { GroupingTabs } from '../../components/report/grouping-tabs.tsx';
import { GROUP_BY, GROUPINGS, linesOf, quickPeriods, readPeriod } from '../../components/report/period.ts';
import { PeriodBar } from '../../components/report/period-bar.tsx';
import { NothingBought, ReportFigures } from '../../components/report/report-figures.tsx';
import { query } from '../../gateway/api.server.ts';
import { todayOf } from '../../gateway/period.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { PurchaseReportDocument } from './queries.ts';

const LISTED = 50;

// A report is read at leisure; it does not jump while orders come in.
export const handle: PageHandle<typeof loader> = { title: (t) => t('reports.title'), live: [] };

export async function loader(args: LoaderFunctionArgs) {
  const today = await todayOf(args);
  const period = readPeriod(new URL(args.request.url).searchParams, today, GROUPINGS);
  const { purchaseReport: report } = await query(args, PurchaseReportDocument, {
    from: period.from,
    to: period.to,
    groupBy: GROUP_BY[period.by],
    groups: LISTED,
    locale: args.context.preferences.locale,
  });
  return { report, period, quick: quickPeriods(today) };
}

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
            <CsvLink file="/reports.csv" params={params} variant="secondary" />
          </>
        }
      />
      <PeriodBar period={period} quick={quick} />
      <GroupingTabs groupings={GROUPINGS} />
      {report.total.orders === 0 ? (
        <NothingBought to="/reports" />
      ) : (
        <ReportFigures report={report} by={period.by} lines={linesOf(period, '/reports/lines')} />
      )}
    </>
  );
}
