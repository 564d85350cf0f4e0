import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
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
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import type { PageHandle } from '../../page-handle.ts';
import { PasswordResetAskDocument } from './queries.ts';

const schema = z.object({ email: z.email() });

export const handle: PageHandle<typeof loader> = { title: (t) => t('passwordAsk.title') };

export function loader({ request }: LoaderFunctionArgs) {
  return Promise.resolve({ asked: new URL(request.url).searchParams.has('asked') });
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply();
  const { passwordResetAsk } = await query(args, PasswordResetAskDocument, { input: form.value });
  const result = outcome(passwordResetAsk);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect('/password?asked', 303);
}

/** Asks for a link; the answer is the same whether the address is known or not. */
export default function PasswordAsk() {
  const t = useTranslations('passwordAsk');
  const { asked } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (asked) {
    return (
      <NarrowPage title={t('title')}>
        <Banner tone="ok" title={t('askedTitle')} live>
          {t('askedBody')}
        </Banner>
        <p className="flex gap-4">
          <TextLink to="/sign-in">{t('back')}</TextLink>
          <TextLink to="/password">{t('again')}</TextLink>
        </p>
      </NarrowPage>
    );
  }
  return (
    <NarrowPage title={t('title')} lead={t('lead')}>
      <ActionForm result={result}>
        <TextField name="email" type="email" label={t('email')} autoComplete="username" required />
        <FormActions>
          <SubmitButton>{t('submit')}</SubmitButton>
          <TextLink to="/sign-in">{t('back')}</TextLink>
        </FormActions>
      </ActionForm>
    </NarrowPage>
  );
}
