import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { CsvLink } from '../../components/csv-link.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { Stat, StatRow } from '../../components/stat.tsx';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { answerAction } from '../supplier.sub-orders_.$subOrderId/answer.server.ts';
import { acceptAction } from './actions.server.ts';
import { BulkBar } from './bulk-bar.tsx';
import { InboxRow } from './inbox-row.tsx';
import { SupplierInboxDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = { title: (t) => t('supplierInbox.title') };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const search = params.get('q') ?? '';
  const { locale } = args.context.preferences;
  const variables = { after: params.get('after'), search: search || null, locale };
  const { subOrders, subOrderCounts } = await query(args, SupplierInboxDocument, variables);
  const done = { accepted: params.get('accepted'), refused: params.get('refused'), answered: params.get('answered') };
  return { subOrders, counts: subOrderCounts, search, done, idempotencyKey: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const data = await args.request.clone().formData();
  if (data.get('intent') === 'accept') return acceptAction(args, data);
  const { refused, subOrder } = await answerAction(args);
  if (!subOrder) return { refused, subOrderId: String(data.get('subOrderId')) };
  throw redirect(`/supplier/inbox?${new URLSearchParams({ answered: subOrder.number })}`, 303);
}

export default function SupplierInbox() {
  const { subOrders, search, idempotencyKey } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useTranslations('supplierInbox');
  const refusal = result && 'refused' in result ? result : undefined;
  const empty = (
    <EmptyState
      icon="checkCircle"
      title={search ? t('noneFound') : t('none')}
      action={<LinkButton to="/supplier/sub-orders">{t('all')}</LinkButton>}
    >
      {search ? null : t('noneHint')}
    </EmptyState>
  );
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="grid gap-4">
        <Outcome />
        <Counts />
        <Panel flush>
          <FilterBar
            active={search ? [{ name: 'q', label: search }] : []}
            actions={<CsvLink file="/supplier/inbox.csv" params={new URLSearchParams({ q: search })} />}
          >
            <SearchField name="q" label={t('search')} defaultValue={search} />
          </FilterBar>
          {subOrders.nodes.length === 0 ? (
            empty
          ) : (
            <>
              <BulkBar idempotencyKey={idempotencyKey} />
              <ul>
                {subOrders.nodes.map((subOrder) => (
                  <InboxRow
                    key={`${subOrder.id}-${subOrder.version}`}
                    subOrder={subOrder}
                    result={refusal?.subOrderId === subOrder.id ? refusal.refused : undefined}
                    idempotencyKey={idempotencyKey}
                  />
                ))}
              </ul>
            </>
          )}
          <Pager pageInfo={subOrders.pageInfo} summary={t('shown', { count: subOrders.nodes.length })} />
        </Panel>
      </div>
    </>
  );
}

function Outcome() {
  const { done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useTranslations('supplierInbox');
  if (result && 'complaint' in result) return <Banner tone="blocked" live title={result.complaint} />;
  if (result) return null;
  if (done.answered) return <Banner tone="ok" live title={t('answered', { number: done.answered })} />;
  if (done.accepted === null) return null;
  return (
    <Banner tone={done.refused ? 'risk' : 'ok'} live title={t('done', { count: Number(done.accepted) })}>
      {done.refused ? t('refused', { numbers: done.refused }) : null}
    </Banner>
  );
}

function Counts() {
  const { counts } = useLoaderData<typeof loader>();
  const t = useTranslations('supplierInbox');
  return (
    <StatRow>
      <Stat label={t('toAnswer')} value={<Quantity value={counts.unanswered} />} />
      <Stat label={t('overdue')} value={<Quantity value={counts.overdue} />} />
      <Stat label={t('today')} value={<Quantity value={counts.dueWithinDay} />} />
      <Stat label={t('toShip')} value={<Quantity value={counts.toShip} />} to="/supplier/shipments/new" />
    </StatRow>
  );
}
