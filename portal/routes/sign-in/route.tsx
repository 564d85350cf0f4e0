import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { TextField } from '../../components/text-field.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { ownPath } from '../../gateway/own-path.ts';
import { outcome } from '../../gateway/refusal.ts';
import { loadShell } from '../../gateway/session.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { SignInDocument } from './queries.ts';

const schema = z.object({ email: z.string().min(1), password: z.string().min(1) });

export const handle: PageHandle<typeof loader> = { title: (t) => t('signIn.title') };

export async function loader(args: LoaderFunctionArgs) {
  const to = ownPath(new URL(args.request.url).searchParams.get('to'));
  if (await loadShell(args)) throw redirect(to);
  return { to };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply({ hideFields: ['password'] });
  const { signIn } = await query(args, SignInDocument, { input: form.value });
  const result = outcome(signIn);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect(ownPath(new URL(args.request.url).searchParams.get('to')));
}

export default function SignIn() {
  const t = useTranslations('signIn');
  const { to } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto grid max-w-sm gap-6 pt-12 max-md:pt-4">
      <header className="grid gap-1">
        <h1 className="font-semibold text-2xl">{t('title')}</h1>
        <p className="text-ink-2">{t('lead')}</p>
      </header>
      <ActionForm result={useActionData<typeof action>()} action={`/sign-in?${new URLSearchParams({ to })}`}>
        <TextField name="email" type="email" label={t('email')} autoComplete="username" required />
        <TextField name="password" type="password" label={t('password')} autoComplete="current-password" required />
        <FormActions>
          <SubmitButton>{t('submit')}</SubmitButton>
          <TextLink to="/password">{t('forgotten')}</TextLink>
        </FormActions>
      </ActionForm>
    </div>
  );
}
