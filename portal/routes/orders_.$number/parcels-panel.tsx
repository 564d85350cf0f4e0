import { useTranslations } from 'use-intl';
import { Day, Instant } from '../../components/date.tsx';
import { Icon } from '../../components/icon.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import type { OrderView } from './route.tsx';

type Parcel = OrderView['parcels'][number];

/** What left: by whom, under which tracking number, with which serial numbers. */
export function ParcelsPanel({ order }: { readonly order: OrderView }) {
  const t = useTranslations('order');
  if (order.parcels.length === 0)
    return order.stage === 'CANCELLED' ? null : (
      <Panel title={t('parcels')} className="print:hidden">
        <p className="flex items-center gap-2 text-ink-2">
          <Icon name="truck" className="text-ink-3" />
          {t('noParcels')}
        </p>
      </Panel>
    );
  return (
    <Panel title={t('parcels')} flush>
      <ul className="divide-y divide-line">
        {order.parcels.map((parcel) => (
          <ParcelItem key={parcel.id} parcel={parcel} />
        ))}
      </ul>
    </Panel>
  );
}

function ParcelItem({ parcel }: { readonly parcel: Parcel }) {
  const t = useTranslations('order');
  return (
    <li className="grid gap-1.5 px-4 py-3 break-inside-avoid">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          <Icon name="truck" className="text-ink-3" />
          {parcel.number}
          <StateBadge state={parcel.state} />
        </p>
        <p className="text-ink-2">
          {parcel.deliveredAt ? (
            <>
              {parcel.receivedBy ? t('receivedBy', { name: parcel.receivedBy }) : t('deliveredOn')}{' '}
              <Instant at={parcel.deliveredAt} />
            </>
          ) : (
            <>
              {t('expected')} <Day date={parcel.expectedOn} weekday relative />
            </>
          )}
        </p>
      </div>
      <p className="flex flex-wrap gap-x-4 text-sm text-ink-2">
        <span>
          {parcel.carrier}
          {parcel.tracking && (
            <>
              {' · '}
              <span className="font-mono text-ink select-all">{parcel.tracking}</span>
            </>
          )}
        </span>
        <span>
          SSCC <span className="font-mono select-all">{parcel.sscc}</span>
        </span>
        <span>
          {t('left')} <Instant at={parcel.shippedAt} />
        </span>
      </p>
      <ParcelContent lines={parcel.lines} />
    </li>
  );
}

// Units of one product stand together, their serial numbers after them.
function ParcelContent({ lines }: { readonly lines: Parcel['lines'] }) {
  const products = Map.groupBy(lines, ({ sku }) => sku);
  return (
    <ul className="grid gap-0.5">
      {[...products].map(([sku, pieces]) => (
        <li key={sku}>
          {pieces.reduce((sum, { quantity }) => sum + quantity, 0)} × {pieces[0]?.description}{' '}
          <span className="font-mono text-sm text-ink-3">
            {pieces.flatMap(({ serial }) => serial ?? []).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
