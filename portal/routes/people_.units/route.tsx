import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { EmptyState } from '../../components/empty-state.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { KeepForm } from '../../components/people/keep-form.tsx';
import { KeepPage } from '../../components/people/keep-page.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useRole } from '../../components/use-role.ts';
import { found, query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { optionalText } from '../../gateway/form-fields.ts';
import { outcome } from '../../gateway/refusal.ts';
import type { PageHandle } from '../../page-handle.ts';
import { UnitCreateDocument, UnitsDocument, UnitUpdateDocument } from './queries.ts';
import { UnitTree } from './unit-tree.tsx';

const schema = z.object({
  code: z.string().max(40).optional(),
  name: z.string().min(1).max(120),
  parentId: optionalText(200),
  version: z.coerce.number().int().optional(),
  idempotencyKey: z.string(),
});

export const handle: PageHandle<typeof loader> = { title: (t) => t('people.units') };

export async function loader(args: LoaderFunctionArgs) {
  const after = new URL(args.request.url).searchParams.get('after');
  const { account } = await query(args, UnitsDocument, { after });
  return { units: found(account).units, idempotencyKey: crypto.randomUUID() };
}

export type UnitRow = Awaited<ReturnType<typeof loader>>['units']['nodes'][number];

export async function action(args: ActionFunctionArgs) {
  const unitId = new URL(args.request.url).searchParams.get('keep') ?? 'new';
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply();
  const { code = '', version = 0, ...rest } = form.value;
  const answer =
    unitId === 'new'
      ? (await query(args, UnitCreateDocument, { input: { ...rest, code } })).unitCreate
      : (await query(args, UnitUpdateDocument, { input: { ...rest, unitId, version } })).unitUpdate;
  const result = outcome(answer);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect('/people/units?saved', 303);
}

/** The account's parts as a tree. */
export default function Units() {
  const { units } = useLoaderData<typeof loader>();
  const t = useTranslations('people');
  const administers = useRole('account_administrator');
  return (
    <KeepPage add={t('addUnit')}>
      <Panel title={t('units')} note={t('unitsNote')} flush>
        {units.nodes.length > 0 ? (
          <UnitTree units={units.nodes} editable={administers} />
        ) : (
          <EmptyState icon="building" title={t('noUnits')}>
            {t('noUnitsHint')}
          </EmptyState>
        )}
        <Pager pageInfo={units.pageInfo} />
      </Panel>
      {administers && <UnitForm />}
    </KeepPage>
  );
}

function UnitForm() {
  const { units, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useTranslations('people');
  const result = useActionData<typeof action>();
  const keep = useSearchParams()[0].get('keep');
  const unit = units.nodes.find(({ id }) => id === keep);
  if (!keep || (keep !== 'new' && !unit)) return null;
  return (
    <KeepForm
      title={unit ? t('changeUnit', { name: unit.name }) : t('addUnit')}
      closeTo="/people/units"
      keep={keep}
      version={unit?.version}
      idempotencyKey={idempotencyKey}
      result={result}
    >
      {!unit && <TextField name="code" label={t('code')} hint={t('codeHint')} maxLength={40} required />}
      <TextField name="name" label={t('name')} defaultValue={unit?.name} maxLength={120} required />
      <Select
        name="parentId"
        label={t('parent')}
        empty={t('topUnit')}
        defaultValue={unit?.parent?.id}
        options={units.nodes
          .filter(({ id }) => id !== unit?.id)
          .map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        required={false}
      />
    </KeepForm>
  );
}
