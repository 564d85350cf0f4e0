import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { NewRelation } from '../../components/control/new-relation.tsx';
import { firstPerson, organisationOf, organisationShape, typed } from '../../components/control/relation-schema.ts';
import { NumberField } from '../../components/number-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { admitted } from '../../gateway/admitted.ts';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import type { PageHandle } from '../../page-handle.ts';
import { loadRelationChoices } from '../control.accounts_.new/load-choices.server.ts';
import { FirstMemberDocument } from '../control.accounts_.new/queries.ts';
import { SupplierCreateDocument } from './queries.ts';

const schema = z.object({
  ...organisationShape,
  name: typed,
  code: typed,
  currency: typed,
  answerHours: z.coerce.number().int().min(1).max(720),
  transitDays: z.coerce.number().int().min(0).max(90),
  orderEmail: typed,
  contact: firstPerson,
  idempotencyKey: z.string(),
});

export const handle: PageHandle<typeof loader> = { title: (t) => t('controlSupplierNew.title') };

export const loader = loadRelationChoices;

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply();
  const input = { ...form.value, ...organisationOf(form.value) };
  const result = outcome((await query(args, SupplierCreateDocument, { input })).supplierCreate);
  if (!result.ok) return refuseForm(args.context, form, result.refusal, { RELATION_CODE_TAKEN: 'code' });
  const { id } = result.value.supplier;
  const { members } = await query(args, FirstMemberDocument, { supplierId: id });
  throw redirect(`/control/suppliers/${id}?${admitted('created', members.nodes[0]?.person)}`, 303);
}

export default function NewSupplier() {
  const choices = useLoaderData<typeof loader>();
  const list = useTranslations('controlSuppliers');
  return (
    <NewRelation
      {...choices}
      texts="controlSupplierNew"
      list={{ to: '/control/suppliers', label: list('title') }}
      person="contact"
      result={useActionData<typeof action>()}
    >
      <OwnFields />
    </NewRelation>
  );
}

function OwnFields() {
  const t = useTranslations('controlSupplierNew');

  return (
    <>
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
    </>
  );
}
