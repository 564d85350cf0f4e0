import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { CsvLink } from '../../components/csv-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Day } from '../../components/date.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { Select } from '../../components/select.tsx';
import { PartsInWords } from '../../components/supply/parts-in-words.tsx';
import { ScanBox } from '../../components/supply/scan-box.tsx';
import { useTimeZone } from '../../components/use-time-zone.ts';
import { query } from '../../gateway/api.server.ts';
import { dayIn } from '../../i18n/format.ts';
import { useClock } from '../../i18n/portal-provider.tsx';
import type { PageHandle } from '../../page-handle.ts';
import { expectedFilter } from './filters.server.ts';
import { ReceivingDocument } from './queries.ts';
import { receiveScanAction } from './scan.server.ts';

export const handle: PageHandle<typeof loader> = { title: (t) => t('receiving.title') };

export async function loader(args: LoaderFunctionArgs) {
  const after = new URL(args.request.url).searchParams.get('after');
  const { locale } = args.context.preferences;
  const narrowed = await expectedFilter(args);
  const data = await query(args, ReceivingDocument, { after, locale, ...narrowed });
  return {
    ...data,
    search: narrowed.search ?? '',
    due: narrowed.expectedBefore ? 'late' : '',
    idempotencyKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  return receiveScanAction(args, await args.request.formData(), null);
}

type Notice = Awaited<ReturnType<typeof loader>>['shipNoticesExpected']['nodes'][number];

const NO_SCANS: never[] = [];

export default function Receiving() {
  const { shipNoticesExpected: expected, search, due, idempotencyKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations('receiving');
  const none = search ? 'noneFound' : due ? 'noneLate' : 'none';
  return (
    <>
      <PageHeader title={t('title')} lead={<span className="print:hidden">{t('lead')}</span>} />
      <div className="grid gap-4">
        <div className="print:hidden">
          <Panel>
            <ScanBox
              scans={answer?.scans ?? NO_SCANS}
              idempotencyKey={idempotencyKey}
              label={t('scanField')}
              action={t('scanSend')}
            />
          </Panel>
        </div>
        <Panel title={t('expected')} flush>
          <FilterBar
            active={due ? [{ name: 'due', label: t('lateOnly') }] : []}
            actions={<CsvLink file="/control/receiving.csv" params={new URLSearchParams({ q: search, due })} />}
          >
            <SearchField name="q" label={t('search')} defaultValue={search} />
            <Select
              name="due"
              label={t('day')}
              hideLabel
              empty={t('anyDay')}
              defaultValue={due}
              options={[{ value: 'late', label: t('lateOnly') }]}
            />
          </FilterBar>
          <DataTable
            caption={t('expected')}
            columns={useColumns()}
            rows={expected.nodes}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `/control/receiving/${id}`}
            empty={
              <EmptyState icon="truck" title={t(none)}>
                {t(`${none}Hint`)}
              </EmptyState>
            }
          />
          <Pager pageInfo={expected.pageInfo} summary={t('shown', { count: expected.nodes.length })} />
        </Panel>
      </div>
    </>
  );
}

function useColumns(): Column<Notice>[] {
  const t = useTranslations('receiving');
  const today = dayIn(useClock(), useTimeZone());
  const sum = (lines: Notice['lines'], field: 'quantity' | 'received') =>
    lines.reduce((total, line) => total + line[field], 0);
  return [
    {
      key: 'number',
      header: t('number'),
      cell: ({ number }) => <span className="whitespace-nowrap">{number}</span>,
      phone: 'title',
    },
    { key: 'supplier', header: t('supplier'), cell: ({ supplier }) => supplier.name },
    {
      key: 'day',
      header: t('day'),
      cell: ({ expectedOn }) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          <Day date={expectedOn} weekday />
          {expectedOn < today && <Badge tone="risk">{t('late')}</Badge>}
        </span>
      ),
    },
    {
      key: 'contents',
      header: t('contents'),
      cell: ({ lines }) => (
        <span className="line-clamp-2 print:line-clamp-none">
          <PartsInWords lines={lines} />
        </span>
      ),
    },
    { key: 'carrier', header: t('carrier'), cell: (row) => [row.carrier, row.tracking].filter(Boolean).join(' · ') },
    {
      key: 'received',
      header: t('received'),
      cell: ({ lines }) => t('receivedOf', { received: sum(lines, 'received'), quantity: sum(lines, 'quantity') }),
      align: 'end',
    },
  ];
}
