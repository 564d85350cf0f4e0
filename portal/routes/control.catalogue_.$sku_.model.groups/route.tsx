import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import type { PageHandle } from '../../page-handle.ts';
import { ActRefusal } from '../control.catalogue_.$sku_.model/act-refusal.tsx';
import { editModel } from '../control.catalogue_.$sku_.model/actions.server.ts';
import { useEditable } from '../control.catalogue_.$sku_.model/use-may-edit.ts';
import { MODEL_NOUNS, useModel } from '../control.catalogue_.$sku_.model/use-model.ts';
import { BaseItemDrawer, BaseItems } from './base-items.tsx';
import { GroupDrawer } from './group-drawer.tsx';
import { GroupPanel } from './group-panel.tsx';
import { OptionDrawer } from './option-drawer.tsx';
import { SectionDrawer, Sections } from './sections.tsx';

export const handle: PageHandle = { title: (t) => t('controlModel.tab.groups'), live: MODEL_NOUNS };

export async function action(args: ActionFunctionArgs) {
  return editModel(args);
}

export default function ModelGroups() {
  const t = useTranslations('controlModel');
  const { definition } = useModel();
  const editable = useEditable();
  const result = useActionData<typeof action>();
  const add = editable && (
    <LinkButton to="?new=group" icon="plus" variant="primary" preventScrollReset>
      {t('addGroup')}
    </LinkButton>
  );
  return (
    <>
      <ActRefusal result={result} />
      {definition.groups.length === 0 ? (
        <Panel>
          <EmptyState icon="sliders" title={t('noGroups')} action={add}>
            {t('noGroupsHint')}
          </EmptyState>
        </Panel>
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="text-base text-ink-2">{t('groupsLead')}</p>
          {add}
        </div>
      )}
      {definition.groups.map((group) => (
        <GroupPanel key={group.code} group={group} />
      ))}
      <Sections />
      <BaseItems />
      {editable && <OpenDrawer />}
    </>
  );
}

function OpenDrawer() {
  const { definition } = useModel();
  const [params] = useSearchParams();
  const result = useActionData<typeof action>();
  const form = result?.form ?? undefined;
  const group = definition.groups.find(({ code }) => code === (params.get('in') ?? params.get('group')));
  if (params.get('new') === 'base' || params.has('base')) {
    const item = definition.baseItems.find(({ sku }) => sku === params.get('base'));
    return <BaseItemDrawer item={item} result={form} />;
  }
  if (params.get('new') === 'section' || params.has('section')) {
    const section = definition.sections?.find(({ code }) => code === params.get('section'));
    return <SectionDrawer key={section?.code ?? ''} section={section} result={form} />;
  }
  if (params.get('new') === 'group') return <GroupDrawer group={undefined} result={form} />;
  if (group && params.has('group')) return <GroupDrawer key={group.code} group={group} result={form} />;
  if (!group) return null;
  const option = group.options.find(({ code }) => code === params.get('option'));
  return <OptionDrawer key={option?.code ?? ''} group={group} option={option} result={form} />;
}
