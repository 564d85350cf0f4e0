import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { LinkButton } from '../../components/link-button.tsx';

type RemoveDialogProps = {
  readonly serial: string;
  readonly result: FormResult | undefined;
  readonly idempotencyKey: string;
};

/** Asks before a component comes out of the unit. */
export function RemoveDialog({ serial, result, idempotencyKey }: RemoveDialogProps) {
  const t = useTranslations('floorUnit');
  return (
    <Drawer kind="dialog" title={t('removeTitle', { serial })} closeTo="?">
      <ActionForm intent="remove" result={result}>
        <input type="hidden" name="code" value={serial} />
        <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}-remove`} />
        <p>{t('removeBody')}</p>
        <FormActions>
          <SubmitButton size="large" variant="danger" name="send" value="remove">
            {t('removeSend')}
          </SubmitButton>
          <LinkButton size="large" to="?" preventScrollReset>
            {t('keep')}
          </LinkButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}
