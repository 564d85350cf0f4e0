import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { Badge, type Tone } from '../../components/badge.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Instant } from '../../components/date.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useRole } from '../../components/use-role.ts';
import type { ModelPage } from '../control.catalogue_.$sku_.model/route.tsx';
import { modelPath, useModel } from '../control.catalogue_.$sku_.model/use-model.ts';

type Version = ModelPage['versions'][number];

const TONES: Readonly<Record<string, Tone>> = { PUBLISHED: 'ok', SCHEDULED: 'waiting' };

/** The versions of the model with their spans, the youngest first. */
export function VersionsPanel() {
  const t = useTranslations('controlModel');
  const { versions } = useModel();
  return (
    <Panel flush title={t('versions')} note={t('versionsNote')}>
      <DataTable
        caption={t('versions')}
        columns={useColumns()}
        rows={versions}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="sliders" title={t('noVersions')}>
            {t('noVersionsHint')}
          </EmptyState>
        }
      />
    </Panel>
  );
}

// What ends at a midnight holds until the end of the day before.
const lastMomentBefore = (end: string): string => new Date(Date.parse(end) - 1).toISOString();

function useColumns(): readonly Column<Version>[] {
  const t = useTranslations('controlModel');
  return [
    { key: 'number', header: t('version'), cell: ({ number }) => t('versionNumber', { number }), phone: 'title' },
    {
      key: 'status',
      header: t('statusHead'),
      cell: ({ status }) => <Badge tone={TONES[status] ?? 'neutral'}>{t(`status.${status}`)}</Badge>,
    },
    {
      key: 'from',
      header: t('from'),
      cell: ({ effectiveFrom }) => (effectiveFrom ? <Instant at={effectiveFrom} /> : '–'),
    },
    {
      key: 'to',
      header: t('until'),
      cell: ({ effectiveTo }) => (effectiveTo ? <Instant at={lastMomentBefore(effectiveTo)} /> : '–'),
    },
    {
      key: 'act',
      header: t('act'),
      hideHeader: true,
      align: 'end',
      cell: (version) => <VersionActs version={version} />,
    },
  ];
}

function VersionActs({ version }: { readonly version: Version }) {
  const t = useTranslations('controlModel');
  const { item, draft, versions } = useModel();
  const sales = useRole('sales');
  const administrator = useRole('administrator');
  const before = versions.find(({ number }) => number < version.number);
  const to = draft ? `from=${version.id}` : before ? `from=${before.id}&to=${version.id}` : null;
  const withdraw = version.status === 'SCHEDULED' && (sales || administrator);
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-2">
      {to && (
        <TextLink to={`${modelPath(item.sku, 'changes')}?${to}`}>
          {draft ? t('compareDraft') : t('compareBefore', { number: before?.number ?? 0 })}
        </TextLink>
      )}
      {withdraw && (
        <ActionForm intent="withdraw" className="inline-block">
          <SubmitButton size="small" variant="secondary" name="modelVersionId" value={version.id}>
            {t('withdraw')}
          </SubmitButton>
        </ActionForm>
      )}
    </span>
  );
}
