import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { Panel } from '../../components/panel.tsx';
import { Select } from '../../components/select.tsx';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { ItemModelDocument } from '../control.catalogue_.$sku_.model/queries.ts';
import { MODEL_NOUNS, useModel } from '../control.catalogue_.$sku_.model/use-model.ts';
import { ChangeList } from './change-list.tsx';
import { ModelChangesDocument } from './queries.ts';

export const handle: PageHandle = { title: (t) => t('controlModel.tab.changes'), live: MODEL_NOUNS };

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = args.context.preferences;
  const params = new URL(args.request.url).searchParams;
  const { item } = await query(args, ItemModelDocument, { sku: args.params.sku ?? '', locale });
  const versions = item?.modelVersions ?? [];
  const inForce = versions.find(({ status }) => status === 'PUBLISHED') ?? versions[0];
  const from = params.get('from') || inForce?.id;
  const to = params.get('to') || item?.modelDraft?.id || versions[0]?.id;
  if (!from || !to) return { from: '', to: '', changes: null, before: null, after: null };
  const definitionOf = (id: string) =>
    id === item?.modelDraft?.id
      ? item.modelDraft.definition
      : versions.find((version) => version.id === id)?.definition;
  const { modelChanges } = await query(args, ModelChangesDocument, { from, to, locale });
  return { from, to, changes: modelChanges, before: definitionOf(from) ?? null, after: definitionOf(to) ?? null };
}

export type Changes = NonNullable<Awaited<ReturnType<typeof loader>>['changes']>;

export default function ModelChanges() {
  const t = useTranslations('controlModel');
  const { from, to, changes, before, after } = useLoaderData<typeof loader>();
  const { draft, versions } = useModel();
  useSearchParams();
  const options = [
    ...(draft ? [{ value: draft.id, label: t('theDraft') }] : []),
    ...versions.map(({ id, number, status }) => ({
      value: id,
      label: `${t('versionNumber', { number })} · ${t(`status.${status}`)}`,
    })),
  ];
  return (
    <Panel flush title={t('tab.changes')} note={changes ? t('changesCount', { count: changes.length }) : undefined}>
      <FilterBar>
        <Select key={`from ${from}`} name="from" label={t('changesFrom')} options={options} defaultValue={from} />
        <Select key={`to ${to}`} name="to" label={t('changesTo')} options={options} defaultValue={to} />
      </FilterBar>
      {changes && changes.length > 0 ? (
        <ChangeList changes={changes} before={before} after={after} />
      ) : (
        <EmptyState icon="check" title={changes ? t('noChanges') : t('nothingToCompare')}>
          {changes ? t('noChangesHint') : t('nothingToCompareHint')}
        </EmptyState>
      )}
    </Panel>
  );
}
