import { useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { SectionDefinition } from '#engine';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { NamesFields } from '../../components/model/names-fields.tsx';
import { Panel } from '../../components/panel.tsx';
import { useFacts } from '../../i18n/portal-provider.tsx';
import { CodeField, DraftFields, PartFields } from '../control.catalogue_.$sku_.model/draft-fields.tsx';
import { RowActs } from '../control.catalogue_.$sku_.model/row-acts.tsx';
import { useEditable } from '../control.catalogue_.$sku_.model/use-may-edit.ts';
import { useModel } from '../control.catalogue_.$sku_.model/use-model.ts';

/** The headings under which customers find the groups, in their order. */
export function Sections() {
  const t = useTranslations('controlModel');
  const { definition } = useModel();
  const editable = useEditable();
  return (
    <Panel
      flush
      title={t('sections')}
      note={t('sectionsNote')}
      actions={
        editable && (
          <LinkButton to="?new=section" size="small" icon="plus" preventScrollReset>
            {t('addSection')}
          </LinkButton>
        )
      }
    >
      <DataTable
        caption={t('sections')}
        rows={definition.sections ?? []}
        rowKey={({ code }) => code}
        columns={useColumns()}
        empty={<EmptyState title={t('noSections')} />}
      />
    </Panel>
  );
}

function useColumns(): readonly Column<SectionDefinition>[] {
  const t = useTranslations('controlModel');
  const { locale } = useFacts();
  const { definition } = useModel();
  const groupsOf = (wanted: string) =>
    definition.groups.filter(({ section }) => section === wanted).map(({ names }) => names[locale]);
  return [
    {
      key: 'name',
      header: t('section'),
      phone: 'title',
      cell: ({ code, names }) => (
        <>
          {names[locale]} <span className="font-mono text-sm text-ink-3">{code}</span>
        </>
      ),
    },
    { key: 'groups', header: t('sectionGroups'), cell: ({ code }) => groupsOf(code).join(', ') || '–' },
    {
      key: 'act',
      header: t('act'),
      hideHeader: true,
      align: 'end',
      cell: ({ code, names }) => (
        <RowActs part="SECTION" code={code} name={names[locale]} editTo={`?section=${encodeURIComponent(code)}`} />
      ),
    },
  ];
}

type SectionDrawerProps = { readonly section: SectionDefinition | undefined; readonly result: FormResult | undefined };

/** Adds or edits a section; which groups stand in it is said by the groups. */
export function SectionDrawer({ section, result }: SectionDrawerProps) {
  const t = useTranslations('controlModel');
  const { pathname } = useLocation();
  const draft = useEditable();
  if (!draft) return null;
  return (
    <Drawer title={section ? t('editSection') : t('addSection')} closeTo={pathname}>
      <ActionForm result={result} intent="section">
        <DraftFields draft={draft} content={section} />
        <PartFields part="SECTION" isNew={!section} />
        <CodeField known={section?.code} />
        <NamesFields names={section?.names} hint={t('sectionHint')} />
        <FormActions>
          <SubmitButton name="intent" value="section">
            {t('save')}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}
