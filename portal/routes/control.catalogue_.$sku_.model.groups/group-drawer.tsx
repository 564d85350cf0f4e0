import { useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { GroupDefinition } from '#engine';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { ConditionFields } from '../../components/model/condition-fields.tsx';
import { NamesFields } from '../../components/model/names-fields.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Select } from '../../components/select.tsx';
import { useFacts } from '../../i18n/portal-provider.tsx';
import { CodeField, DraftFields, PartFields } from '../control.catalogue_.$sku_.model/draft-fields.tsx';
import { useEditable } from '../control.catalogue_.$sku_.model/use-may-edit.ts';
import { useModel } from '../control.catalogue_.$sku_.model/use-model.ts';

type GroupDrawerProps = { readonly group: GroupDefinition | undefined; readonly result: FormResult | undefined };

/** Adds or edits a group; its code stays as it is once given, because rules and saved configurations name it. */
export function GroupDrawer({ group, result }: GroupDrawerProps) {
  const t = useTranslations('controlModel');
  const { pathname } = useLocation();
  const { definition } = useModel();
  const draft = useEditable();
  if (!draft) return null;
  const { options: _, ...own } = group ?? { options: [] };
  return (
    <Drawer title={group ? t('editGroup') : t('addGroup')} closeTo={pathname}>
      <ActionForm result={result} intent="group">
        <DraftFields draft={draft} content={own} />
        <PartFields part="GROUP" isNew={!group} />
        <CodeField known={group?.code} />
        <NamesFields names={group?.names} />
        <div className="grid grid-cols-3 gap-3">
          <NumberField name="min" label={t('min')} defaultValue={group?.min ?? 1} min={0} max={1000} required />
          <NumberField name="max" label={t('max')} defaultValue={group?.max ?? 1} min={1} max={1000} required />
          <NumberField
            name="maxKinds"
            label={t('maxKinds')}
            defaultValue={group?.maxKinds ?? ''}
            min={1}
            max={1000}
            required={false}
          />
        </div>
        <Choices group={group} />
        <ConditionFields
          name="when"
          legend={t('groupWhen')}
          hint={t('groupWhenHint')}
          definition={definition}
          condition={group?.when}
        />
        <FormActions>
          <SubmitButton name="intent" value="group">
            {t('save')}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}

function Choices({ group }: Pick<GroupDrawerProps, 'group'>) {
  const t = useTranslations('controlModel');
  const { definition } = useModel();
  const { locale } = useFacts();
  const options = (group?.options ?? []).map(({ code, names }) => ({ value: code, label: names[locale] }));
  const sections = (definition.sections ?? []).map(({ code, names }) => ({ value: code, label: names[locale] }));
  return (
    <>
      {options.length > 0 && (
        <Select
          name="default"
          label={t('defaultOption')}
          empty={t('noDefault')}
          options={options}
          defaultValue={group?.default ?? ''}
        />
      )}
      {sections.length > 0 && (
        <Select
          name="section"
          label={t('section')}
          empty={t('noSection')}
          options={sections}
          defaultValue={group?.section ?? ''}
        />
      )}
    </>
  );
}
