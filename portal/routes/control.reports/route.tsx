import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { CsvLink } from '../../components/csv-link.tsx';
import { Money } from '../../components/money.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PrintButton } from '../../components/print-button.tsx';
import { GroupingTabs } from '../../components/report/grouping-tabs.tsx';
import { linesOf, quickPeriods, SALES_GROUPINGS } from '../../components/report/period.ts';
import { PeriodBar } from '../../components/report/period-bar.tsx';
import { NothingBought, ReportFigures } from '../../components/report/report-figures.tsx';
import { withParams } from '../../components/search-params.ts';
import { Select } from '../../components/select.tsx';
import { TextLink } from '../../components/text-link.tsx';
import type { PageHandle } from '../../page-handle.ts';
import { loadReports } from './load-report.server.ts';

const LISTED = 50;

// A report is read at leisure; it does not jump while orders come in.
export const handle: PageHandle<typeof loader> = { title: (t) => t('controlReports.title'), live: [] };

export async function loader(args: LoaderFunctionArgs) {
  const { params, today, reports, ...shown } = await loadReports(args, LISTED);
  // Amounts of different currencies are never added up: one report is shown at a time, that with the most orders first.
  const [busiest] = reports.toSorted((one, other) => other.total.orders - one.total.orders);
  const report = reports.find(({ currency }) => currency === params.get('currency')) ?? busiest ?? null;
  const currencies = reports.map(({ currency, total }) => ({ currency, orders: total.orders, net: total.net }));
  return { ...shown, report, currencies, quick: quickPeriods(today) };
}

export default function ControlReports() {
  const { report, period, account, accounts, quick } = useLoaderData<typeof loader>();
  const t = useTranslations('controlReports');
  const [params] = useSearchParams();
  const name = accounts.find(({ id }) => id === account)?.name;
  const more = { ...(account ? { account } : {}), ...(report ? { currency: report.currency } : {}) };
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={name ? t('leadOne', { name }) : t('leadAll')}
        actions={
          <>
            <PrintButton>{t('print')}</PrintButton>
            <CsvLink file="/control/reports.csv" params={params} variant="secondary" />
          </>
        }
      />
      <PeriodBar period={period} quick={quick}>
        <Narrowing />
      </PeriodBar>
      <Counted />
      <GroupingTabs groupings={SALES_GROUPINGS} />
      {report ? (
        <ReportFigures report={report} by={period.by} lines={linesOf(period, '/control/reports/lines', more)} />
      ) : (
        <NothingBought to="/control/reports" />
      )}
    </>
  );
}

/** Which currency the figures count, and what was ordered in others, which they do not. */
function Counted() {
  const { report, currencies } = useLoaderData<typeof loader>();
  const t = useTranslations('controlReports');
  const [params] = useSearchParams();
  const others = currencies.filter(({ currency }) => currency !== report?.currency);
  if (!report || others.length === 0) return null;
  return (
    <div className="mb-4">
      <Banner tone="neutral" title={t('counted', { currency: report.currency, count: report.total.orders })}>
        {t('notCounted')}
        <ul className="mt-0.5 flex flex-wrap gap-x-5 gap-y-0.5">
          {others.map(({ currency, orders, net }) => (
            <li key={currency}>
              <TextLink to={withParams(params, { currency })}>
                <Money value={net} /> · {t('other', { count: orders })}
              </TextLink>
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}

function Narrowing() {
  const { report, account, accounts, currencies } = useLoaderData<typeof loader>();
  const t = useTranslations('controlReports');
  return (
    <>
      <Select
        key={`account ${account}`}
        name="account"
        label={t('account')}
        empty={t('anyAccount')}
        defaultValue={account ?? ''}
        options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {currencies.length > 1 && (
        <Select
          key={`currency ${report?.currency}`}
          name="currency"
          label={t('currency')}
          defaultValue={report?.currency}
          options={currencies.map(({ currency: value }) => ({ value, label: value }))}
        />
      )}
    </>
  );
}
