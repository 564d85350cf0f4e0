import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CsvLink } from '../../components/csv-link.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { LinesTable, useLinesLead } from '../../components/report/lines-table.tsx';
import type { PageHandle } from '../../page-handle.ts';
import { linesBehind } from './load-lines.server.ts';

const PAGE_SIZE = 50;

export const handle: PageHandle<typeof loader> = { title: (t) => t('controlReports.lines'), live: [] };

export async function loader(args: LoaderFunctionArgs) {
  const { params, period, load } = await linesBehind(args);
  return { lines: await load(PAGE_SIZE, params.get('after')), period };
}

export default function SalesReportLines() {
  const { lines, period } = useLoaderData<typeof loader>();
  const reports = useTranslations('controlReports');
  const [params] = useSearchParams();
  const { by, from, to } = period;
  const narrowed = ['account', 'currency'].map((name) => [name, params.get(name) ?? '']);
  const back = { by, from, to, ...Object.fromEntries(narrowed) };
  return (
    <>
      <PageHeader
        crumbs={[{ to: `/control/reports?${new URLSearchParams(back)}`, label: reports('title') }]}
        title={reports('lines')}
        lead={useLinesLead(lines, period)}
        actions={<CsvLink file="/control/reports/lines.csv" params={params} variant="secondary" />}
      />
      <LinesTable lines={lines} hrefOf={({ orderId }) => `/control/orders/${orderId}`} accounts />
    </>
  );
}
