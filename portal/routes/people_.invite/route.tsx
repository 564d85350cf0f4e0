import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { MemberFields } from '../../components/people/member-fields.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { admitted } from '../../gateway/admitted.ts';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { memberForm, rightsOf } from '../../gateway/member-form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { LOCALE_NAMES, LOCALES } from '../../i18n/locale.ts';
import { translator } from '../../i18n/translator.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { InviteFormDocument, MemberInviteDocument } from './queries.ts';

const ADMINISTRATORS = ['account_administrator', 'administrator'];

const schema = memberForm.extend({
  email: z.email(),
  name: z.string().trim().min(1).max(120),
  locale: z.enum(LOCALES),
});

export const handle: PageHandle<typeof loader> = { title: (t) => t('people.invite') };

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, account } = await query(args, InviteFormDocument);
  if (!viewer?.membership.roles.some((role) => ADMINISTRATORS.includes(role)))
    throw new Response(null, { status: 403 });
  return { viewer, account, idempotencyKey: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply();
  const { email, name, locale, ...member } = form.value;
  const { bad, rights } = rightsOf(member);
  const t = await translator(args.context, 'issue');
  if (bad.length > 0)
    return form.reply({ fieldErrors: Object.fromEntries(bad.map((field) => [field, [t('amount')]])) });
  const { memberInvite } = await query(args, MemberInviteDocument, { input: { email, name, locale, ...rights } });
  const result = outcome(memberInvite);
  if (!result.ok) return refuseForm(args.context, form, result.refusal, { ALREADY_MEMBER: 'email' });
  const done = admitted('invited', result.value.membership.person);
  if (!done.has('name')) done.set('name', name);
  throw redirect(`/people?${done}`, 303);
}

export default function Invite() {
  const { viewer, account, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useTranslations('people');
  const places = account && {
    currency: account.currency,
    units: account.units.nodes,
    costCentres: account.costCentres.nodes,
  };
  return (
    <>
      <PageHeader
        title={t('inviteTitle', { party: viewer.membership.partyName })}
        crumbs={[{ to: '/people', label: t('title') }]}
        lead={t('inviteLead')}
      />
      <Panel className="max-w-3xl">
        <ActionForm result={useActionData<typeof action>()}>
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          <div className="grid gap-4 md:grid-cols-2">
            <TextField name="name" label={t('name')} maxLength={120} required />
            <TextField name="email" type="email" label={t('email')} hint={t('emailHint')} required />
          </div>
          <Select
            name="locale"
            label={t('language')}
            options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
            defaultValue={viewer.locale}
          />
          <MemberFields party={viewer.membership.party} account={places} />
          <FormActions>
            <SubmitButton icon="mail">{t('send')}</SubmitButton>
            <LinkButton to="/people" variant="quiet">
              {t('cancel')}
            </LinkButton>
          </FormActions>
        </ActionForm>
      </Panel>
    </>
  );
}
