import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../action-form.tsx';
import { SubmitButton } from '../button.tsx';
import { Drawer } from '../drawer.tsx';
import { FormActions } from '../form-actions.tsx';
import type { FormResult } from '../form-context.ts';
import { LinkButton } from '../link-button.tsx';

type KeepFormProps = {
  readonly title: string;
  /** The list's address; the form is open at `?keep=` there. */
  readonly closeTo: string;
  /** Id of what is changed, or `new`. */
  readonly keep: string;
  readonly version: number | undefined;
  readonly idempotencyKey: string;
  readonly result: FormResult | undefined;
  readonly children: ReactNode;
};

/** Adds or changes one of the things that an account keeps about itself, in a drawer over their list. */
export function KeepForm({ title, closeTo, keep, version, idempotencyKey, result, children }: KeepFormProps) {
  const t = useTranslations('people');
  return (
    <Drawer title={title} closeTo={closeTo}>
      <ActionForm action={`${closeTo}?keep=${encodeURIComponent(keep)}`} result={result}>
        <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}-${keep}`} />
        {version !== undefined && <input type="hidden" name="version" value={version} />}
        {children}
        <FormActions>
          <SubmitButton>{t('save')}</SubmitButton>
          <LinkButton to={closeTo} variant="quiet" preventScrollReset>
            {t('cancel')}
          </LinkButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}
