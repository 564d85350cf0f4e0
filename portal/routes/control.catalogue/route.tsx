import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { familyOptions } from '../../components/control/family-options.ts';
import { CsvLink } from '../../components/csv-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { type Choice, Select } from '../../components/select.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useRole } from '../../components/use-role.ts';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { ITEM_KINDS, ITEM_STATUSES, type ItemFilters, itemFilter, readItemFilters } from './filters.ts';
import { ControlItemsDocument } from './queries.ts';

const PAGE_SIZE = 50;

export const handle: PageHandle<typeof loader> = { title: (t) => t('controlCatalogue.title') };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const filters = readItemFilters(params);
  const { items, families } = await query(args, ControlItemsDocument, {
    first: PAGE_SIZE,
    after: params.get('after'),
    ...itemFilter(filters),
    locale: args.context.preferences.locale,
  });
  return { items, families: familyOptions(families), filters };
}

type Item = Awaited<ReturnType<typeof loader>>['items']['nodes'][number];

export default function ControlCatalogue() {
  const { items, families, filters } = useLoaderData<typeof loader>();
  const t = useTranslations('controlCatalogue');
  const sales = useRole('sales');
  const administrator = useRole('administrator');
  const create = (sales || administrator) && (
    <LinkButton to="/control/catalogue/new" variant="primary" icon="plus">
      {t('new')}
    </LinkButton>
  );
  const narrowed = Object.values(filters).some((value) => value !== '');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={create} />
      <Panel flush>
        <Filters filters={filters} families={families} />
        <DataTable
          caption={t('title')}
          columns={useItemColumns()}
          rows={items.nodes}
          rowKey={({ id }) => id}
          rowHref={({ sku }) => `/control/catalogue/${encodeURIComponent(sku)}`}
          empty={
            <EmptyState
              icon={narrowed ? 'search' : 'grid'}
              title={t(narrowed ? 'noneFound' : 'none')}
              action={narrowed && <LinkButton to="/control/catalogue">{t('showAll')}</LinkButton>}
            >
              {t(narrowed ? 'noneFoundHint' : 'noneHint')}
            </EmptyState>
          }
        />
        <Pager pageInfo={items.pageInfo} summary={t('shown', { count: items.nodes.length })} />
      </Panel>
    </>
  );
}

function Filters({ filters, families }: { readonly filters: ItemFilters; readonly families: readonly Choice[] }) {
  const t = useTranslations('controlCatalogue');
  const kinds = useTranslations('kind');
  const states = useTranslations('state');
  const [params] = useSearchParams();
  const family = families.find(({ value }) => value === filters.familyId);
  const active = [
    { name: 'family', label: family?.label ?? '' },
    { name: 'kind', label: filters.kind && kinds(filters.kind) },
    { name: 'status', label: filters.status && states(filters.status.toLowerCase()) },
  ].filter(({ label }) => label !== '');
  return (
    <FilterBar active={active} actions={<CsvLink file="/control/catalogue.csv" params={params} />}>
      <SearchField name="q" label={t('search')} defaultValue={filters.search} />
      <Select
        key={`family ${filters.familyId}`}
        name="family"
        label={t('family')}
        hideLabel
        empty={t('anyFamily')}
        defaultValue={filters.familyId}
        options={families}
      />
      <Select
        key={`kind ${filters.kind}`}
        name="kind"
        label={t('kind')}
        hideLabel
        empty={t('anyKind')}
        defaultValue={filters.kind}
        options={ITEM_KINDS.map((value) => ({ value, label: kinds(value) }))}
      />
      <Select
        key={`status ${filters.status}`}
        name="status"
        label={t('status')}
        hideLabel
        empty={t('anyStatus')}
        defaultValue={filters.status}
        options={ITEM_STATUSES.map((value) => ({ value, label: states(value.toLowerCase()) }))}
      />
    </FilterBar>
  );
}

function useItemColumns(): readonly Column<Item>[] {
  const t = useTranslations('controlCatalogue');
  const kinds = useTranslations('kind');
  return [
    { key: 'name', header: t('item'), cell: ({ name }) => name, phone: 'title' },
    {
      key: 'sku',
      header: t('sku'),
      cell: ({ sku }) => <span className="font-mono text-sm break-all">{sku}</span>,
    },
    { key: 'family', header: t('family'), cell: ({ family }) => family.name },
    { key: 'kind', header: t('kind'), cell: ({ kind }) => kinds(kind) },
    { key: 'maker', header: t('maker'), cell: ({ manufacturer }) => manufacturer || '–' },
    {
      key: 'stock',
      header: t('available'),
      cell: ({ stock }) => <Quantity value={stock.available} />,
      align: 'end',
    },
    { key: 'status', header: t('status'), cell: ({ status }) => <StateBadge state={status} /> },
  ];
}
