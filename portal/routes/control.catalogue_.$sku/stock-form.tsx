import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { ItemFormProps } from './item-drawer.tsx';

/** Corrects what is on hand, with a reason for the audit trail. */
export function StockForm({ data: { item, idempotencyKey }, result }: ItemFormProps) {
  const t = useTranslations('controlItem');
  const words = useTranslations('control');
  const { onHand, reserved } = item.stock;
  return (
    <ActionForm result={result} intent="stock">
      <p>{t('stockNow', { onHand, reserved })}</p>
      <input type="hidden" name="itemId" value={item.id} />
      <NumberField name="change" label={t('change')} hint={t('changeHint')} min={reserved - onHand} required />
      <TextField name="reason" label={t('reason')} hint={t('reasonHint')} maxLength={200} required />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <FormActions>
        <SubmitButton>{words('save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
