import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirectDocument } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { ActionForm } from '../../components/action-form.tsx';
import { Banner } from '../../components/banner.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Instant } from '../../components/date.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { NarrowPage } from '../../components/narrow-page.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { query } from '../../gateway/api.server.ts';
import { readForm } from '../../gateway/form.server.ts';
import { linkStatus } from '../../gateway/link-status.ts';
import { refusePassword } from '../../gateway/password.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { LOCALE_NAMES, LOCALES } from '../../i18n/locale.ts';
import { useFacts } from '../../i18n/portal-provider.tsx';
import { preferenceCookie } from '../../i18n/preferences.ts';
import type { PageHandle } from '../../page-handle.ts';
import { InvitationAcceptDocument, InvitationDocument } from './queries.ts';

const schema = z.object({
  name: z.string().min(1).max(120),
  locale: z.enum(LOCALES),
  password: z.string().min(8).max(256),
});

export const handle: PageHandle<typeof loader> = { title: (t) => t('invitation.title') };

export async function loader(args: LoaderFunctionArgs) {
  const { invitation } = await query(args, InvitationDocument, { token: args.params.token ?? '' });
  return data({ invitation }, { status: linkStatus(invitation?.state) });
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply({ hideFields: ['password'] });
  const { locale } = form.value;
  const input = { ...form.value, token: args.params.token ?? '' };
  const { invitationAccept } = await query(args, InvitationAcceptDocument, { input });
  const result = outcome(invitationAccept);
  if (!result.ok) return refusePassword(args.context, form, result.refusal, 'password');
  throw redirectDocument('/', { status: 303, headers: { 'Set-Cookie': preferenceCookie('locale', locale) } });
}

type Open = NonNullable<Awaited<ReturnType<typeof loader>>['data']['invitation']>;

export default function InvitationPage() {
  const { invitation } = useLoaderData<typeof loader>();
  if (invitation?.state === 'open') return <Welcome invitation={invitation} />;
  return <Closed accepted={invitation?.state === 'accepted'} />;
}

function Welcome({ invitation }: { readonly invitation: Open }) {
  const t = useTranslations('invitation');
  const roleName = useTranslations('role');
  const { locale } = useFacts();
  const { invitedBy, partyName, email, roles, expiresAt, name } = invitation;
  const entries = [
    { id: 'email', term: t('signInAs'), value: email },
    { id: 'roles', term: t('roles'), value: roles.map((role) => roleName(role)).join(t('listSeparator')) },
    { id: 'until', term: t('until'), value: <Instant at={expiresAt} withZone /> },
  ];
  return (
    <NarrowPage
      title={t('welcome', { party: partyName })}
      lead={invitedBy ? t('invitedBy', { name: invitedBy, party: partyName }) : t('invited', { party: partyName })}
    >
      <DefinitionList entries={entries} />
      <ActionForm result={useActionData<typeof action>()}>
        <TextField name="name" label={t('name')} defaultValue={name} autoComplete="name" maxLength={120} required />
        <Select
          name="locale"
          label={t('language')}
          defaultValue={locale}
          options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
        />
        <PasswordField name="password" label={t('password')} />
        <FormActions>
          <SubmitButton>{t('accept')}</SubmitButton>
        </FormActions>
      </ActionForm>
    </NarrowPage>
  );
}

function Closed({ accepted }: { readonly accepted: boolean }) {
  const t = useTranslations('invitation');
  return (
    <NarrowPage title={accepted ? t('acceptedTitle') : t('closedTitle')}>
      <Banner tone={accepted ? 'ok' : 'waiting'}>{accepted ? t('acceptedBody') : t('closedBody')}</Banner>
      <FormActions>
        <LinkButton to="/sign-in" variant="primary">
          {t('signIn')}
        </LinkButton>
        {accepted && (
          <LinkButton to="/password" variant="quiet">
            {t('forgotten')}
          </LinkButton>
        )}
      </FormActions>
    </NarrowPage>
  );
}
