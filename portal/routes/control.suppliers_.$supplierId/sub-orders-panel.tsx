import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Day, RelativeTime } from '../../components/date.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import type { SupplierData } from './route.tsx';

type SubOrder = SupplierData['subOrders'][number];

/** The youngest sub-orders to the supplier, each leading to the order that it is for. */
export function SubOrdersPanel({ subOrders }: Pick<SupplierData, 'subOrders'>) {
  const t = useTranslations('controlSupplier');
  return (
    <Panel flush title={t('subOrders')}>
      <DataTable
        caption={t('subOrders')}
        columns={useSubOrderColumns()}
        rows={subOrders}
        rowKey={({ id }) => id}
        rowHref={({ order }) => `/control/orders/${order.id}`}
        empty={<EmptyState icon="list" title={t('noSubOrders')} />}
      />
    </Panel>
  );
}

function useSubOrderColumns(): readonly Column<SubOrder>[] {
  const t = useTranslations('controlSupplier');
  return [
    { key: 'number', header: t('subOrder'), cell: ({ number }) => number, phone: 'title' },
    { key: 'status', header: t('status'), cell: ({ status }) => <StateBadge state={status} /> },
    { key: 'sent', header: t('sent'), cell: ({ dispatchedAt }) => <RelativeTime at={dispatchedAt} /> },
    { key: 'due', header: t('due'), cell: ({ dueDate }) => <Day date={dueDate} /> },
    { key: 'total', header: t('total'), cell: ({ total }) => <Money value={total} />, align: 'end' },
  ];
}
