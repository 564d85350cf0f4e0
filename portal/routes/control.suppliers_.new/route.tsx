import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { FirstPersonFields, OrganisationFields } from '../../components/control/organisation-fields.tsx';
import { firstPerson, organisationOf, organisationShape } from '../../components/control/relation-schema.ts';
import { FormActions } from '../../components/form-actions.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { RelationChoicesDocument } from '../control.accounts_.new/queries.ts';
import { SupplierCreateDocument } from './queries.ts';

const schema = z.object({
  ...organisationShape,
  name: z.string().max(200),
  code: z.string().max(8),
  currency: z.string().length(3),
  answerHours: z.coerce.number().int().min(1).max(720),
  transitDays: z.coerce.number().int().min(0).max(90),
  orderEmail: z.email(),
  contact: firstPerson,
  idempotencyKey: z.string(),
});

export const handle: PageHandle<typeof loader> = { title: (t) => t('controlSupplierNew.title') };

export async function loader(args: LoaderFunctionArgs) {
  const { organisations, workingCalendars } = await query(args, RelationChoicesDocument);
  return {
    organisations: organisations.nodes,
    calendars: workingCalendars.nodes,
    idempotencyKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply();
  const company = organisationOf(form.value);
  if (!company) {
    const t = await translator(args.context, 'control.organisation');
    return form.reply({ fieldErrors: { organisationId: [t('needed')] } });
  }
  const input = { ...form.value, ...company };
  const result = outcome((await query(args, SupplierCreateDocument, { input })).supplierCreate);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect(`/control/suppliers/${result.value.supplier.id}?done=created`, 303);
}

export default function NewSupplier() {
  const { organisations, calendars, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useTranslations('controlSupplierNew');
  const list = useTranslations('controlSuppliers');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} crumbs={[{ to: '/control/suppliers', label: list('title') }]} />
      <Panel className="max-w-3xl">
        <ActionForm result={useActionData<typeof action>()} className="grid gap-7">
          <OrganisationFields organisations={organisations} calendars={calendars} />
          <RelationFields />
          <FirstPersonFields name="contact" title={t('contact')} />
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          <FormActions>
            <SubmitButton>{t('create')}</SubmitButton>
            <LinkButton to="/control/suppliers" variant="quiet">
              {t('cancel')}
            </LinkButton>
          </FormActions>
        </ActionForm>
      </Panel>
    </>
  );
}

function RelationFields() {
  const t = useTranslations('controlSupplierNew');
  const words = useTranslations('control.relation');
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="mb-3 text-base font-semibold">{words('title')}</legend>
      <TextField name="name" label={words('name')} hint={t('nameHint')} maxLength={200} required />
      <TextField name="code" label={words('code')} hint={t('codeHint')} maxLength={8} required />
      <TextField name="currency" label={words('currency')} hint={words('currencyHint')} maxLength={3} required />
      <TextField name="orderEmail" type="email" label={t('orderEmail')} hint={t('orderEmailHint')} required />
      <NumberField
        name="answerHours"
        label={t('answerHours')}
        suffix={t('hours')}
        defaultValue={48}
        min={1}
        max={720}
        required
      />
      <NumberField
        name="transitDays"
        label={t('transitDays')}
        suffix={t('days')}
        defaultValue={3}
        min={0}
        max={90}
        required
      />
    </fieldset>
  );
}
