import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Day } from '../../components/date.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { formatList } from '../../i18n/format.ts';
import { useIntlTag } from '../../i18n/portal-provider.tsx';
import type { ReadyOrder } from './ready-orders.ts';

type ReadyTableProps = { readonly orders: readonly ReadyOrder[]; readonly narrowed: boolean };

/** Orders of which something can leave, with what is ready. */
export function ReadyTable({ orders, narrowed }: ReadyTableProps) {
  const t = useTranslations('controlShipments');
  const columns: Column<ReadyOrder>[] = [
    {
      key: 'order',
      header: t('order'),
      cell: ({ id, number }) => <TextLink to={`/control/orders/${id}`}>{number}</TextLink>,
      phone: 'title',
    },
    { key: 'customer', header: t('customer'), cell: ({ account }) => account.name },
    {
      key: 'place',
      header: t('place'),
      cell: ({ shipTo }) => [shipTo.city, shipTo.country].filter(Boolean).join(', '),
    },
    { key: 'ready', header: t('ready'), cell: ({ units }) => <ReadyUnits units={units} /> },
    {
      key: 'expected',
      header: t('expected'),
      cell: ({ expectedDate, atRisk }) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          <Day date={expectedDate} weekday relative />
          {atRisk && <StateBadge state="at_risk" />}
        </span>
      ),
    },
    {
      key: 'action',
      header: t('action'),
      hideHeader: true,
      align: 'end',
      cell: ({ id }) => (
        <LinkButton to={`/control/shipments/new?order=${id}`} icon="box">
          {t('create')}
        </LinkButton>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('tab.ready')}
      columns={columns}
      rows={orders}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon="truck" title={t(narrowed ? 'noneFound' : 'noneReady')}>
          {t(narrowed ? 'noneFoundHint' : 'noneReadyHint')}
        </EmptyState>
      }
    />
  );
}

function ReadyUnits({ units }: { readonly units: ReadyOrder['units'] }) {
  const t = useTranslations('controlShipments');
  const tag = useIntlTag();
  if (units.length === 0) return <span className="text-ink-2">{t('goods')}</span>;
  return (
    <span className="block">
      <span className="block">{t('units', { count: units.length })}</span>
      <span className="block text-sm text-ink-3">{formatList(tag, [...new Set(units.map(({ name }) => name))])}</span>
    </span>
  );
}
