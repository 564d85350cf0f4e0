import { useTranslations } from 'use-intl';
import { CsvLink } from '../../components/csv-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { Part } from '../../components/supply/part.tsx';
import type { AssetView } from './route.tsx';

type Row = AssetView['components'][number];

/** The parts in an asset that was built, each with its serial number where it has one. */
export function ComponentsPanel({ asset }: { readonly asset: AssetView }) {
  const t = useTranslations('asset');
  const columns = useColumns();
  if (asset.components.length === 0) return null;
  return (
    <Panel title={t('components')} flush actions={<CsvLink file={`/assets/${asset.id}/components.csv`} />}>
      <DataTable
        caption={t('components')}
        columns={columns}
        rows={asset.components}
        rowKey={({ sku, serial }) => `${sku} ${serial}`}
      />
    </Panel>
  );
}

function useColumns(): Column<Row>[] {
  const t = useTranslations('asset');
  return [
    { key: 'part', header: t('part'), cell: (part) => <Part part={part} />, phone: 'title' },
    {
      key: 'serial',
      header: t('serial'),
      cell: ({ serial, serialised }) =>
        serial ? (
          <span className="font-mono text-sm break-words select-all">{serial}</span>
        ) : (
          <span className="text-ink-3">{t(serialised ? 'serialUnknown' : 'serialNone')}</span>
        ),
    },
    { key: 'quantity', header: t('quantity'), cell: ({ quantity }) => <Quantity value={quantity} />, align: 'end' },
  ];
}
