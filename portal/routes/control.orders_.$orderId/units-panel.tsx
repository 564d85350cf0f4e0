import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Day, Instant } from '../../components/date.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import type { Order, OrderData } from './route.tsx';

type Unit = OrderData['units'][number];
type Parcel = Order['shipments'][number];

/** The units that are built for the order. */
export function UnitsPanel({ units }: { readonly units: readonly Unit[] }) {
  const t = useTranslations('controlOrder');
  const columns: Column<Unit>[] = [
    { key: 'serial', header: t('serial'), cell: ({ serial }) => serial, phone: 'title' },
    { key: 'product', header: t('product'), cell: ({ product }) => product.name },
    { key: 'state', header: t('state'), cell: ({ state }) => <StateBadge state={state} /> },
  ];
  return (
    <Panel title={t('units')} flush>
      <DataTable
        caption={t('units')}
        columns={columns}
        rows={units}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/control/assembly/${id}`}
        empty={<EmptyState icon="wrench" title={t('unitsNone')} />}
      />
    </Panel>
  );
}

/** The parcels that left for the customer. */
export function ParcelsPanel({ parcels }: { readonly parcels: readonly Parcel[] }) {
  const t = useTranslations('controlOrder');
  const columns: Column<Parcel>[] = [
    { key: 'number', header: t('parcel'), cell: ({ number }) => number, phone: 'title' },
    { key: 'state', header: t('state'), cell: ({ state }) => <StateBadge state={state} /> },
    {
      key: 'lines',
      header: t('product'),
      cell: ({ lines }) => (
        <ul>
          {lines.map(({ description, serial, quantity }) => (
            <li key={`${description} ${serial}`}>
              {quantity > 1 && `${quantity} × `}
              {description} <span className="font-mono text-sm text-ink-2">{serial}</span>
            </li>
          ))}
        </ul>
      ),
    },
    { key: 'carrier', header: t('carrier'), cell: (row) => [row.carrier, row.tracking].filter(Boolean).join(' · ') },
    { key: 'shipped', header: t('shipped'), cell: ({ shippedAt }) => <Instant at={shippedAt} /> },
    { key: 'expected', header: t('expected'), cell: ({ expectedOn }) => <Day date={expectedOn} weekday /> },
  ];
  return (
    <Panel title={t('parcels')} flush>
      <DataTable
        caption={t('parcels')}
        columns={columns}
        rows={parcels}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="truck" title={t('parcelsNone')} />}
      />
    </Panel>
  );
}
