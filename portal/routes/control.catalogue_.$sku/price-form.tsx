import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { ItemFormProps } from './item-drawer.tsx';

/** Sets a list price from a day on. */
export function PriceForm({ data: { item, today, idempotencyKey }, result }: ItemFormProps) {
  const t = useTranslations('controlItem');
  const words = useTranslations('control');
  return (
    <ActionForm result={result} intent="price">
      <input type="hidden" name="itemId" value={item.id} />
      <div className="grid grid-cols-[2fr_1fr] gap-4">
        <TextField name="amount" label={t('listPrice')} inputMode="decimal" required />
        <TextField
          name="currency"
          label={words('relation.currency')}
          defaultValue={item.listPrices[0]?.price.currency ?? 'EUR'}
          maxLength={3}
          required
        />
      </div>
      <TextField name="from" type="date" label={t('fromDay')} hint={t('fromDayHint')} defaultValue={today} required />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <FormActions>
        <SubmitButton>{words('save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
