import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { TextFields } from '../../components/control/text-fields.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Select } from '../../components/select.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ITEM_STATUSES } from '../control.catalogue/filters.ts';
import { attributeLines } from './attribute-lines.ts';
import type { ItemFormProps } from './item-drawer.tsx';

/** Changes what the item is and how it is called. */
export function EditForm({ data: { item, attributes, families, idempotencyKey }, result }: ItemFormProps) {
  const t = useTranslations('controlItem');
  const list = useTranslations('controlCatalogue');
  const words = useTranslations('control');
  const states = useTranslations('state');
  return (
    <ActionForm result={result} intent="edit">
      <input type="hidden" name="itemId" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
      <TextFields texts={item.texts} />
      <Select name="familyId" label={list('family')} options={families} defaultValue={item.family.id} />
      <TextField name="manufacturer" label={list('maker')} defaultValue={item.manufacturer} required={false} />
      <NumberField
        name="weightGrams"
        label={words('item.weight')}
        suffix="g"
        defaultValue={item.weightGrams ?? ''}
        min={0}
        required={false}
      />
      <Checkbox name="serialised" label={words('item.serialised')} defaultChecked={item.serialised} />
      <Select
        name="status"
        label={list('status')}
        hint={t('statusHint')}
        defaultValue={item.status}
        options={ITEM_STATUSES.map((value) => ({ value, label: states(value.toLowerCase()) }))}
      />
      <TextArea
        name="attributes"
        label={t('attributes')}
        hint={t('attributesHint')}
        defaultValue={attributeLines(attributes)}
        style={{ minHeight: '8rem' }}
        spellCheck={false}
        required={false}
      />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <FormActions>
        <SubmitButton>{words('save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
