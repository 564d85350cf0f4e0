import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Day } from '../../components/date.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { AssetFilters } from './asset-filters.tsx';
import { assetFilter, readAssetFilters } from './filters.ts';
import { AssetsDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = { title: (t) => t('assets.title'), live: ['asset', 'shipment'] };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const filters = readAssetFilters(params);
  const { assets, account } = await query(args, AssetsDocument, {
    after: params.get('after'),
    filter: assetFilter(filters),
  });
  return {
    assets,
    filters,
    costCentres: (account?.costCentres.nodes ?? []).map(({ id, code, name }) => ({
      value: id,
      label: `${code} ${name}`,
    })),
    places: (account?.addresses.nodes ?? []).map(({ id, label }) => ({ value: id, label })),
  };
}

type Asset = ReturnType<typeof useLoaderData<typeof loader>>['assets']['nodes'][number];

export default function Assets() {
  const { assets, filters } = useLoaderData<typeof loader>();
  const t = useTranslations('assets');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Panel flush>
        <AssetFilters />
        <DataTable
          caption={t('title')}
          columns={useColumns()}
          rows={assets.nodes}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/assets/${id}`}
          empty={<NoAssets filtered={Object.values(filters).some((value) => value !== '')} />}
        />
        <Pager pageInfo={assets.pageInfo} summary={t('shown', { count: assets.nodes.length })} />
      </Panel>
    </>
  );
}

function useColumns(): Column<Asset>[] {
  const t = useTranslations('assets');
  return [
    {
      key: 'serial',
      header: t('serial'),
      cell: ({ serial }) => <span className="font-mono">{serial}</span>,
      phone: 'title',
    },
    { key: 'name', header: t('name'), cell: (asset) => <Name asset={asset} /> },
    { key: 'status', header: t('status'), cell: ({ status }) => <StateBadge state={status} /> },
    { key: 'place', header: t('place'), cell: (asset) => <Place asset={asset} /> },
    { key: 'costCentre', header: t('costCentre'), cell: ({ costCentre }) => costCentre?.code ?? '–' },
    { key: 'delivered', header: t('delivered'), cell: ({ deliveredOn }) => <Day date={deliveredOn} />, phone: 'hide' },
    { key: 'warranty', header: t('warranty'), cell: ({ warrantyUntil }) => <Day date={warrantyUntil} /> },
  ];
}

function Name({ asset }: { readonly asset: Asset }) {
  return (
    <span className="grid">
      {asset.name}
      <span className="font-mono text-sm text-ink-3">{asset.sku}</span>
    </span>
  );
}

function Place({ asset }: { readonly asset: Asset }) {
  return (
    <span className="grid">
      {asset.address?.label ?? '–'}
      {asset.location && <span className="text-sm text-ink-3">{asset.location}</span>}
    </span>
  );
}

function NoAssets({ filtered }: { readonly filtered: boolean }) {
  const t = useTranslations('assets');
  if (filtered)
    return (
      <EmptyState icon="search" title={t('noneFound')} action={<LinkButton to="/assets">{t('showAll')}</LinkButton>}>
        {t('noneFoundHint')}
      </EmptyState>
    );
  return (
    <EmptyState icon="asset" title={t('none')} action={<LinkButton to="/orders">{t('toOrders')}</LinkButton>}>
      {t('noneHint')}
    </EmptyState>
  );
}
