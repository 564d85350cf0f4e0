import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Icon } from '../../components/icon.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { Part } from '../../components/supply/part.tsx';
import type { Delivery } from './route.tsx';

type Line = Delivery['lines'][number];

/** What is in the delivery, and which of it has been received. */
export function DeliveryLines({ lines }: { readonly lines: readonly Line[] }) {
  const t = useTranslations('delivery');
  const list = useTranslations('receiving');
  const columns: Column<Line>[] = [
    { key: 'part', header: t('part'), cell: ({ component }) => <Part part={component} />, phone: 'title' },
    { key: 'subOrder', header: t('subOrder'), cell: ({ subOrderNumber }) => subOrderNumber },
    {
      key: 'received',
      header: list('received'),
      cell: ({ received, quantity }) => (
        <span className="grid gap-1">
          <span className="whitespace-nowrap">{list('receivedOf', { received, quantity })}</span>
          <ProgressBar
            label={list('received')}
            value={received}
            max={quantity}
            text={list('receivedOf', { received, quantity })}
            hideLabel
            tone={received === quantity ? 'ok' : 'accent'}
          />
        </span>
      ),
    },
    { key: 'serials', header: t('serials'), cell: ({ serials }) => <Serials serials={serials} /> },
  ];
  return (
    <Panel title={t('lines')} flush>
      <DataTable caption={t('lines')} columns={columns} rows={lines} rowKey={({ id }) => id} />
    </Panel>
  );
}

function Serials({ serials }: { readonly serials: Line['serials'] }) {
  const t = useTranslations('state');
  if (serials.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1 font-mono text-sm">
      {serials.map(({ serial, received }) => (
        <li key={serial} className={`inline-flex items-center gap-1 ${received ? 'text-ok' : 'text-ink-2'}`}>
          <Icon name={received ? 'checkCircle' : 'truck'} size={12} />
          <span className="sr-only">{received ? t('received') : t('shipped')}</span>
          {serial}
        </li>
      ))}
    </ul>
  );
}
