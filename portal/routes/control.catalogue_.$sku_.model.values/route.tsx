import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ValueDefinition } from '#engine';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { useSum } from '../../components/model/use-sentence.ts';
import { Panel } from '../../components/panel.tsx';
import type { PageHandle } from '../../page-handle.ts';
import { ActRefusal } from '../control.catalogue_.$sku_.model/act-refusal.tsx';
import { editModel } from '../control.catalogue_.$sku_.model/actions.server.ts';
import { usePartColumns } from '../control.catalogue_.$sku_.model/part-columns.tsx';
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
  const { definition } = useModel();
  const sum = useSum(definition);
  return usePartColumns('VALUE', 'code', t('value'), [
    { key: 'terms', header: t('sumOf'), cell: (value) => sum(value) },
    { key: 'unit', header: t('unit'), cell: ({ unit }) => unit ?? '–' },
  ]);
}
