import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CsvLink } from '../../components/csv-link.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { LinesTable, useLinesLead } from '../../components/report/lines-table.tsx';
import type { PageHandle } from '../../page-handle.ts';
import { linesBehind } from './load-lines.server.ts';

const PAGE_SIZE = 50;

export const handle: PageHandle<typeof loader> = { title: (t) => t('reportLines.title'), live: [] };

export async function loader(args: LoaderFunctionArgs) {
  const { params, period, load } = await linesBehind(args);
  return { lines: await load(PAGE_SIZE, params.get('after')), period };
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
        lead={useLinesLead(lines, period)}
        actions={<CsvLink file="/reports/lines.csv" params={params} variant="secondary" />}
      />
      <LinesTable lines={lines} hrefOf={({ orderNumber }) => `/orders/${orderNumber}`} />
    </>
  );
}
