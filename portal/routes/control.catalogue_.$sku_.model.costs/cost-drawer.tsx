import { useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { LifeCostDefinition } from '#engine';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { CheckboxGroup } from '../../components/choice-group.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { NamesFields } from '../../components/model/names-fields.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useFacts } from '../../i18n/portal-provider.tsx';
import { CodeField, DraftFields, PartFields } from '../control.catalogue_.$sku_.model/draft-fields.tsx';
import { useEditable } from '../control.catalogue_.$sku_.model/use-may-edit.ts';
import { useModel } from '../control.catalogue_.$sku_.model/use-model.ts';

type CostDrawerProps = { readonly cost: LifeCostDefinition | undefined; readonly result: FormResult | undefined };

/** Adds or edits a cost of owning: what is multiplied. */
export function CostDrawer({ cost, result }: CostDrawerProps) {
  const t = useTranslations('modelCosts');
  const words = useTranslations('controlModel');
  const { pathname } = useLocation();
  const { definition } = useModel();
  const { locale } = useFacts();
  const draft = useEditable();
  if (!draft) return null;
  const { basis } = cost ?? {};
  const values = (definition.values ?? []).map(({ code, names }) => ({ value: `value/${code}`, label: names[locale] }));
  return (
    <Drawer title={t(cost ? 'editCost' : 'addCost')} closeTo={pathname}>
      <ActionForm result={result} intent="lifeCost">
        <DraftFields draft={draft} content={cost} />
        <PartFields part="LIFE_COST" isNew={!cost} />
        <CodeField known={cost?.code} />
        <NamesFields names={cost?.names} />
        <Select
          name="basis"
          label={t('basis.label')}
          empty={t('basis.unit')}
          options={[{ value: 'price', label: t('basis.price') }, ...values]}
          defaultValue={typeof basis === 'object' ? `value/${basis.value}` : (basis ?? '')}
        />
        <TextField
          name="factor"
          label={t('factor')}
          hint={t('factorHint')}
          inputMode="decimal"
          placeholder="1"
          defaultValue={cost?.factor === undefined ? '' : String(cost.factor)}
          required={false}
        />
        <CheckboxGroup
          name="assumptions"
          label={t('times')}
          hint={t('assumptionsHint')}
          options={(definition.assumptions ?? []).map(({ code, names }) => ({ value: code, label: names[locale] }))}
          defaultValues={cost?.assumptions ?? []}
        />
        <FormActions>
          <SubmitButton name="intent" value="lifeCost">
            {words('save')}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}
