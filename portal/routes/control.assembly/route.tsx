import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CsvLink } from '../../components/csv-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Day } from '../../components/date.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { Part } from '../../components/supply/part.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { readFloorFilters } from './filters.ts';
import { FloorDocument } from './queries.ts';

const PAGE_SIZE = 25;

export const handle: PageHandle<typeof loader> = { title: (t) => t('assembly.title') };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const { state, q } = readFloorFilters(params);
  const { locale } = args.context.preferences;
  const variables = { first: PAGE_SIZE, after: params.get('after'), state, search: q || null, locale };
  const data = await query(args, FloorDocument, variables);
  // A scanned serial leads straight to its unit, whatever tab is open.
  const exact = q ? data.found.nodes.find(({ serial }) => serial === q.toUpperCase()) : undefined;
  if (exact) throw redirect(`/control/assembly/${exact.id}`);
  return { ...data, state, q };
}

type Unit = Awaited<ReturnType<typeof loader>>['productUnits']['nodes'][number];

export default function Floor() {
  const { productUnits, productUnitCounts, state, q } = useLoaderData<typeof loader>();
  const t = useTranslations('assembly');
  const [params] = useSearchParams();
  const tabs = productUnitCounts.map(({ state: each, count }) => ({
    // The tab that is open by default goes by the bare address as well.
    to: each === 'ASSEMBLING' ? '/control/assembly?state=' : `/control/assembly?state=${each.toLowerCase()}`,
    label: t(`tab.${each.toLowerCase()}`),
    count,
  }));
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Tabs label={t('tabs')} tabs={tabs} />
      <Panel flush>
        <FilterBar
          active={q ? [{ name: 'q', label: q }] : []}
          actions={<CsvLink file="/control/assembly.csv" params={params} />}
        >
          <input type="hidden" name="state" value={state === 'ASSEMBLING' ? '' : state.toLowerCase()} />
          <SearchField name="q" label={t('find')} defaultValue={q} />
        </FilterBar>
        <DataTable
          caption={t('title')}
          columns={useColumns()}
          rows={productUnits.nodes}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/control/assembly/${id}`}
          empty={
            <EmptyState icon="wrench" title={t(q ? 'noneFound' : 'none')}>
              {t(q ? 'noneFoundHint' : 'noneHint')}
            </EmptyState>
          }
        />
        <Pager pageInfo={productUnits.pageInfo} summary={t('shown', { count: productUnits.nodes.length })} />
      </Panel>
    </>
  );
}

function useColumns(): Column<Unit>[] {
  const t = useTranslations('assembly');
  return [
    {
      key: 'serial',
      header: t('serial'),
      cell: ({ serial }) => <span className="whitespace-nowrap">{serial}</span>,
      phone: 'title',
    },
    { key: 'product', header: t('product'), cell: ({ product }) => <Part part={product} /> },
    { key: 'work', header: t('work'), cell: ({ work }) => t(`kind.${work}`) },
    {
      key: 'order',
      header: t('order'),
      cell: ({ order }) => (
        <span className="block">
          <span className="block">{order.number}</span>
          <span className="block text-sm text-ink-3">{order.account.name}</span>
        </span>
      ),
    },
    {
      key: 'expected',
      header: t('expected'),
      cell: ({ order }) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          <Day date={order.expectedDate} weekday />
          {order.atRisk && <StateBadge state="at_risk" />}
        </span>
      ),
    },
  ];
}
