import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { ActionForm } from '../../components/action-form.tsx';
import { Banner } from '../../components/banner.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { NarrowPage } from '../../components/narrow-page.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { query } from '../../gateway/api.server.ts';
import { readForm } from '../../gateway/form.server.ts';
import { linkStatus } from '../../gateway/link-status.ts';
import { refusePassword } from '../../gateway/password.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { PasswordResetDocument, PasswordResetStateDocument } from './queries.ts';

const schema = z.object({ password: z.string().min(8).max(256) });

export const handle: PageHandle = { title: (t) => t('passwordReset.title') };

export async function loader(args: LoaderFunctionArgs) {
  const { state } = await query(args, PasswordResetStateDocument, { token: args.params.token ?? '' });
  return data({ state }, { status: linkStatus(state) });
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply({ hideFields: ['password'] });
  const input = { ...form.value, token: args.params.token ?? '' };
  const { passwordReset } = await query(args, PasswordResetDocument, { input });
  const result = outcome(passwordReset);
  if (result.ok) throw redirect('/sign-in?password=new', 303);
  if (result.refusal.code !== 'NOT_FOUND') return refusePassword(args.context, form, result.refusal, 'password');
  const t = await translator(args.context, 'passwordReset');
  return form.reply({ formErrors: [t('linkOver')], hideFields: ['password'] });
}

/** Sets a new password by the link of a mail. */
export default function PasswordReset() {
  const t = useTranslations('passwordReset');
  const { state } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  // What a form was answered stands on the form.
  if (state !== 'open' && !result) return <Closed known={state === 'over'} />;
  return (
    <NarrowPage title={t('title')} lead={t('lead')}>
      <ActionForm result={result}>
        <PasswordField name="password" label={t('password')} />
        <FormActions>
          <SubmitButton>{t('submit')}</SubmitButton>
          <TextLink to="/password">{t('again')}</TextLink>
        </FormActions>
      </ActionForm>
    </NarrowPage>
  );
}

function Closed({ known }: { readonly known: boolean }) {
  const t = useTranslations('passwordReset');
  return (
    <NarrowPage title={t('closedTitle')}>
      <Banner tone="waiting">{known ? t('linkOver') : t('linkUnknown')}</Banner>
      <FormActions>
        <LinkButton to="/password" variant="primary">
          {t('again')}
        </LinkButton>
      </FormActions>
    </NarrowPage>
  );
}
