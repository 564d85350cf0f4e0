import { useActionData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { action, Notice } from './route.tsx';

type VoidProps = { readonly notice: Notice; readonly idempotencyKey: string };

/** Says what taking the delivery back does, and asks why. */
export function VoidDrawer({ notice, idempotencyKey }: VoidProps) {
  const t = useTranslations('supplierShipment');
  const back = `/supplier/shipments/${notice.id}`;
  const pieces = notice.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <Drawer title={t('voidTitle', { number: notice.number })} closeTo={back}>
      <ActionForm result={useActionData<typeof action>()}>
        <p>{t('voidBody', { count: pieces })}</p>
        <TextArea name="reason" label={t('voidReason')} hint={t('voidReasonHint')} required />
        <input type="hidden" name="shipNoticeId" value={notice.id} />
        <input type="hidden" name="version" value={notice.version} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <FormActions>
          <SubmitButton variant="danger">{t('voidNow')}</SubmitButton>
          <LinkButton to={back} variant="quiet">
            {t('keep')}
          </LinkButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}
