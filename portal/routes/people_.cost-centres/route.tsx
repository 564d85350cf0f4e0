import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { Checkbox } from '../../components/checkbox.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { KeepForm } from '../../components/people/keep-form.tsx';
import { KeepPage } from '../../components/people/keep-page.tsx';
import { Select } from '../../components/select.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useRole } from '../../components/use-role.ts';
import { found, query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import type { PageHandle } from '../../page-handle.ts';
import { CostCentreCreateDocument, CostCentresDocument, CostCentreUpdateDocument } from './queries.ts';

const schema = z.object({
  code: z.string().max(40).optional(),
  name: z.string().min(1).max(120),
  unitId: z.string().min(1),
  active: z.string().optional(),
  version: z.coerce.number().int().optional(),
  idempotencyKey: z.string(),
});

export const handle: PageHandle<typeof loader> = { title: (t) => t('people.costCentres') };

export async function loader(args: LoaderFunctionArgs) {
  const after = new URL(args.request.url).searchParams.get('after');
  const { account } = await query(args, CostCentresDocument, { after });
  const { costCentres, units } = found(account);
  return { costCentres, units: units.nodes, idempotencyKey: crypto.randomUUID() };
}

type CostCentre = Awaited<ReturnType<typeof loader>>['costCentres']['nodes'][number];

export async function action(args: ActionFunctionArgs) {
  const costCentreId = new URL(args.request.url).searchParams.get('keep') ?? 'new';
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply();
  const { code = '', version = 0, active, ...rest } = form.value;
  const change = { ...rest, costCentreId, version, active: active !== undefined };
  const answer =
    costCentreId === 'new'
      ? (await query(args, CostCentreCreateDocument, { input: { ...rest, code } })).costCentreCreate
      : (await query(args, CostCentreUpdateDocument, { input: change })).costCentreUpdate;
  const result = outcome(answer);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect('/people/cost-centres?saved', 303);
}

/** Where the account's spend is booked. */
export default function CostCentres() {
  const { costCentres } = useLoaderData<typeof loader>();
  const t = useTranslations('people');
  const administers = useRole('account_administrator');
  const columns: Column<CostCentre>[] = [
    { key: 'code', header: t('code'), cell: ({ code }) => code, phone: 'title', width: 'w-32' },
    { key: 'name', header: t('name'), cell: ({ name }) => name },
    { key: 'unit', header: t('unit'), cell: ({ unit }) => unit.name },
    { key: 'state', header: t('status'), cell: ({ active }) => <StateBadge state={active ? 'active' : 'closed'} /> },
  ];
  return (
    <KeepPage add={t('addCostCentre')}>
      <Panel flush>
        <DataTable
          caption={t('costCentres')}
          columns={columns}
          rows={costCentres.nodes}
          rowKey={({ id }) => id}
          {...(administers ? { rowHref: ({ id }: CostCentre) => `?keep=${id}` } : {})}
          empty={
            <EmptyState icon="list" title={t('noCostCentres')}>
              {t('noCostCentresHint')}
            </EmptyState>
          }
        />
        <Pager pageInfo={costCentres.pageInfo} />
      </Panel>
      {administers && <CostCentreForm />}
    </KeepPage>
  );
}

function CostCentreForm() {
  const { costCentres, units, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useTranslations('people');
  const result = useActionData<typeof action>();
  const keep = useSearchParams()[0].get('keep');
  const known = costCentres.nodes.find(({ id }) => id === keep);
  if (!keep || (keep !== 'new' && !known)) return null;
  return (
    <KeepForm
      title={known ? t('changeCostCentre', { name: known.name }) : t('addCostCentre')}
      closeTo="/people/cost-centres"
      keep={keep}
      version={known?.version}
      idempotencyKey={idempotencyKey}
      result={result}
    >
      {!known && <TextField name="code" label={t('code')} hint={t('codeHint')} maxLength={40} required />}
      <TextField name="name" label={t('name')} defaultValue={known?.name} maxLength={120} required />
      <Select
        name="unitId"
        label={t('unit')}
        defaultValue={known?.unit.id}
        options={units.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        required
      />
      {known && <Checkbox name="active" label={t('bookable')} hint={t('bookableHint')} defaultChecked={known.active} />}
    </KeepForm>
  );
}
