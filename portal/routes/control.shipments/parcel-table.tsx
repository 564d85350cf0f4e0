import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Day, Instant } from '../../components/date.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Pager } from '../../components/pager.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useRole } from '../../components/use-role.ts';
import { useTimeZone } from '../../components/use-time-zone.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import type { Parcel } from './route.tsx';

type ParcelTableProps = {
  readonly parcels: {
    readonly nodes: readonly Parcel[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly view: string;
  readonly narrowed: boolean;
};

/** Parcels to customers, the newest first. */
export function ParcelTable({ parcels, view, narrowed }: ParcelTableProps) {
  const t = useTranslations('controlShipments');
  const common = useCommonColumns();
  const last = useLastColumns();
  const columns = [...common, ...(view === 'way' ? last.way : last.delivered)];
  return (
    <>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={parcels.nodes}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="truck" title={t(narrowed ? 'noneFound' : 'none')}>
            {narrowed && t('noneFoundHint')}
          </EmptyState>
        }
      />
      <Pager pageInfo={parcels.pageInfo} summary={t('shown', { count: parcels.nodes.length })} />
    </>
  );
}

function useCommonColumns(): Column<Parcel>[] {
  const t = useTranslations('controlShipments');
  return [
    {
      key: 'number',
      header: t('number'),
      cell: ({ number }) => <span className="font-medium whitespace-nowrap">{number}</span>,
      phone: 'title',
    },
    {
      key: 'order',
      header: t('order'),
      cell: ({ order }) => (
        <span className="block">
          <TextLink to={`/control/orders/${order.id}`}>{order.number}</TextLink>
          <span className="block text-sm text-ink-3">{order.account.name}</span>
        </span>
      ),
    },
    { key: 'contents', header: t('contents'), cell: ({ lines }) => <Contents lines={lines} /> },
    { key: 'carrier', header: t('carrier'), cell: (row) => [row.carrier, row.tracking].filter(Boolean).join(' · ') },
    { key: 'shipped', header: t('shipped'), cell: ({ shippedAt }) => <Instant at={shippedAt} /> },
  ];
}

function useLastColumns(): Record<'way' | 'delivered', Column<Parcel>[]> {
  const t = useTranslations('controlShipments');
  const tag = useIntlTag();
  const now = useClock();
  const zone = useTimeZone();
  const planner = useRole('planner');
  const administrator = useRole('administrator');
  const signed = ({ deliveredAt, receivedBy }: Parcel) =>
    deliveredAt ? t('receivedBy', { at: formatInstant(tag, deliveredAt, zone, now), name: receivedBy }) : '–';
  return {
    way: [
      { key: 'arrives', header: t('arrives'), cell: ({ expectedOn }) => <Day date={expectedOn} weekday relative /> },
      {
        key: 'action',
        header: t('action'),
        hideHeader: true,
        align: 'end',
        cell: ({ id }) =>
          (planner || administrator) && (
            <LinkButton to={`/control/shipments?view=way&deliver=${id}`} preventScrollReset icon="check">
              {t('deliver')}
            </LinkButton>
          ),
      },
    ],
    delivered: [{ key: 'delivered', header: t('delivered'), cell: signed }],
  };
}

function Contents({ lines }: { readonly lines: Parcel['lines'] }) {
  return (
    <ul>
      {lines.map(({ sku, description, serial, quantity }) => (
        <li key={`${sku} ${serial}`}>
          {quantity > 1 && `${quantity} × `}
          {description} {serial && <span className="font-mono text-sm whitespace-nowrap text-ink-2">{serial}</span>}
        </li>
      ))}
    </ul>
  );
}
