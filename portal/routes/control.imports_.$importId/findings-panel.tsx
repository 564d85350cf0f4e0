import { useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CsvLink } from '../../components/csv-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { Select } from '../../components/select.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { FINDING_KINDS, findingReason } from './findings.ts';
import type { ImportRun } from './route.tsx';

type Finding = ImportRun['findings']['nodes'][number];

/** Every row that was not simply imported: where it stands and why. */
export function FindingsPanel({ run, kind }: { readonly run: ImportRun; readonly kind: string }) {
  const t = useTranslations('controlImport');
  const words = useTranslations('state');
  const [params] = useSearchParams();
  const { findings } = run;
  const file = `/control/imports/${run.id}/findings.csv`;
  return (
    <Panel flush title={t('findings')} note={t('findingsNote')}>
      <FilterBar
        active={kind ? [{ name: 'kind', label: words(kind) }] : []}
        actions={<CsvLink file={file} params={params} />}
      >
        <Select
          name="kind"
          label={t('kind')}
          hideLabel
          empty={t('anyKind')}
          defaultValue={kind}
          key={kind}
          options={FINDING_KINDS.map((value) => ({ value, label: words(value) }))}
        />
      </FilterBar>
      <DataTable
        caption={t('findings')}
        columns={useFindingColumns()}
        rows={findings.nodes}
        rowKey={({ line, code, params: values }) => `${line} ${code} ${JSON.stringify(values)}`}
        empty={<EmptyState icon="checkCircle" title={kind ? t('noneOfKind') : t('none')} />}
      />
      <Pager pageInfo={findings.pageInfo} summary={t('shown', { count: findings.nodes.length })} />
    </Panel>
  );
}

function useFindingColumns(): readonly Column<Finding>[] {
  const t = useTranslations('controlImport');
  return [
    {
      key: 'line',
      header: t('line'),
      cell: ({ line }) => (
        <span className="text-ink-2">
          <span className="cards:hidden">
            <Quantity value={line} />
          </span>
          <span className="hidden cards:inline">{t('lineNumber', { line })}</span>
        </span>
      ),
      phone: 'title',
      width: 'w-24',
    },
    { key: 'kind', header: t('kind'), cell: ({ kind }) => <StateBadge state={kind} />, width: 'w-36' },
    {
      key: 'reason',
      header: t('reasonHead'),
      cell: (finding) => <span className="break-words">{findingReason(t, finding)}</span>,
    },
  ];
}
