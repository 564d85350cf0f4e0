import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CsvLink } from '../../components/csv-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Day, Instant } from '../../components/date.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Money } from '../../components/money.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { Select } from '../../components/select.tsx';
import { PartsInWords } from '../../components/supply/parts-in-words.tsx';
import { SubOrderState } from '../../components/supply/sub-order-state.tsx';
import { shippedOf, totalsOf } from '../../components/supply/waiting.ts';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { ORDERS, readFilters, STATUSES, subOrderFilter, TO_SHIP } from './filters.ts';
import { SubOrdersDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = { title: (t) => t('supplierSubOrders.title') };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const filters = readFilters(params);
  const { locale } = args.context.preferences;
  const variables = { after: params.get('after'), locale, ...subOrderFilter(filters) };
  return { ...(await query(args, SubOrdersDocument, variables)), ...filters };
}

type SubOrder = Awaited<ReturnType<typeof loader>>['subOrders']['nodes'][number];

export default function SubOrders() {
  const { subOrders, q, status, order } = useLoaderData<typeof loader>();
  const t = useTranslations('supplierSubOrders');
  const words = useTranslations('state');
  const named = (value: string) => (value === TO_SHIP ? t('toShip') : words(value.toLowerCase()));
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          status === TO_SHIP && (
            <LinkButton to="/supplier/shipments/new" icon="truck" variant="primary">
              {t('ship')}
            </LinkButton>
          )
        }
      />
      <Panel flush>
        <FilterBar
          active={status ? [{ name: 'status', label: named(status) }] : []}
          actions={<CsvLink file="/supplier/sub-orders.csv" params={new URLSearchParams({ q, status, order })} />}
        >
          <SearchField name="q" label={t('search')} defaultValue={q} />
          <Select
            name="status"
            label={t('status')}
            hideLabel
            empty={t('anyStatus')}
            defaultValue={status}
            options={[TO_SHIP, ...STATUSES].map((value) => ({ value, label: named(value) }))}
          />
          <Select
            name="order"
            label={t('order.label')}
            hideLabel
            defaultValue={order}
            options={ORDERS.map((value) => ({ value, label: t(`order.${value}`) }))}
          />
        </FilterBar>
        <DataTable
          caption={t('title')}
          columns={useColumns()}
          rows={subOrders.nodes}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/supplier/sub-orders/${id}`}
          empty={
            <EmptyState title={t('none')} action={<LinkButton to="/supplier/inbox">{t('toInbox')}</LinkButton>}>
              {t('noneHint')}
            </EmptyState>
          }
        />
        <Pager pageInfo={subOrders.pageInfo} summary={t('shown', { count: subOrders.nodes.length })} />
      </Panel>
    </>
  );
}

function useColumns(): Column<SubOrder>[] {
  const t = useTranslations('supplierSubOrders');
  return [
    {
      key: 'number',
      header: t('number'),
      cell: ({ number }) => <span className="whitespace-nowrap">{number}</span>,
      phone: 'title',
    },
    {
      key: 'status',
      header: t('status'),
      cell: (row) => (
        <span className="inline-flex flex-wrap gap-1">
          <SubOrderState status={row.status} lines={row.lines} />
        </span>
      ),
    },
    {
      key: 'parts',
      header: t('parts'),
      cell: ({ lines }) => (
        <span className="line-clamp-2 print:line-clamp-none">
          <PartsInWords lines={lines} />
        </span>
      ),
    },
    { key: 'due', header: t('due'), cell: ({ dueDate }) => <Day date={dueDate} /> },
    { key: 'progress', header: t('progress'), cell: ({ lines }) => t('progressOf', piecesOf(lines)), align: 'end' },
    { key: 'sent', header: t('sent'), cell: ({ dispatchedAt }) => <Instant at={dispatchedAt} /> },
    { key: 'total', header: t('total'), cell: ({ lines }) => <Money value={totalsOf(lines).wanted} />, align: 'end' },
  ];
}

function piecesOf(lines: SubOrder['lines']) {
  const { shipped, wanted } = shippedOf(lines);
  return { shipped, wanted };
}
