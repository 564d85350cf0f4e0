import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CsvLink } from '../../components/csv-link.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { Select } from '../../components/select.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { useRole } from '../../components/use-role.ts';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { REQUEST_STATES, readRequestFilters, requestFilter } from './filters.ts';
import { RequestsDocument } from './queries.ts';
import { useRequestColumns } from './request-columns.tsx';

export const handle: PageHandle<typeof loader> = { title: (t) => t('requests.title'), live: ['request', 'order'] };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const filters = readRequestFilters(params);
  const { requests } = await query(args, RequestsDocument, {
    after: params.get('after'),
    filter: requestFilter(filters),
  });
  return { requests, filters };
}

export type RequestRow = Awaited<ReturnType<typeof loader>>['requests']['nodes'][number];

export default function Requests() {
  const { requests, filters } = useLoaderData<typeof loader>();
  const t = useTranslations('requests');
  const administrator = useRole('account_administrator');
  const approver = useRole('approver');
  const wholeAccount = administrator || approver;
  const columns = useRequestColumns(wholeAccount && !filters.mine);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={wholeAccount ? t('leadAll') : t('leadMine')}
        actions={
          <LinkButton to="/catalogue" variant="primary" icon="plus">
            {t('new')}
          </LinkButton>
        }
      />
      {wholeAccount && (
        <Tabs
          label={t('scope')}
          tabs={[
            { to: '?mine=', label: t('all') },
            { to: '?mine=1', label: t('mine') },
          ]}
        />
      )}
      <Panel flush>
        <RequestFilters filters={filters} />
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={requests.nodes}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/requests/${id}`}
          empty={<NoRequests filtered={filters.q !== '' || filters.state !== ''} />}
        />
        <Pager pageInfo={requests.pageInfo} summary={t('shown', { count: requests.nodes.length })} />
      </Panel>
    </>
  );
}

function RequestFilters({ filters }: { readonly filters: ReturnType<typeof readRequestFilters> }) {
  const t = useTranslations('requests');
  const words = useTranslations('state');
  const [params] = useSearchParams();
  return (
    <FilterBar
      active={filters.state ? [{ name: 'state', label: words(filters.state) }] : []}
      actions={<CsvLink file="/requests.csv" params={params} />}
    >
      {filters.mine && <input type="hidden" name="mine" value="1" />}
      <SearchField name="q" label={t('search')} defaultValue={filters.q} />
      <Select
        name="state"
        label={t('status')}
        hideLabel
        empty={t('anyState')}
        defaultValue={filters.state}
        options={REQUEST_STATES.map((value) => ({ value, label: words(value) }))}
      />
    </FilterBar>
  );
}

function NoRequests({ filtered }: { readonly filtered: boolean }) {
  const t = useTranslations('requests');
  if (filtered)
    return (
      <EmptyState icon="search" title={t('noneFound')} action={<LinkButton to="/requests">{t('showAll')}</LinkButton>}>
        {t('noneFoundHint')}
      </EmptyState>
    );
  return (
    <EmptyState icon="request" title={t('none')} action={<LinkButton to="/catalogue">{t('new')}</LinkButton>}>
      {t('noneHint')}
    </EmptyState>
  );
}
