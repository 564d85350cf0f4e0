import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { countriesIn } from '../../components/people/countries.ts';
import { KeepPage } from '../../components/people/keep-page.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useRole } from '../../components/use-role.ts';
import { found, query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { optionalText } from '../../gateway/form-fields.ts';
import { outcome } from '../../gateway/refusal.ts';
import { INTL_TAGS } from '../../i18n/locale.ts';
import type { PageHandle } from '../../page-handle.ts';
import { AddressForm } from './address-form.tsx';
import { AddressCreateDocument, AddressesDocument, AddressUpdateDocument } from './queries.ts';

const schema = z.object({
  label: z.string().min(1).max(120),
  recipient: z.string().min(1).max(120),
  street: z.string().min(1).max(300),
  postalCode: z.string().min(1).max(20),
  city: z.string().min(1).max(120),
  region: optionalText(120),
  country: z.string().length(2),
  active: z.string().optional(),
  version: z.coerce.number().int().optional(),
  idempotencyKey: z.string(),
});

export const handle: PageHandle<typeof loader> = { title: (t) => t('people.addresses') };

export async function loader(args: LoaderFunctionArgs) {
  const after = new URL(args.request.url).searchParams.get('after');
  const { account } = await query(args, AddressesDocument, { after });
  const { addresses, country } = found(account);
  // Named by the server alone: browsers call some countries by other names.
  const countries = countriesIn(INTL_TAGS[args.context.preferences.locale]);
  return { addresses, country, countries, idempotencyKey: crypto.randomUUID() };
}

export type Address = Awaited<ReturnType<typeof loader>>['addresses']['nodes'][number];

export async function action(args: ActionFunctionArgs) {
  const addressId = new URL(args.request.url).searchParams.get('keep') ?? 'new';
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply();
  const { version = 0, active, ...address } = form.value;
  const change = { ...address, addressId, version, active: active !== undefined };
  const answer =
    addressId === 'new'
      ? (await query(args, AddressCreateDocument, { input: address })).addressCreate
      : (await query(args, AddressUpdateDocument, { input: change })).addressUpdate;
  const result = outcome(answer);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect('/people/addresses?saved', 303);
}

/** Where the account's goods can be shipped to. */
export default function Addresses() {
  const { addresses } = useLoaderData<typeof loader>();
  const t = useTranslations('people');
  const administers = useRole('account_administrator');
  return (
    <KeepPage add={t('addAddress')}>
      <Panel flush>
        <DataTable
          caption={t('addresses')}
          columns={useAddressColumns()}
          rows={addresses.nodes}
          rowKey={({ id }) => id}
          {...(administers ? { rowHref: ({ id }: Address) => `?keep=${id}` } : {})}
          empty={
            <EmptyState icon="location" title={t('noAddresses')}>
              {t('noAddressesHint')}
            </EmptyState>
          }
        />
        <Pager pageInfo={addresses.pageInfo} />
      </Panel>
      {administers && <AddressForm />}
    </KeepPage>
  );
}

function useAddressColumns(): Column<Address>[] {
  const t = useTranslations('people');
  const { countries } = useLoaderData<typeof loader>();
  const names = new Map(countries.map(({ value, label }) => [value, label]));
  return [
    { key: 'label', header: t('label'), cell: ({ label }) => label, phone: 'title' },
    { key: 'recipient', header: t('recipient'), cell: ({ recipient }) => recipient },
    { key: 'street', header: t('street'), cell: ({ street }) => <span className="whitespace-pre-line">{street}</span> },
    {
      key: 'city',
      header: t('city'),
      cell: ({ postalCode, city, country }) => `${postalCode} ${city}, ${names.get(country) ?? country}`,
    },
    { key: 'state', header: t('status'), cell: ({ active }) => <StateBadge state={active ? 'active' : 'closed'} /> },
  ];
}
