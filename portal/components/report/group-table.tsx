import { useTranslations } from 'use-intl';
import { useIntlTag } from '../../i18n/portal-provider.tsx';
import { type Column, DataTable } from '../data-table.tsx';
import { Money } from '../money.tsx';
import { Panel } from '../panel.tsx';
import { Quantity } from '../quantity.tsx';
import type { Grouping } from './period.ts';
import type { LinesOf, ReportFacts } from './report.ts';

type Group = ReportFacts['groups'][number];
type TableProps = { readonly report: ReportFacts; readonly by: Grouping; readonly lines: LinesOf };

/** The groups by what was spent on them; each opens its lines. */
export function GroupTable({ report, by, lines }: TableProps) {
  const t = useTranslations('reports');
  const tag = useIntlTag();
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const total = Number(report.total.net.amount) || 1;
  const columns: Column<Group>[] = [
    { key: 'name', header: t(`group.${by}`), cell: (group) => <GroupName group={group} />, phone: 'title' },
    { key: 'orders', header: t('orders'), cell: ({ figures }) => <Quantity value={figures.orders} />, align: 'end' },
    {
      key: 'quantity',
      header: t('quantity'),
      cell: ({ figures }) => <Quantity value={figures.quantity} />,
      align: 'end',
    },
    {
      key: 'average',
      header: t('average'),
      cell: ({ figures }) => <Money value={figures.averageUnitPrice} />,
      align: 'end',
    },
    {
      key: 'share',
      header: t('share'),
      cell: ({ figures }) => percent.format(Number(figures.net.amount) / total),
      align: 'end',
    },
    { key: 'net', header: t('total'), cell: ({ figures }) => <Money value={figures.net} />, align: 'end' },
  ];
  return (
    <Panel title={t('groups')} flush>
      <DataTable
        caption={t('groups')}
        columns={columns}
        rows={report.groups}
        rowKey={({ key }) => key}
        rowHref={({ key }) => lines({ key })}
      />
      {report.other && (
        <p className="flex flex-wrap justify-between gap-x-6 border-t border-line px-4 py-2.5 text-ink-2">
          <span>{t('rest')}</span>
          <Money value={report.other.net} />
        </p>
      )}
    </Panel>
  );
}

function GroupName({ group }: { readonly group: Group }) {
  const t = useTranslations('reports');
  return (
    <>
      {group.name || t('noRegion')}
      {group.sku && <span className="block font-mono text-sm font-normal text-ink-3">{group.sku}</span>}
    </>
  );
}
