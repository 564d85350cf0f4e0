import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { ItemFormProps } from './item-drawer.tsx';

/** Sets what a supplier offers for the item from a day on; its present offer ends then. */
export function OfferForm({ data: { item, suppliers, today, idempotencyKey }, result }: ItemFormProps) {
  const t = useTranslations('controlItem');
  const words = useTranslations('control');
  const terms = useTranslations('controlSupplier');
  const options = suppliers.map(({ id, name, currency }) => ({
    value: `${id} ${currency}`,
    label: `${name} (${currency})`,
  }));
  return (
    <ActionForm result={result} intent="offer">
      <input type="hidden" name="itemId" value={item.id} />
      <Select name="supplier" label={t('supplier')} options={options} />
      <div className="grid grid-cols-2 gap-4">
        <TextField name="cost" label={terms('cost')} hint={t('costHint')} inputMode="decimal" required />
        <NumberField name="leadDays" label={terms('lead')} suffix={t('days')} min={0} max={730} required />
        <NumberField name="minimumQuantity" label={terms('lot')} defaultValue={1} min={1} />
        <NumberField name="multiple" label={t('multiple')} defaultValue={1} min={1} />
        <NumberField name="dailyCapacity" label={terms('capacity')} min={1} required={false} />
        <NumberField name="preference" label={t('preference')} min={0} required={false} />
      </div>
      <p className="text-sm text-ink-3">{t('preferenceHint')}</p>
      <TextField name="from" type="date" label={t('fromDay')} hint={t('offerFromHint')} defaultValue={today} required />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <FormActions>
        <SubmitButton>{words('save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
