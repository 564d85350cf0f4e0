import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CsvLink } from '../../components/csv-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { Money } from '../../components/money.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { Part } from '../../components/supply/part.tsx';
import { query } from '../../gateway/api.server.ts';
import { formatDay } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import type { PageHandle } from '../../page-handle.ts';
import { OwnOffersDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = { title: (t) => t('supplierOffers.title') };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const q = params.get('q') ?? '';
  const { locale } = args.context.preferences;
  const variables = { after: params.get('after'), search: q || null, locale };
  return { ...(await query(args, OwnOffersDocument, variables)), q };
}

type Offer = Awaited<ReturnType<typeof loader>>['supplierOffers']['nodes'][number];

export default function OwnOffers() {
  const { supplierOffers, q } = useLoaderData<typeof loader>();
  const t = useTranslations('supplierOffers');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Panel flush>
        <FilterBar
          active={q ? [{ name: 'q', label: q }] : []}
          actions={<CsvLink file="/supplier/offers.csv" params={new URLSearchParams({ q })} />}
        >
          <SearchField name="q" label={t('search')} defaultValue={q} />
        </FilterBar>
        <DataTable
          caption={t('title')}
          columns={useColumns()}
          rows={supplierOffers.nodes}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon="tag" title={t('none')}>
              {t('noneHint')}
            </EmptyState>
          }
        />
        <Pager pageInfo={supplierOffers.pageInfo} summary={t('shown', { count: supplierOffers.nodes.length })} />
      </Panel>
    </>
  );
}

function useColumns(): Column<Offer>[] {
  const t = useTranslations('supplierOffers');
  return [
    {
      key: 'part',
      header: t('name'),
      cell: ({ sku, itemName }) => <Part part={{ sku, name: itemName }} />,
      phone: 'title',
    },
    { key: 'cost', header: t('cost'), cell: ({ unitCost }) => <Money value={unitCost} />, align: 'end' },
    { key: 'lead', header: t('lead_days'), cell: ({ leadDays }) => t('days', { count: leadDays }), align: 'end' },
    { key: 'minimum', header: t('minimum'), cell: (row) => <Quantity value={row.minimumQuantity} />, align: 'end' },
    { key: 'multiple', header: t('multiple'), cell: (row) => <Quantity value={row.multiple} />, align: 'end' },
    {
      key: 'capacity',
      header: t('capacity'),
      cell: ({ dailyCapacity }) => (dailyCapacity === null ? t('unlimited') : <Quantity value={dailyCapacity} />),
      align: 'end',
    },
    { key: 'valid', header: t('valid'), cell: (row) => <Validity offer={row} /> },
    { key: 'status', header: t('status'), cell: ({ status }) => <StateBadge state={status} /> },
  ];
}

function Validity({ offer: { validFrom, validUntil } }: { readonly offer: Offer }) {
  const t = useTranslations('supplierOffers');
  const tag = useIntlTag();
  const now = useClock();
  const from = validFrom ? formatDay(tag, validFrom, now) : '';
  const until = validUntil ? formatDay(tag, validUntil, now) : '';
  const key = validFrom && validUntil ? 'fromUntil' : validUntil ? 'until' : validFrom ? 'from' : 'always';
  return <span suppressHydrationWarning>{t(key, { from, until })}</span>;
}
