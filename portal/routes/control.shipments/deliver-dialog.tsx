import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { Parcel } from './route.tsx';

type DeliverDialogProps = {
  readonly parcel: Parcel;
  readonly result: FormResult | undefined;
  readonly idempotencyKey: string;
};

/** Proof of delivery: who signed. */
export function DeliverDialog({ parcel, result, idempotencyKey }: DeliverDialogProps) {
  const t = useTranslations('controlShipments');
  const close = '/control/shipments?view=way';
  return (
    <Drawer kind="dialog" title={t('deliverTitle', { number: parcel.number })} closeTo={close}>
      <ActionForm result={result}>
        <input type="hidden" name="shipmentId" value={parcel.id} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <p>{t('deliverBody', { customer: parcel.order.account.name })}</p>
        <TextField name="receivedBy" label={t('signedBy')} required maxLength={200} />
        <FormActions>
          <SubmitButton size="large">{t('deliverSend')}</SubmitButton>
          <LinkButton size="large" to={close} preventScrollReset>
            {t('cancel')}
          </LinkButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}
