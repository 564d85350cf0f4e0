import { useLocation, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { useRole } from '../../components/use-role.ts';
import { DraftFields } from './draft-fields.tsx';
import type { Draft, ModelPage } from './route.tsx';
import { modelPath } from './use-model.ts';

/** What can be done with the draft as a whole: take the last edit back, publish it, throw it away. */
export function DraftActions({ page }: { readonly page: ModelPage }) {
  const t = useTranslations('controlModel');
  const { pathname } = useLocation();
  const discarding = useSearchParams()[0].get('panel') === 'discard';
  const sales = useRole('sales');
  const administrator = useRole('administrator');
  const { item, draft } = page;
  const overview = modelPath(item.sku);
  if (!draft || !(sales || administrator)) return null;
  return (
    <>
      {draft.canUndo && (
        <ActionForm action={overview} intent="undo" className="inline-block">
          <DraftFields draft={draft} />
          <SubmitButton variant="secondary" name="intent" value="undo">
            {t('undo')}
          </SubmitButton>
        </ActionForm>
      )}
      <LinkButton to="?panel=discard" variant="quiet" icon="trash" preventScrollReset>
        {t('discard')}
      </LinkButton>
      <LinkButton to={`${overview}#publish`} variant="primary">
        {t('toPublish')}
      </LinkButton>
      {discarding && <DiscardDialog draft={draft} overview={overview} closeTo={pathname} />}
    </>
  );
}

function DiscardDialog({ draft, overview, closeTo }: { draft: Draft; overview: string; closeTo: string }) {
  const t = useTranslations('controlModel');
  return (
    <Drawer kind="dialog" title={t('discardTitle')} closeTo={closeTo}>
      <p className="mb-4 text-base text-ink-2">{t('discardText')}</p>
      <ActionForm action={overview} intent="discard">
        <DraftFields draft={draft} to={overview} />
        <FormActions>
          <SubmitButton variant="danger" name="intent" value="discard">
            {t('discardYes')}
          </SubmitButton>
          <LinkButton to={closeTo} variant="quiet" preventScrollReset>
            {t('cancel')}
          </LinkButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}
