import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { AttributeDefinition } from '#engine';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import type { PageHandle } from '../../page-handle.ts';
import { ActRefusal } from '../control.catalogue_.$sku_.model/act-refusal.tsx';
import { editModel } from '../control.catalogue_.$sku_.model/actions.server.ts';
import { usePartColumns } from '../control.catalogue_.$sku_.model/part-columns.tsx';
import { useEditable } from '../control.catalogue_.$sku_.model/use-may-edit.ts';
import { MODEL_NOUNS, useModel } from '../control.catalogue_.$sku_.model/use-model.ts';
import { AttributeDrawer } from './attribute-drawer.tsx';

export const handle: PageHandle = { title: (t) => t('controlModel.tab.attributes'), live: MODEL_NOUNS };

export async function action(args: ActionFunctionArgs) {
  return editModel(args);
}

export default function ModelAttributes() {
  const t = useTranslations('controlModel');
  const { definition } = useModel();
  const editable = useEditable();
  const [params] = useSearchParams();
  const result = useActionData<typeof action>();
  const attribute = definition.attributes?.find(({ code }) => code === params.get('code'));
  const open = editable && (attribute || params.get('new') === 'attribute');
  const add = editable && (
    <LinkButton to="?new=attribute" icon="plus" size="small" preventScrollReset>
      {t('addAttribute')}
    </LinkButton>
  );
  return (
    <>
      <ActRefusal result={result} />
      <Panel flush title={t('attributes')} note={t('attributesNote')} actions={add}>
        <DataTable
          caption={t('attributes')}
          columns={useColumns()}
          rows={definition.attributes ?? []}
          rowKey={({ code }) => code}
          empty={
            <EmptyState icon="tag" title={t('noAttributes')}>
              {t('noAttributesHint')}
            </EmptyState>
          }
        />
      </Panel>
      {open && <AttributeDrawer key={attribute?.code ?? ''} attribute={attribute} result={result?.form ?? undefined} />}
    </>
  );
}

function useColumns(): readonly Column<AttributeDefinition>[] {
  const t = useTranslations('controlModel');
  const { definition } = useModel();
  const uses = (code: string) =>
    definition.groups.reduce((sum, { options }) => sum + options.filter((one) => code in one.attributes).length, 0);
  return usePartColumns('ATTRIBUTE', 'code', t('attribute'), [
    { key: 'type', header: t('type'), cell: ({ type }) => t(`types.${type}`) },
    { key: 'unit', header: t('unit'), cell: ({ unit }) => unit ?? '–' },
    { key: 'uses', header: t('usedBy'), cell: ({ code }) => t('usedByOptions', { count: uses(code) }) },
  ]);
}
