import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, type SerializeFrom } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { CsvLink } from '../../components/csv-link.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { Select } from '../../components/select.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { query } from '../../gateway/api.server.ts';
import { loadShell } from '../../gateway/session.server.ts';
import { dayIn } from '../../i18n/format.ts';
import type { PageHandle } from '../../page-handle.ts';
import { DuePanel, ExpectedPanel, UnansweredPanel } from './due-panels.tsx';
import { ExceptionTable } from './exception-table.tsx';
import { KINDS, queueFilter, readQueueFilters } from './filters.ts';
import { placeAction } from './place.server.ts';
import { QueueDocument } from './queries.ts';
import { StalledPanel } from './stalled-panel.tsx';
import { takeAction } from './take.server.ts';

export const handle: PageHandle<typeof loader> = { title: (t) => t('controlQueue.title') };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const filters = readQueueFilters(params);
  const shell = await loadShell(args);
  const data = await query(args, QueueDocument, {
    after: params.get('after'),
    filter: queueFilter(filters),
    today: dayIn(new Date(), shell?.acting.timeZone ?? 'UTC'),
    locale: args.context.preferences.locale,
  });
  return {
    ...data,
    ...filters,
    taken: params.has('taken'),
    placed: params.get('placed'),
    idempotencyKey: crypto.randomUUID(),
  };
}

export type QueueData = SerializeFrom<typeof loader>;

export async function action(args: ActionFunctionArgs) {
  const data = await args.request.clone().formData();
  if (data.get('intent') === 'place') {
    const { refused, orderId } = await placeAction(args);
    if (refused) return refused;
    throw redirect(`/control/queue?placed=${orderId ?? 'no'}`, 303);
  }
  const { refused } = await takeAction(args);
  if (refused) return refused;
  throw redirect('/control/queue?view=mine&taken=1', 303);
}

export default function Queue() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('controlQueue');
  const words = useTranslations('exception.kind');
  const [params] = useSearchParams();
  const narrowed = data.kind !== '' || data.q !== '';
  const tabs = [
    { to: '/control/queue?view=', label: t('open'), count: data.workExceptionCounts.open },
    { to: '/control/queue?view=mine', label: t('mine'), count: data.workExceptionCounts.mine },
    { to: '/control/queue?view=resolved', label: t('resolved') },
  ];
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Tabs label={t('tabs')} tabs={tabs} />
      <div className="grid gap-4 2xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid content-start gap-4">
          {refused && <Banner tone="blocked" live title={refused.error?.['']?.join(' ')} />}
          {data.placed && !refused && <Placed orderId={data.placed} />}
          <StalledPanel requests={data.salesRequestsStalled.nodes} idempotencyKey={data.idempotencyKey} />
          {data.taken && !refused && <Banner tone="ok" live title={t('taken')} />}
          <Panel flush>
            <FilterBar
              active={data.kind ? [{ name: 'kind', label: words(data.kind.toLowerCase()) }] : []}
              actions={<CsvLink file="/control/queue.csv" params={params} />}
            >
              <input type="hidden" name="view" value={data.view === 'open' ? '' : data.view} />
              <SearchField name="q" label={t('search')} defaultValue={data.q} />
              <Select
                name="kind"
                label={t('kind')}
                hideLabel
                empty={t('anyKind')}
                defaultValue={data.kind}
                options={KINDS.map((value) => ({ value, label: words(value.toLowerCase()) }))}
              />
            </FilterBar>
            {data.workExceptions.nodes.length === 0 ? (
              <EmptyState icon={narrowed ? 'search' : 'checkCircle'} title={t(narrowed ? 'noneFound' : 'none')}>
                {narrowed ? t('noneFoundHint') : data.view === 'open' && t('noneHint')}
              </EmptyState>
            ) : (
              <ExceptionTable exceptions={data.workExceptions.nodes} idempotencyKey={data.idempotencyKey} />
            )}
            <Pager
              pageInfo={data.workExceptions.pageInfo}
              summary={t('shown', { count: data.workExceptions.nodes.length })}
            />
          </Panel>
        </div>
        <div className="grid content-start gap-4 md:grid-cols-3 2xl:grid-cols-1">
          <DuePanel tasks={data.tasks.nodes} dueWork={data.dueWork} />
          <ExpectedPanel notices={data.shipNoticesExpected.nodes} dueWork={data.dueWork} />
          <UnansweredPanel subOrders={data.supplyOrders.nodes} dueWork={data.dueWork} />
        </div>
      </div>
    </>
  );
}

function Placed({ orderId }: { readonly orderId: string }) {
  const t = useTranslations('controlQueue');
  if (orderId === 'no') return <Banner tone="blocked" live title={t('notPlacedYet')} />;
  return (
    <Banner
      tone="ok"
      live
      title={t('placed')}
      actions={<LinkButton to={`/control/orders/${encodeURIComponent(orderId)}`}>{t('openOrder')}</LinkButton>}
    />
  );
}
