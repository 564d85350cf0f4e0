import { useTranslations } from 'use-intl';
import type { Column } from '../../components/data-table.tsx';
import { Day } from '../../components/date.tsx';
import { ExpectedDay } from '../../components/expected-day.tsx';
import { Money } from '../../components/money.tsx';
import { OrderMeter } from '../../components/order-meter.tsx';
import type { OrderRow } from './route.tsx';

/** What a list of orders shows of each; who asked only where there are others than the reader. */
export function useOrderColumns(withRequester: boolean): Column<OrderRow>[] {
  const t = useTranslations('orders');
  const requester: Column<OrderRow> = {
    key: 'requester',
    header: t('requester'),
    cell: ({ requester: asker }) => asker?.person.name ?? '–',
  };
  return [
    { key: 'number', header: t('number'), cell: ({ number }) => number, phone: 'title', width: 'w-32' },
    { key: 'goods', header: t('goods'), cell: (order) => <Goods order={order} /> },
    { key: 'stage', header: t('stage'), cell: ({ stage, atRisk }) => <OrderMeter stage={stage} atRisk={atRisk} /> },
    {
      key: 'promised',
      header: t('promised'),
      cell: ({ promisedDate }) => <Day date={promisedDate} weekday />,
      phone: 'hide',
    },
    {
      key: 'expected',
      header: t('expected'),
      cell: ({ promisedDate, expectedDate, stage, atRisk }) => (
        <ExpectedDay promised={promisedDate} expected={expectedDate} stage={stage} atRisk={atRisk} />
      ),
    },
    ...(withRequester ? [requester] : []),
    { key: 'gross', header: t('gross'), cell: ({ gross }) => <Money value={gross} />, align: 'end' },
  ];
}

function Goods({ order }: { readonly order: OrderRow }) {
  const t = useTranslations('orders');
  const [first, ...others] = order.lines;
  return (
    <span className="grid min-w-0">
      <span className="line-clamp-2">
        {first && `${first.quantity} × ${first.description}`}
        {others.length > 0 && <span className="text-ink-3"> {t('andMore', { count: others.length })}</span>}
      </span>
      <span className="text-sm text-ink-3">
        {t('po')} {order.poNumber} · {order.costCentre.code}
      </span>
    </span>
  );
}
