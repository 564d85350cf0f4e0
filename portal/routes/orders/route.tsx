import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { useRole } from '../../components/use-role.ts';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { orderFilter, readOrderFilters } from './filters.ts';
import { useOrderColumns } from './order-columns.tsx';
import { OrderFilters } from './order-filters.tsx';
import { OrdersDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = { title: (t) => t('orders.title'), live: ['order'] };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const filters = readOrderFilters(params);
  const { orders } = await query(args, OrdersDocument, { after: params.get('after'), ...orderFilter(filters) });
  return { orders, filters };
}

export type OrderRow = Awaited<ReturnType<typeof loader>>['orders']['nodes'][number];

export default function Orders() {
  const { orders, filters } = useLoaderData<typeof loader>();
  const t = useTranslations('orders');
  const administrator = useRole('account_administrator');
  const approver = useRole('approver');
  const wholeAccount = administrator || approver;
  const columns = useOrderColumns(wholeAccount && !filters.mine);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={wholeAccount ? t('leadAll') : t('leadMine')}
        actions={
          <LinkButton to="/catalogue" variant="primary" icon="plus">
            {t('new')}
          </LinkButton>
        }
      />
      {wholeAccount && (
        <Tabs
          label={t('scope')}
          tabs={[
            { to: '?mine=', label: t('all') },
            { to: '?mine=1', label: t('mine') },
          ]}
        />
      )}
      <Panel flush>
        <OrderFilters filters={filters} />
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={orders.nodes}
          rowKey={({ id }) => id}
          rowHref={({ number }) => `/orders/${number}`}
          empty={<NoOrders filtered={filters.q !== '' || filters.stage !== '' || filters.risk} />}
        />
        <Pager pageInfo={orders.pageInfo} summary={t('shown', { count: orders.nodes.length })} />
      </Panel>
    </>
  );
}

function NoOrders({ filtered }: { readonly filtered: boolean }) {
  const t = useTranslations('orders');
  if (filtered)
    return (
      <EmptyState icon="search" title={t('noneFound')} action={<LinkButton to="/orders">{t('showAll')}</LinkButton>}>
        {t('noneFoundHint')}
      </EmptyState>
    );
  return (
    <EmptyState icon="box" title={t('none')} action={<LinkButton to="/catalogue">{t('new')}</LinkButton>}>
      {t('noneHint')}
    </EmptyState>
  );
}
