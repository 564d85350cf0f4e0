import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Country } from '../../components/control/country.tsx';
import { CsvLink } from '../../components/csv-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useRole } from '../../components/use-role.ts';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { AccountsDocument } from './queries.ts';

const PAGE_SIZE = 25;

export const handle: PageHandle<typeof loader> = { title: (t) => t('controlAccounts.title') };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const search = params.get('q') ?? '';
  const variables = { first: PAGE_SIZE, after: params.get('after'), search: search || null };
  const { accounts } = await query(args, AccountsDocument, variables);
  return { accounts, search };
}

type Account = Awaited<ReturnType<typeof loader>>['accounts']['nodes'][number];

export default function Accounts() {
  const { accounts, search } = useLoaderData<typeof loader>();
  const t = useTranslations('controlAccounts');
  const administrator = useRole('administrator');
  const create = administrator && (
    <LinkButton to="/control/accounts/new" variant="primary" icon="plus">
      {t('new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={create} />
      <Panel flush>
        <FilterBar actions={<CsvLink file="/control/accounts.csv" params={new URLSearchParams({ q: search })} />}>
          <SearchField name="q" label={t('search')} defaultValue={search} />
        </FilterBar>
        <DataTable
          caption={t('title')}
          columns={useAccountColumns()}
          rows={accounts.nodes}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/control/accounts/${id}`}
          empty={
            <EmptyState icon="building" title={search ? t('noneFound') : t('none')} action={search ? null : create}>
              {search ? t('noneFoundHint') : t('noneHint')}
            </EmptyState>
          }
        />
        <Pager pageInfo={accounts.pageInfo} summary={t('shown', { count: accounts.nodes.length })} />
      </Panel>
    </>
  );
}

function useAccountColumns(): readonly Column<Account>[] {
  const t = useTranslations('controlAccounts');
  const words = useTranslations('control.relation');
  return [
    { key: 'name', header: t('name'), cell: ({ name }) => name, phone: 'title' },
    { key: 'code', header: words('code'), cell: ({ code }) => <span className="font-mono text-sm">{code}</span> },
    { key: 'organisation', header: words('organisation'), cell: ({ organisation }) => organisation.name },
    { key: 'country', header: words('country'), cell: ({ country }) => <Country code={country} /> },
    { key: 'currency', header: words('currency'), cell: ({ currency }) => currency },
    { key: 'payment', header: words('paymentDays'), cell: ({ paymentDays }) => words('net', { days: paymentDays }) },
    { key: 'status', header: words('status'), cell: ({ status }) => <StateBadge state={status} /> },
  ];
}
