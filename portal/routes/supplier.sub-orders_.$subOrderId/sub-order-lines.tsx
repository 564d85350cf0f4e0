import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Day } from '../../components/date.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { OutcomeSummary } from '../../components/supply/outcome-summary.tsx';
import { Part } from '../../components/supply/part.tsx';
import { totalsOf } from '../../components/supply/waiting.ts';
import type { SubOrder } from './route.tsx';

type Line = SubOrder['lines'][number];

/** What is ordered, what was answered, and what has moved. */
export function SubOrderLines({ lines }: { readonly lines: readonly Line[] }) {
  const t = useTranslations('supply');
  const words = useTranslations('supplierSubOrder');
  const columns: Column<Line>[] = [
    { key: 'part', header: t('part'), cell: ({ component }) => <Part part={component} />, phone: 'title' },
    { key: 'quantity', header: t('ordered'), cell: (line) => <Quantity value={line.quantity} />, align: 'end' },
    { key: 'due', header: t('due'), cell: (line) => <Day date={line.dueDate} /> },
    {
      key: 'outcome',
      header: t('outcome'),
      cell: ({ outcome, withdrawn }) => <OutcomeSummary outcome={outcome} withdrawn={withdrawn} />,
    },
    { key: 'confirmed', header: t('confirmed'), cell: (line) => <Day date={line.confirmedDate} /> },
    { key: 'shipped', header: t('shipped'), cell: (line) => <Quantity value={line.shipped} />, align: 'end' },
    { key: 'received', header: t('received'), cell: (line) => <Quantity value={line.received} />, align: 'end' },
    { key: 'cost', header: t('cost'), cell: (line) => <Money value={line.unitCost} />, align: 'end' },
    { key: 'total', header: t('total'), cell: (line) => <Money value={totalsOf([line]).wanted} />, align: 'end' },
  ];
  return (
    <Panel title={words('lines')} flush>
      <DataTable caption={words('lines')} columns={columns} rows={lines} rowKey={({ id }) => id} />
    </Panel>
  );
}
