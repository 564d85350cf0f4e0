import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Day } from '../../components/date.tsx';
import { Money } from '../../components/money.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { Part } from '../../components/supply/part.tsx';
import { TextLink } from '../../components/text-link.tsx';
import type { ToAccept } from './route.tsx';

type Line = ToAccept['lines'][number] & { readonly subOrder: ToAccept };

/** Every line on which something is accepted: how many pieces, for which day, at which price. */
export function WaitingLines({ subOrders }: { readonly subOrders: readonly ToAccept[] }) {
  const t = useTranslations('acceptance');
  const words = useTranslations('supply');
  const lines = subOrders.flatMap((subOrder) =>
    subOrder.lines.filter(({ toAnswer }) => toAnswer > 0).map((line) => ({ ...line, subOrder })),
  );
  const columns: Column<Line>[] = [
    { key: 'part', header: words('part'), cell: ({ component }) => <Part part={component} />, phone: 'title' },
    {
      key: 'subOrder',
      header: t('number'),
      cell: ({ subOrder }) => <TextLink to={`/supplier/sub-orders/${subOrder.id}`}>{subOrder.number}</TextLink>,
    },
    {
      key: 'pieces',
      header: t('pieces'),
      cell: ({ toAnswer, quantity, withdrawn }) =>
        toAnswer === quantity ? (
          <Quantity value={toAnswer} />
        ) : (
          t('piecesOf', { pieces: toAnswer, ordered: quantity - withdrawn })
        ),
      align: 'end',
    },
    { key: 'due', header: words('due'), cell: ({ dueDate }) => <Day date={dueDate} weekday /> },
    { key: 'cost', header: words('cost'), cell: ({ unitCost }) => <Money value={unitCost} />, align: 'end' },
    {
      key: 'total',
      header: words('total'),
      cell: ({ unitCost: { amount, currency }, toAnswer }) => (
        <Money value={{ amount: String(BigInt(amount) * BigInt(toAnswer)), currency }} />
      ),
      align: 'end',
    },
  ];
  return <DataTable caption={t('lines')} columns={columns} rows={lines} rowKey={({ id }) => id} />;
}
