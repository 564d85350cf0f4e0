import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Day, Instant } from '../../components/date.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Money } from '../../components/money.tsx';
import { useOrderStages } from '../../components/order-stages.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { StageMeter } from '../../components/stage-bar.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { orderFilter, readFilters } from './filters.ts';
import { OrderFilters } from './order-filters.tsx';
import { SalesOrdersDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = { title: (t) => t('controlOrders.title') };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const filters = readFilters(params);
  const data = await query(args, SalesOrdersDocument, { after: params.get('after'), ...orderFilter(filters) });
  return { ...data, filters };
}

type Order = Awaited<ReturnType<typeof loader>>['salesOrders']['nodes'][number];

export default function Orders() {
  const { salesOrders, accounts, filters } = useLoaderData<typeof loader>();
  const t = useTranslations('controlOrders');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Panel flush>
        <OrderFilters filters={filters} accounts={accounts.nodes} />
        <DataTable
          caption={t('title')}
          columns={useColumns()}
          rows={salesOrders.nodes}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/control/orders/${id}`}
          empty={
            <EmptyState icon="box" title={t('none')}>
              {t('noneHint')}
            </EmptyState>
          }
        />
        <Pager pageInfo={salesOrders.pageInfo} summary={t('shown', { count: salesOrders.nodes.length })} />
      </Panel>
    </>
  );
}

function useColumns(): Column<Order>[] {
  const t = useTranslations('controlOrders');
  const stagesOf = useOrderStages();
  return [
    {
      key: 'number',
      header: t('number'),
      cell: ({ number }) => <span className="whitespace-nowrap">{number}</span>,
      phone: 'title',
    },
    { key: 'account', header: t('account'), cell: ({ account }) => account.name },
    {
      key: 'stage',
      header: t('stage'),
      cell: (order) =>
        order.stage === 'CANCELLED' ? <StateBadge state="cancelled" /> : <StageMeter stages={stagesOf(order)} />,
    },
    {
      key: 'expected',
      header: t('expectedNow'),
      cell: ({ expectedDate, atRisk }) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          <Day date={expectedDate} weekday />
          {atRisk && <StateBadge state="at_risk" />}
        </span>
      ),
    },
    { key: 'promised', header: t('promised'), cell: ({ promisedDate }) => <Day date={promisedDate} /> },
    { key: 'po', header: t('po'), cell: ({ poNumber }) => poNumber },
    { key: 'placed', header: t('placed'), cell: ({ placedAt }) => <Instant at={placedAt} /> },
    { key: 'net', header: t('net'), cell: ({ net }) => <Money value={net} />, align: 'end' },
  ];
}
