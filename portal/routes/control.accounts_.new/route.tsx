import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { NewRelation } from '../../components/control/new-relation.tsx';
import type { RelationChoices } from '../../components/control/relation-choices.ts';
import { firstPerson, organisationOf, organisationShape, typed } from '../../components/control/relation-schema.ts';
import { NumberField } from '../../components/number-field.tsx';
import { Select } from '../../components/select.tsx';
import { admitted } from '../../gateway/admitted.ts';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { LOCALE_NAMES, LOCALES } from '../../i18n/locale.ts';
import type { PageHandle } from '../../page-handle.ts';
import { loadRelationChoices } from './load-choices.server.ts';
import { AccountCreateDocument, FirstMemberDocument } from './queries.ts';

const TREATMENTS = ['standard', 'reverse_charge', 'exempt'] as const;

const schema = z.object({
  ...organisationShape,
  name: typed,
  code: typed,
  currency: typed,
  locale: z.enum(LOCALES),
  paymentDays: z.coerce.number().int().min(0).max(365),
  taxTreatment: z.enum(TREATMENTS),
  taxCountry: z.string().optional(),
  administrator: firstPerson,
  idempotencyKey: z.string(),
});

export const handle: PageHandle<typeof loader> = { title: (t) => t('controlAccountNew.title') };

export const loader = loadRelationChoices;

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply();
  const input = { ...form.value, ...organisationOf(form.value), taxCountry: form.value.taxCountry ?? null };
  const result = outcome((await query(args, AccountCreateDocument, { input })).accountCreate);
  if (!result.ok) return refuseForm(args.context, form, result.refusal, { RELATION_CODE_TAKEN: 'code' });
  const { id } = result.value.account;
  const { members } = await query(args, FirstMemberDocument, { accountId: id });
  throw redirect(`/control/accounts/${id}?${admitted('created', members.nodes[0]?.person)}`, 303);
}

export default function NewAccount() {
  const choices = useLoaderData<typeof loader>();
  const list = useTranslations('controlAccounts');
  return (
    <NewRelation
      {...choices}
      texts="controlAccountNew"
      list={{ to: '/control/accounts', label: list('title') }}
      person="administrator"
      result={useActionData<typeof action>()}
    >
      <OwnFields countries={choices.countries} />
    </NewRelation>
  );
}

function OwnFields({ countries }: Pick<RelationChoices, 'countries'>) {
  const t = useTranslations('controlAccountNew');
  const words = useTranslations('control.relation');
  return (
    <>
      <Select
        name="locale"
        label={words('locale')}
        options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
      />
      <NumberField
        name="paymentDays"
        label={t('paymentDays')}
        suffix={t('days')}
        defaultValue={30}
        min={0}
        max={365}
        required
      />
      <Select
        name="taxTreatment"
        label={t('tax')}
        options={TREATMENTS.map((value) => ({ value, label: t(`treatment.${value}`) }))}
      />
      <Select
        name="taxCountry"
        label={t('taxCountry')}
        hint={t('taxCountryHint')}
        empty={t('taxCountrySame')}
        options={countries}
        required={false}
      />
    </>
  );
}
