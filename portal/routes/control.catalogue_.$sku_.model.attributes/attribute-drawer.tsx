import { useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { AttributeDefinition } from '#engine';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { NamesFields } from '../../components/model/names-fields.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { CodeField, DraftFields, PartFields } from '../control.catalogue_.$sku_.model/draft-fields.tsx';
import { useEditable } from '../control.catalogue_.$sku_.model/use-may-edit.ts';

const TYPES = ['number', 'text', 'boolean', 'list'];

type AttributeDrawerProps = {
  readonly attribute: AttributeDefinition | undefined;
  readonly result: FormResult | undefined;
};

/** Adds or edits an attribute that options can have and rules can compare. */
export function AttributeDrawer({ attribute, result }: AttributeDrawerProps) {
  const t = useTranslations('controlModel');
  const { pathname } = useLocation();
  const draft = useEditable();
  if (!draft) return null;
  return (
    <Drawer title={attribute ? t('editAttribute') : t('addAttribute')} closeTo={pathname}>
      <ActionForm result={result} intent="attribute">
        <DraftFields draft={draft} content={attribute} />
        <PartFields part="ATTRIBUTE" isNew={!attribute} />
        <CodeField known={attribute?.code} />
        <NamesFields names={attribute?.names} />
        <Select
          name="type"
          label={t('type')}
          options={TYPES.map((value) => ({ value, label: t(`types.${value}`) }))}
          defaultValue={attribute?.type ?? 'number'}
        />
        <TextField
          name="unit"
          label={t('unit')}
          hint={t('unitHint')}
          defaultValue={attribute?.unit ?? ''}
          maxLength={20}
          required={false}
        />
        <FormActions>
          <SubmitButton name="intent" value="attribute">
            {t('save')}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}
