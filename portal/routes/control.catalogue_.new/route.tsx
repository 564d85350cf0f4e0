import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { familyOptions } from '../../components/control/family-options.ts';
import { textsOf, typedTexts } from '../../components/control/item-schema.ts';
import { TextFields } from '../../components/control/text-fields.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import type { PageHandle } from '../../page-handle.ts';
import { ITEM_KINDS } from '../control.catalogue/filters.ts';
import { FamiliesDocument, ItemCreateDocument } from './queries.ts';

const schema = z.object({
  sku: z.string().trim().max(120),
  kind: z.enum(ITEM_KINDS),
  familyId: z.string(),
  manufacturer: z.string().max(120).optional(),
  unitCode: z.string().max(8).optional(),
  weightGrams: z.coerce.number().int().min(0).max(1_000_000_000).optional(),
  serialised: z.literal('on').optional(),
  texts: typedTexts,
  idempotencyKey: z.string(),
});

export const handle: PageHandle<typeof loader> = { title: (t) => t('controlItemNew.title') };

export async function loader(args: LoaderFunctionArgs) {
  const { families } = await query(args, FamiliesDocument, { locale: args.context.preferences.locale });
  return { families: familyOptions(families), idempotencyKey: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply();
  const { texts, serialised, manufacturer = null, unitCode = null, weightGrams = null, ...rest } = form.value;
  const input = {
    ...rest,
    manufacturer,
    unitCode,
    weightGrams,
    serialised: serialised === 'on',
    texts: textsOf(texts),
  };
  const result = outcome((await query(args, ItemCreateDocument, { input })).itemCreate);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect(`/control/catalogue/${encodeURIComponent(result.value.item.sku)}?done=created`, 303);
}

export default function NewItem() {
  const { families, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useTranslations('controlItemNew');
  const list = useTranslations('controlCatalogue');
  const words = useTranslations('control.item');
  const kinds = useTranslations('kind');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} crumbs={[{ to: '/control/catalogue', label: list('title') }]} />
      <Panel className="max-w-3xl">
        <ActionForm result={useActionData<typeof action>()} className="grid gap-5">
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField name="sku" label={list('sku')} hint={t('skuHint')} maxLength={120} required />
            <Select
              name="kind"
              label={list('kind')}
              hint={t('kindHint')}
              defaultValue="ARTICLE"
              options={ITEM_KINDS.map((value) => ({ value, label: kinds(value) }))}
            />
            <Select name="familyId" label={list('family')} options={families} />
            <TextField name="manufacturer" label={list('maker')} maxLength={120} required={false} />
            <TextField name="unitCode" label={words('unit')} hint={t('unitHint')} defaultValue="C62" maxLength={8} />
            <NumberField name="weightGrams" label={words('weight')} suffix="g" min={0} required={false} />
          </div>
          <Checkbox name="serialised" label={words('serialised')} hint={words('serialisedHint')} />
          <TextFields />
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          <FormActions>
            <SubmitButton>{t('create')}</SubmitButton>
            <LinkButton to="/control/catalogue" variant="quiet">
              {t('cancel')}
            </LinkButton>
          </FormActions>
        </ActionForm>
      </Panel>
    </>
  );
}
