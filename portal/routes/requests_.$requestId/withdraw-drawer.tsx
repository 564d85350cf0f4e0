import { useActionData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import type { action, RequestView } from './route.tsx';

type WithdrawProps = { readonly request: RequestView; readonly idempotencyKey: string };

/** Says what withdrawing does before it is done. */
export function WithdrawDrawer({ request, idempotencyKey }: WithdrawProps) {
  const t = useTranslations('request');
  const back = `/requests/${request.id}`;
  return (
    <Drawer kind="dialog" title={t('withdrawTitle', { number: request.number })} closeTo={back}>
      <ActionForm result={useActionData<typeof action>()} intent="withdraw">
        <p>{t('withdrawBody', { po: request.poNumber })}</p>
        <input type="hidden" name="version" value={request.version} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <FormActions>
          <SubmitButton variant="danger">{t('withdraw')}</SubmitButton>
          <LinkButton to={back} variant="quiet">
            {t('keep')}
          </LinkButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}
