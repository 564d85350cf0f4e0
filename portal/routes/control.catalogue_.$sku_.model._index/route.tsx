import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { RelativeTime } from '../../components/date.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { useRole } from '../../components/use-role.ts';
import type { PageHandle } from '../../page-handle.ts';
import { ActRefusal } from '../control.catalogue_.$sku_.model/act-refusal.tsx';
import { editModel } from '../control.catalogue_.$sku_.model/actions.server.ts';
import type { Draft } from '../control.catalogue_.$sku_.model/route.tsx';
import { useEditable } from '../control.catalogue_.$sku_.model/use-may-edit.ts';
import { MODEL_NOUNS, useModel } from '../control.catalogue_.$sku_.model/use-model.ts';
import { PublishPanel } from './publish-panel.tsx';
import { VersionsPanel } from './versions-panel.tsx';

export const handle: PageHandle = { title: (t) => t('controlModel.tab.overview'), live: MODEL_NOUNS };

export async function action(args: ActionFunctionArgs) {
  return editModel(args);
}

export default function ModelOverview() {
  const { draft } = useModel();
  const editable = useEditable();
  const result = useActionData<typeof action>();
  return (
    <>
      <ActRefusal result={result} />
      {draft ? <DraftPanel draft={draft} /> : <StartPanel />}
      {editable && (
        <PublishPanel draft={editable} result={result?.intent === 'publish' ? (result.form ?? undefined) : undefined} />
      )}
      <VersionsPanel />
    </>
  );
}

function DraftPanel({ draft }: { readonly draft: Draft }) {
  const t = useTranslations('controlModel');
  const { definition } = useModel();
  const options = definition.groups.reduce((sum, group) => sum + group.options.length, 0);
  const entries = [
    {
      id: 'based',
      term: t('basedOn'),
      value: draft.basedOn ? t('versionNumber', { number: draft.basedOn.number }) : t('fromNothing'),
    },
    {
      id: 'edited',
      term: t('edited'),
      value: (
        <>
          <RelativeTime at={draft.updatedAt} />
          {draft.editedBy && `, ${draft.editedBy.name}`}
        </>
      ),
    },
    { id: 'groups', term: t('tab.groups'), value: t('sizeGroups', { groups: definition.groups.length, options }) },
    { id: 'rules', term: t('tab.rules'), value: t('sizeRules', { count: definition.rules.length }) },
    { id: 'tests', term: t('tab.tests'), value: t('sizeTests', { count: draft.tests.length }) },
    {
      id: 'values',
      term: t('values'),
      value: t('sizeValues', { count: definition.values?.length ?? 0 }),
    },
    { id: 'costs', term: t('tab.costs'), value: t('sizeCosts', { count: definition.lifeCosts?.length ?? 0 }) },
  ];
  return (
    <Panel title={t('draft')} note={t('draftNote')}>
      <DefinitionList entries={entries} columns={3} />
    </Panel>
  );
}

function StartPanel() {
  const t = useTranslations('controlModel');
  const { item, versions } = useModel();
  const sales = useRole('sales');
  const administrator = useRole('administrator');
  const inForce = versions.find(({ status }) => status === 'PUBLISHED');
  const start = (from: string, label: string, primary: boolean) => (
    <ActionForm intent="start" className="inline-block">
      <input type="hidden" name="itemId" value={item.id} />
      <SubmitButton variant={primary ? 'primary' : 'secondary'} name="from" value={from}>
        {label}
      </SubmitButton>
    </ActionForm>
  );
  return (
    <Panel>
      <EmptyState
        icon="edit"
        title={t('noDraft')}
        action={
          (sales || administrator) && (
            <div className="flex flex-wrap justify-center gap-2">
              {inForce && start('IN_FORCE', t('startFrom', { number: inForce.number }), true)}
              {start('EMPTY', t('startEmpty'), !inForce)}
            </div>
          )
        }
      >
        {t('noDraftHint')}
      </EmptyState>
    </Panel>
  );
}
