import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { Day } from '../../components/date.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { found, query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { changeAsset } from './actions.server.ts';
import { MoveDrawer, RetireDrawer } from './asset-drawers.tsx';
import { ComponentsPanel } from './components-panel.tsx';
import { AssetDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = {
  title: (t, data) => t('asset.title', { serial: data?.asset.serial ?? '' }),
  live: ['asset'],
};

export async function loader(args: LoaderFunctionArgs) {
  const { asset, account } = await query(args, AssetDocument, {
    id: args.params.assetId ?? '',
    locale: args.context.preferences.locale,
  });
  return {
    asset: found(asset),
    costCentres: (account?.costCentres.nodes ?? []).map(({ id, code, name }) => ({
      value: id,
      label: `${code} ${name}`,
    })),
    places: (account?.addresses.nodes ?? []).map(({ id, label, city }) => ({ value: id, label: `${label}, ${city}` })),
    idempotencyKey: crypto.randomUUID(),
  };
}

export type AssetView = ReturnType<typeof useLoaderData<typeof loader>>['asset'];

export async function action(args: ActionFunctionArgs) {
  return changeAsset(args);
}

export default function AssetPage() {
  const { asset } = useLoaderData<typeof loader>();
  const t = useTranslations('asset');
  const [params] = useSearchParams();
  const panel = asset.status === 'RETIRED' ? null : params.get('panel');
  const done = params.get('done');
  return (
    <>
      <PageHeader
        crumbs={[{ to: '/assets', label: t('all') }]}
        title={asset.name}
        badges={<StateBadge state={asset.status} />}
        lead={<span className="font-mono">{asset.serial}</span>}
        actions={asset.status !== 'RETIRED' && <Actions />}
      />
      {(done === 'move' || done === 'retire') && (
        <div className="mb-4">
          <Banner live tone="ok" title={t(`done.${done}`)} />
        </div>
      )}
      <div className="grid gap-4">
        <Panel title={t('facts')}>
          <Facts />
        </Panel>
        <ComponentsPanel asset={asset} />
      </div>
      {panel === 'move' && <MoveDrawer />}
      {panel === 'retire' && <RetireDrawer />}
    </>
  );
}

function Actions() {
  const t = useTranslations('asset');
  return (
    <>
      <LinkButton to="?panel=move" preventScrollReset icon="location">
        {t('move')}
      </LinkButton>
      <LinkButton to="?panel=retire" preventScrollReset variant="quiet">
        {t('retire')}
      </LinkButton>
    </>
  );
}

function Facts() {
  const { asset } = useLoaderData<typeof loader>();
  const t = useTranslations('asset');
  const { address, costCentre, order } = asset;
  const entries = [
    { id: 'serial', term: t('serial'), value: <span className="font-mono select-all">{asset.serial}</span> },
    {
      id: 'sku',
      term: t('sku'),
      value: (
        <TextLink to={`/catalogue/${encodeURIComponent(asset.sku)}`} className="font-mono">
          {asset.sku}
        </TextLink>
      ),
    },
    ...(order
      ? [
          {
            id: 'order',
            term: t('order'),
            value: <TextLink to={`/orders/${order.number}`}>{order.number}</TextLink>,
          },
        ]
      : []),
    {
      id: 'address',
      term: t('address'),
      value: address ? (
        <>
          {address.label}
          <span className="block text-sm text-ink-2">
            {address.street}, {address.postalCode} {address.city}, {address.country}
          </span>
        </>
      ) : (
        '–'
      ),
    },
    { id: 'location', term: t('location'), value: asset.location || '–' },
    { id: 'costCentre', term: t('costCentre'), value: costCentre ? `${costCentre.code} ${costCentre.name}` : '–' },
    { id: 'delivered', term: t('delivered'), value: <Day date={asset.deliveredOn} weekday /> },
    { id: 'warranty', term: t('warranty'), value: <Day date={asset.warrantyUntil} /> },
  ];
  return <DefinitionList entries={entries} columns={3} />;
}
