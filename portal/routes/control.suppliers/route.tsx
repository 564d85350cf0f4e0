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
import { SuppliersDocument } from './queries.ts';

const PAGE_SIZE = 25;

export const handle: PageHandle<typeof loader> = { title: (t) => t('controlSuppliers.title') };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const search = params.get('q') ?? '';
  const variables = { first: PAGE_SIZE, after: params.get('after'), search: search || null };
  const { suppliers } = await query(args, SuppliersDocument, variables);
  return { suppliers, search };
}

type Supplier = Awaited<ReturnType<typeof loader>>['suppliers']['nodes'][number];

export default function Suppliers() {
  const { suppliers, search } = useLoaderData<typeof loader>();
  const t = useTranslations('controlSuppliers');
  const administrator = useRole('administrator');
  const create = administrator && (
    <LinkButton to="/control/suppliers/new" variant="primary" icon="plus">
      {t('new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={create} />
      <Panel flush>
        <FilterBar actions={<CsvLink file="/control/suppliers.csv" params={new URLSearchParams({ q: search })} />}>
          <SearchField name="q" label={t('search')} defaultValue={search} />
        </FilterBar>
        <DataTable
          caption={t('title')}
          columns={useSupplierColumns()}
          rows={suppliers.nodes}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/control/suppliers/${id}`}
          empty={
            <EmptyState icon="factory" title={search ? t('noneFound') : t('none')} action={search ? null : create}>
              {search ? t('noneFoundHint') : t('noneHint')}
            </EmptyState>
          }
        />
        <Pager pageInfo={suppliers.pageInfo} summary={t('shown', { count: suppliers.nodes.length })} />
      </Panel>
    </>
  );
}

function useSupplierColumns(): readonly Column<Supplier>[] {
  const t = useTranslations('controlSuppliers');
  const words = useTranslations('control.relation');
  return [
    { key: 'name', header: t('name'), cell: ({ name }) => name, phone: 'title' },
    { key: 'code', header: words('code'), cell: ({ code }) => <span className="font-mono text-sm">{code}</span> },
    {
      key: 'country',
      header: words('country'),
      cell: ({ organisation }) => <Country code={organisation.country} />,
    },
    { key: 'currency', header: words('currency'), cell: ({ currency }) => currency },
    { key: 'answers', header: t('answers'), cell: ({ answerHours }) => t('within', { hours: answerHours }) },
    { key: 'transit', header: t('transit'), cell: ({ transitDays }) => t('workingDays', { days: transitDays }) },
    { key: 'status', header: words('status'), cell: ({ status }) => <StateBadge state={status} /> },
  ];
}
