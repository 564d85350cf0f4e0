import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { useRole } from '../../components/use-role.ts';
import type { ItemData } from './route.tsx';

type Parts = NonNullable<ItemData['item']['billOfMaterials']>;
type Part = Parts['lines'][number];

type PartsPanelProps = { readonly sku: string; readonly parts: Parts | null };

/** What one piece is assembled from, one level deep. */
export function PartsPanel({ sku, parts }: PartsPanelProps) {
  const t = useTranslations('controlItem');
  const sales = useRole('sales');
  const administrator = useRole('administrator');
  const edit = (sales || administrator) && (
    <LinkButton to={`/control/catalogue/${encodeURIComponent(sku)}/parts`} size="small" icon="edit">
      {t('editParts')}
    </LinkButton>
  );
  const columns: Column<Part>[] = [
    { key: 'item', header: t('part'), cell: ({ item }) => item.name, phone: 'title' },
    { key: 'sku', header: t('sku'), cell: ({ item }) => <span className="font-mono text-sm">{item.sku}</span> },
    { key: 'note', header: t('note'), cell: ({ phantom }) => (phantom ? t('phantom') : ''), phone: 'hide' },
    { key: 'quantity', header: t('quantity'), cell: ({ quantity }) => <Quantity value={quantity} />, align: 'end' },
  ];
  return (
    <Panel
      flush
      title={t('parts')}
      note={parts ? t('partsVersion', { number: parts.number }) : undefined}
      actions={edit}
    >
      <DataTable
        caption={t('parts')}
        columns={columns}
        rows={parts?.lines ?? []}
        rowKey={({ item }) => item.sku}
        rowHref={({ item }) => `/control/catalogue/${encodeURIComponent(item.sku)}`}
        empty={
          <EmptyState icon="list" title={t('noParts')}>
            {t('noPartsHint')}
          </EmptyState>
        }
      />
    </Panel>
  );
}
