import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ValueDefinition } from '#engine';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { useSum } from '../../components/model/use-sentence.ts';
import { Panel } from '../../components/panel.tsx';
import { useFacts } from '../../i18n/portal-provider.tsx';
import type { PageHandle } from '../../page-handle.ts';
import { ActRefusal } from '../control.catalogue_.$sku_.model/act-refusal.tsx';
import { editModel } from '../control.catalogue_.$sku_.model/actions.server.ts';
import { RowActs } from '../control.catalogue_.$sku_.model/row-acts.tsx';
import { useEditable } from '../control.catalogue_.$sku_.model/use-may-edit.ts';
import { MODEL_NOUNS, useModel } from '../control.catalogue_.$sku_.model/use-model.ts';
import { ValueDrawer } from './value-drawer.tsx';

export const handle: PageHandle = { title: (t) => t('controlModel.tab.values'), live: MODEL_NOUNS };

export async function action(args: ActionFunctionArgs) {
  return editModel(args);
}

export default function ModelValues() {
  const t = useTranslations('controlModel');
  const { definition } = useModel();
  const editable = useEditable();
  const [params] = useSearchParams();
  const result = useActionData<typeof action>();
  const value = definition.values?.find(({ code }) => code === params.get('code'));
  const open = editable && (value || params.get('new') === 'value');
  const add = editable && (
    <LinkButton to="?new=value" icon="plus" size="small" preventScrollReset>
      {t('addValue')}
    </LinkButton>
  );
  return (
    <>
      <ActRefusal result={result} />
      <Panel flush title={t('values')} note={t('valuesNote')} actions={add}>
        <DataTable
          caption={t('values')}
          columns={useColumns()}
          rows={definition.values ?? []}
          rowKey={({ code }) => code}
          empty={
            <EmptyState icon="chart" title={t('noValues')}>
              {t('noValuesHint')}
            </EmptyState>
          }
        />
      </Panel>
      {open && <ValueDrawer key={value?.code ?? ''} value={value} result={result?.form ?? undefined} />}
    </>
  );
}

function useColumns(): readonly Column<ValueDefinition>[] {
  const t = useTranslations('controlModel');
  const { locale } = useFacts();
  const { definition } = useModel();
  const sum = useSum(definition);
  const editable = useEditable();
  const columns: Column<ValueDefinition>[] = [
    {
      key: 'name',
      header: t('value'),
      phone: 'title',
      cell: ({ code, names }) => (
        <>
          {names[locale]} <span className="font-mono text-sm text-ink-3">{code}</span>
        </>
      ),
    },
    { key: 'terms', header: t('sumOf'), cell: (value) => sum(value) },
    { key: 'unit', header: t('unit'), cell: ({ unit }) => unit ?? '–' },
  ];
  const act: Column<ValueDefinition> = {
    key: 'act',
    header: t('act'),
    hideHeader: true,
    align: 'end',
    cell: ({ code, names }) => (
      <RowActs part="VALUE" code={code} name={names[locale]} editTo={`?code=${encodeURIComponent(code)}`} />
    ),
  };
  return editable ? [...columns, act] : columns;
}
