import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { RelativeTime } from '../../components/date.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useRole } from '../../components/use-role.ts';
import type { ItemData } from './route.tsx';

type Model = ItemData['models'][number];

type ModelsPanelProps = { readonly sku: string; readonly models: readonly Model[] };

/** The versions of a configurable model, the youngest first. */
export function ModelsPanel({ sku, models }: ModelsPanelProps) {
  const t = useTranslations('controlItem');
  const sales = useRole('sales');
  const administrator = useRole('administrator');
  const publish = (sales || administrator) && (
    <LinkButton to={`/control/catalogue/${encodeURIComponent(sku)}/model`} size="small" icon="plus">
      {t('publishModel')}
    </LinkButton>
  );
  const columns: Column<Model>[] = [
    { key: 'number', header: t('version'), cell: ({ number }) => t('versionNumber', { number }), phone: 'title' },
    {
      key: 'status',
      header: t('status'),
      cell: ({ status }) => <StateBadge state={status === 'SCHEDULED' ? 'published_later' : status} />,
    },
    { key: 'size', header: t('size'), cell: ({ groups, options, rules }) => t('counts', { groups, options, rules }) },
    {
      key: 'published',
      header: t('published'),
      cell: ({ publishedAt }) => (publishedAt ? <RelativeTime at={publishedAt} /> : '–'),
    },
    {
      key: 'checksum',
      header: t('checksum'),
      cell: ({ checksum }) => (
        <span className="font-mono text-sm" title={checksum}>
          {checksum.slice(0, 12)}
        </span>
      ),
    },
  ];
  return (
    <Panel flush title={t('models')} note={t('modelsNote')} actions={publish}>
      <DataTable
        caption={t('models')}
        columns={columns}
        rows={models}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="sliders" title={t('noModels')}>
            {t('noModelsHint')}
          </EmptyState>
        }
      />
    </Panel>
  );
}
