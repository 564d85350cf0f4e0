import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { deliverAction } from './deliver.server.ts';
import { DeliverDialog } from './deliver-dialog.tsx';
import { ParcelTable } from './parcel-table.tsx';
import { ParcelsDocument, ReadyGoodsDocument } from './queries.ts';
import { readyOrders } from './ready-orders.ts';
import { ReadyTable } from './ready-table.tsx';

const VIEWS = ['ready', 'way', 'delivered'] as const;

export const handle: PageHandle<typeof loader> = { title: (t) => t('controlShipments.title') };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const view = VIEWS.find((known) => known === params.get('view')) ?? 'ready';
  const idempotencyKey = crypto.randomUUID();
  const about = {
    view,
    idempotencyKey,
    deliver: params.get('deliver'),
    done: { shipped: params.get('shipped'), delivered: params.get('done') },
  };
  if (view === 'ready') {
    const { locale } = args.context.preferences;
    return { ...about, ready: readyOrders(await query(args, ReadyGoodsDocument, { locale })), parcels: null };
  }
  const state = view === 'way' ? ('SHIPPED' as const) : ('DELIVERED' as const);
  const { shipments } = await query(args, ParcelsDocument, { after: params.get('after'), state });
  return { ...about, ready: null, parcels: shipments };
}

type Data = Awaited<ReturnType<typeof loader>>;
export type Parcel = NonNullable<Data['parcels']>['nodes'][number];

export async function action(args: ActionFunctionArgs) {
  const { refused, number } = await deliverAction(args);
  if (refused) return refused;
  throw redirect(`/control/shipments?${new URLSearchParams({ view: 'delivered', done: number })}`, 303);
}

export default function Shipments() {
  const { view, ready, parcels, deliver, done, idempotencyKey } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('controlShipments');
  const delivering = parcels?.nodes.find(({ id, state }) => id === deliver && state === 'SHIPPED');
  const tabs = VIEWS.map((key) => ({
    to: `/control/shipments?view=${key === 'ready' ? '' : key}`,
    label: t(`tab.${key}`),
  }));
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Tabs label={t('tabs')} tabs={tabs} />
      <div className="grid gap-4">
        {done.shipped && <Banner tone="ok" live title={t('done.shipped', { number: done.shipped })} />}
        {done.delivered && <Banner tone="ok" live title={t('done.delivered', { number: done.delivered })} />}
        {ready && <ReadyTable orders={ready} />}
        {parcels && <ParcelTable parcels={parcels} view={view} />}
      </div>
      {delivering && <DeliverDialog parcel={delivering} result={refused} idempotencyKey={idempotencyKey} />}
    </>
  );
}
