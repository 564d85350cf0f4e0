import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Day, RelativeTime } from '../../components/date.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import type { AccountOverview } from './route.tsx';

type Order = AccountOverview['orders'][number];

/** The account's youngest orders. */
export function OrdersPanel({ orders }: { readonly orders: readonly Order[] }) {
  const t = useTranslations('controlAccount');
  return (
    <Panel flush title={t('orders')}>
      <DataTable
        caption={t('orders')}
        columns={useOrderColumns()}
        rows={orders}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/control/orders/${id}`}
        empty={<EmptyState icon="box" title={t('noOrders')} />}
      />
    </Panel>
  );
}

function useOrderColumns(): readonly Column<Order>[] {
  const t = useTranslations('controlAccount');
  const words = useTranslations('state');
  return [
    { key: 'number', header: t('order'), cell: ({ number }) => number, phone: 'title' },
    {
      key: 'stage',
      header: t('stage'),
      cell: ({ stage, atRisk }) => (
        <span className="inline-flex flex-wrap gap-1">
          <StateBadge state={stage} />
          {atRisk && <Badge tone="risk">{words('at_risk')}</Badge>}
        </span>
      ),
    },
    { key: 'placed', header: t('placed'), cell: ({ placedAt }) => <RelativeTime at={placedAt} /> },
    { key: 'expected', header: t('expected'), cell: ({ expectedDate }) => <Day date={expectedDate} /> },
    { key: 'net', header: t('net'), cell: ({ net }) => <Money value={net} />, align: 'end' },
  ];
}
