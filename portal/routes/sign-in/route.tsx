import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, redirectDocument } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { ActionForm } from '../../components/action-form.tsx';
import { Banner } from '../../components/banner.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { NarrowPage } from '../../components/narrow-page.tsx';
import { TextField } from '../../components/text-field.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { query } from '../../gateway/api.server.ts';
import { readForm } from '../../gateway/form.server.ts';
import { ownPath } from '../../gateway/own-path.ts';
import { refusePassword } from '../../gateway/password.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { loadShell } from '../../gateway/session.server.ts';
import { isLocale } from '../../i18n/locale.ts';
import { hasChosenLocale, preferenceCookie } from '../../i18n/preferences.ts';
import type { PageHandle } from '../../page-handle.ts';
import { Demonstration } from './demonstration.tsx';
import { SignInDocument, SignInPageDocument } from './queries.ts';

const schema = z.object({ email: z.string().min(1), password: z.string().min(1) });

export const handle: PageHandle<typeof loader> = { title: (t) => t('signIn.title') };

export async function loader(args: LoaderFunctionArgs) {
  const to = ownPath(new URL(args.request.url).searchParams.get('to'));
  if (await loadShell(args)) throw redirect(to);
  const { demonstration } = await query(args, SignInPageDocument);
  return { to, demonstration };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply({ hideFields: ['password'] });
  const { signIn } = await query(args, SignInDocument, { input: form.value });
  const result = outcome(signIn);
  if (!result.ok) return refusePassword(args.context, form, result.refusal, 'password');
  throw arrive(args, result.value.viewer.locale);
}

// Where no language was chosen in this browser, people read their own.
function arrive({ request, context }: ActionFunctionArgs, locale: string): Response {
  const to = ownPath(new URL(request.url).searchParams.get('to'));
  if (!isLocale(locale)) return redirect(to);
  const headers = { 'Set-Cookie': preferenceCookie('person-locale', locale) };
  const stays = hasChosenLocale(request.headers) || locale === context.preferences.locale;
  return stays ? redirect(to, { headers }) : redirectDocument(to, { headers });
}

export default function SignIn() {
  const t = useTranslations('signIn');
  const { to, demonstration } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const fresh = params.get('password') === 'new';
  const post = `/sign-in?${new URLSearchParams({ to })}`;
  return (
    <NarrowPage title={t('title')} lead={t('lead')}>
      {fresh && (
        <Banner tone="ok" live>
          {t('newPassword')}
        </Banner>
      )}
      {params.has('lost') && (
        <Banner tone="risk" live title={t('lost')}>
          {t('lostHint')}
        </Banner>
      )}
      <ActionForm result={useActionData<typeof action>()} action={post}>
        <TextField name="email" type="email" label={t('email')} autoComplete="username" required />
        <TextField name="password" type="password" label={t('password')} autoComplete="current-password" required />
        <FormActions>
          <SubmitButton>{t('submit')}</SubmitButton>
          <TextLink to="/password">{t('forgotten')}</TextLink>
        </FormActions>
      </ActionForm>
      {demonstration && <Demonstration {...demonstration} action={post} />}
    </NarrowPage>
  );
}
