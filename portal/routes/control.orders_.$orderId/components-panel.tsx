import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { Part } from '../../components/supply/part.tsx';
import { lotsOfPart } from './award-lots.ts';
import type { Order, OrderPlan } from './route.tsx';

type Row = OrderPlan['components'][number];

/** The books of every part: what is planned comes from stock, from suppliers, or from nobody yet. */
export function ComponentsPanel({ order, plan }: { readonly order: Order; readonly plan: OrderPlan }) {
  const t = useTranslations('controlOrder');
  const places = new Map(order.lines.map(({ id, position }) => [id, position]));
  const columns: Column<Row>[] = [
    { key: 'part', header: t('part'), cell: ({ component }) => <Part part={component} />, phone: 'title' },
    { key: 'line', header: t('line'), cell: ({ orderLineId }) => places.get(orderLineId) ?? '–', align: 'end' },
    { key: 'planned', header: t('planned'), cell: ({ planned }) => planned, align: 'end' },
    { key: 'netted', header: t('netted'), cell: ({ netted }) => netted, align: 'end' },
    { key: 'subOrdered', header: t('subOrdered'), cell: ({ subOrdered }) => subOrdered, align: 'end' },
    {
      key: 'surplus',
      header: t('surplus'),
      cell: ({ surplus, component }) => (
        <>
          {surplus}
          {surplus > 0 &&
            lotsOfPart(plan.awards, component.sku).map((lots) => (
              <span key={lots.supplier} className="ml-auto block max-w-56 text-sm text-ink-3">
                {t('lots', lots)}
              </span>
            ))}
        </>
      ),
      align: 'end',
    },
    {
      key: 'short',
      header: t('short'),
      cell: ({ short }) => <span className={short > 0 ? 'font-semibold text-blocked' : ''}>{short}</span>,
      align: 'end',
    },
  ];
  return (
    <Panel title={t('components')} note={t('componentsNote')} flush>
      <DataTable
        caption={t('components')}
        columns={columns}
        rows={plan.components}
        rowKey={({ component, orderLineId }) => `${orderLineId} ${component.sku}`}
      />
    </Panel>
  );
}
