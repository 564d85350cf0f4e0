import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { CsvLink } from '../../components/csv-link.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { deliverAction } from './deliver.server.ts';
import { DeliverDialog } from './deliver-dialog.tsx';
import { PARCEL_STATE, readShipmentFilters, VIEWS } from './filters.ts';
import { loadReady } from './load-ready.server.ts';
import { ParcelTable } from './parcel-table.tsx';
import { ParcelsDocument } from './queries.ts';
import { ReadyTable } from './ready-table.tsx';

export const handle: PageHandle<typeof loader> = { title: (t) => t('controlShipments.title') };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const { view, q } = readShipmentFilters(params);
  const idempotencyKey = crypto.randomUUID();
  const about = {
    view,
    q,
    idempotencyKey,
    deliver: params.get('deliver'),
    choosing: params.has('choose'),
    done: { shipped: params.get('shipped'), delivered: params.get('done') },
  };
  if (view === 'ready') return { ...about, ready: await loadReady(args, q), parcels: null };
  const variables = { after: params.get('after'), search: q || null, state: PARCEL_STATE[view] };
  const { shipments } = await query(args, ParcelsDocument, variables);
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
  const { view, q, ready, parcels, deliver, choosing, done, idempotencyKey } = useLoaderData<typeof loader>();
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
        {choosing && ready && (
          <Banner tone="accent" title={t('choose')}>
            {ready.length > 0 ? t('chooseHint') : t('noneReadyHint')}
          </Banner>
        )}
        {done.shipped && <Banner tone="ok" live title={t('done.shipped', { number: done.shipped })} />}
        {done.delivered && <Banner tone="ok" live title={t('done.delivered', { number: done.delivered })} />}
        <Panel flush>
          <FilterBar actions={<CsvLink file="/control/shipments.csv" params={new URLSearchParams({ view, q })} />}>
            {view !== 'ready' && <input type="hidden" name="view" value={view} />}
            <SearchField name="q" label={t('search')} defaultValue={q} />
          </FilterBar>
          {ready && <ReadyTable orders={ready} narrowed={q !== ''} />}
          {parcels && <ParcelTable parcels={parcels} view={view} narrowed={q !== ''} />}
        </Panel>
      </div>
      {delivering && <DeliverDialog parcel={delivering} result={refused} idempotencyKey={idempotencyKey} />}
    </>
  );
}
