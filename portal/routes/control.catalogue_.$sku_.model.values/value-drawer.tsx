import { useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ValueDefinition } from '#engine';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { NamesFields } from '../../components/model/names-fields.tsx';
import { TermFields } from '../../components/model/term-fields.tsx';
import { TextField } from '../../components/text-field.tsx';
import { CodeField, DraftFields, PartFields } from '../control.catalogue_.$sku_.model/draft-fields.tsx';
import { useEditable } from '../control.catalogue_.$sku_.model/use-may-edit.ts';
import { useModel } from '../control.catalogue_.$sku_.model/use-model.ts';

type ValueDrawerProps = { readonly value: ValueDefinition | undefined; readonly result: FormResult | undefined };

/** Adds or edits a derived value: what is added up, and what is added to that. */
export function ValueDrawer({ value, result }: ValueDrawerProps) {
  const t = useTranslations('controlModel');
  const { pathname } = useLocation();
  const { definition } = useModel();
  const draft = useEditable();
  if (!draft) return null;
  return (
    <Drawer title={value ? t('editValue') : t('addValue')} closeTo={pathname}>
      <ActionForm result={result} intent="value">
        <DraftFields draft={draft} content={value} />
        <PartFields part="VALUE" isNew={!value} />
        <CodeField known={value?.code} />
        <NamesFields names={value?.names} />
        <TermFields name="terms" legend={t('sumOf')} definition={definition} terms={value?.terms ?? []} />
        <div className="grid grid-cols-2 items-start gap-3">
          <TextField
            name="constant"
            label={t('part.constant')}
            hint={t('valueConstantHint')}
            inputMode="decimal"
            defaultValue={value?.constant === undefined ? '' : String(value.constant)}
            required={false}
          />
          <TextField
            name="unit"
            label={t('unit')}
            hint={t('unitHint')}
            defaultValue={value?.unit ?? ''}
            maxLength={20}
            required={false}
          />
        </div>
        <FormActions>
          <SubmitButton name="intent" value="value">
            {t('save')}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}
