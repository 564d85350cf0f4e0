import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CsvLink } from '../../components/csv-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Day, Instant } from '../../components/date.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { Select } from '../../components/select.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { PartsInWords } from '../../components/supply/parts-in-words.tsx';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { readNoticeFilters, STATES } from './filters.ts';
import { ShipNoticesDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = { title: (t) => t('supplierShipments.title') };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const filters = readNoticeFilters(params);
  const { locale } = args.context.preferences;
  const variables = { after: params.get('after'), locale, ...filters };
  return { ...(await query(args, ShipNoticesDocument, variables)), ...filters };
}

type Notice = Awaited<ReturnType<typeof loader>>['shipNotices']['nodes'][number];

export default function Shipments() {
  const { shipNotices, search, state } = useLoaderData<typeof loader>();
  const t = useTranslations('supplierShipments');
  const words = useTranslations('state');
  const [params] = useSearchParams();
  const narrowed = search !== null || state !== null;
  const announce = (
    <LinkButton to="/supplier/shipments/new" variant="primary" icon="plus">
      {t('new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={announce} />
      <Panel flush>
        <FilterBar
          active={state ? [{ name: 'state', label: words(state.toLowerCase()) }] : []}
          actions={<CsvLink file="/supplier/shipments.csv" params={params} />}
        >
          <SearchField name="q" label={t('search')} defaultValue={search ?? ''} />
          <Select
            name="state"
            label={t('state')}
            hideLabel
            empty={t('anyState')}
            defaultValue={state ?? ''}
            options={STATES.map((value) => ({ value, label: words(value.toLowerCase()) }))}
          />
        </FilterBar>
        <DataTable
          caption={t('title')}
          columns={useColumns()}
          rows={shipNotices.nodes}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/supplier/shipments/${id}`}
          empty={
            <EmptyState icon="truck" title={t(narrowed ? 'noneFound' : 'none')} action={narrowed ? null : announce}>
              {t(narrowed ? 'noneFoundHint' : 'noneHint')}
            </EmptyState>
          }
        />
        <Pager pageInfo={shipNotices.pageInfo} summary={t('shown', { count: shipNotices.nodes.length })} />
      </Panel>
    </>
  );
}

function useColumns(): Column<Notice>[] {
  const t = useTranslations('supplierShipments');
  const sum = (lines: Notice['lines'], field: 'quantity' | 'received') =>
    lines.reduce((total, line) => total + line[field], 0);
  return [
    {
      key: 'number',
      header: t('number'),
      cell: ({ number }) => <span className="whitespace-nowrap">{number}</span>,
      phone: 'title',
    },
    { key: 'state', header: t('state'), cell: (row) => <StateBadge state={row.state} /> },
    {
      key: 'subOrders',
      header: t('subOrders'),
      cell: ({ lines }) => [...new Set(lines.map(({ subOrderNumber }) => subOrderNumber))].join(', '),
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
    { key: 'shipped', header: t('shipped'), cell: ({ shippedAt }) => <Instant at={shippedAt} /> },
    { key: 'expected', header: t('expected'), cell: ({ expectedOn }) => <Day date={expectedOn} /> },
    {
      key: 'received',
      header: t('received'),
      cell: ({ lines }) => (
        <span className="whitespace-nowrap">
          {t('receivedOf', { received: sum(lines, 'received'), quantity: sum(lines, 'quantity') })}
        </span>
      ),
      align: 'end',
    },
  ];
}
