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
import { TextLink } from '../../components/text-link.tsx';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { answerAction } from '../supplier.sub-orders_.$subOrderId/answer.server.ts';
import { acceptAction, type LeftOver } from './actions.server.ts';
import { BulkBar } from './bulk-bar.tsx';
import { inboxFilter, readInboxFilters } from './filters.ts';
import { InboxRow } from './inbox-row.tsx';
import { SupplierInboxDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = { title: (t) => t('supplierInbox.title') };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const filters = readInboxFilters(params);
  const { locale } = args.context.preferences;
  const variables = { after: params.get('after'), filter: inboxFilter(filters), locale };
  const { subOrders, subOrderCounts, firstAnswerDay } = await query(args, SupplierInboxDocument, variables);
  const done = { answered: params.get('answered'), left: Number(params.get('left')) || 0 };
  return { subOrders, counts: subOrderCounts, firstAnswerDay, filters, done, idempotencyKey: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const data = await args.request.clone().formData();
  if (data.get('intent') === 'accept') return acceptAction(args, data);
  const { refused, subOrder } = await answerAction(args);
  if (!subOrder) return { refused, subOrderId: String(data.get('subOrderId')) };
  const params = new URL(args.request.url).searchParams;
  params.delete('after');
  params.set('answered', subOrder.number);
  params.set('left', String(subOrder.lines.reduce((sum, { toAnswer }) => sum + toAnswer, 0)));
  throw redirect(`/supplier/inbox?${params}`, 303);
}

export default function SupplierInbox() {
  const { subOrders, filters, firstAnswerDay, idempotencyKey } = useLoaderData<typeof loader>();
  const { q, due } = filters;
  const narrowed = q !== '' || due !== null;
  const result = useActionData<typeof action>();
  const t = useTranslations('supplierInbox');
  const refusal = result && 'refused' in result ? result : undefined;
  const empty = (
    <EmptyState
      icon="checkCircle"
      title={narrowed ? t('noneFound') : t('none')}
      action={
        narrowed ? (
          <LinkButton to="/supplier/inbox">{t('allWaiting')}</LinkButton>
        ) : (
          <LinkButton to="/supplier/sub-orders">{t('all')}</LinkButton>
        )
      }
    >
      {narrowed ? null : t('noneHint')}
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
            active={[
              ...(due ? [{ name: 'due', label: t(`due.${due}`) }] : []),
              ...(q ? [{ name: 'q', label: q }] : []),
            ]}
            actions={<CsvLink file="/supplier/inbox.csv" params={new URLSearchParams({ q, due: due ?? '' })} />}
          >
            {due && <input type="hidden" name="due" value={due} />}
            <SearchField name="q" label={t('search')} defaultValue={q} />
          </FilterBar>
          {subOrders.nodes.length === 0 ? (
            empty
          ) : (
            <>
              <BulkBar subOrders={subOrders.nodes} />
              <ul>
                {subOrders.nodes.map((subOrder) => (
                  <InboxRow
                    key={`${subOrder.id}-${subOrder.version}`}
                    subOrder={subOrder}
                    result={refusal?.subOrderId === subOrder.id ? refusal.refused : undefined}
                    firstDay={firstAnswerDay}
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
  if (result && 'accepted' in result) return <Accepted sums={result.accepted} left={result.left} />;
  if (result || !done.answered) return null;
  return (
    <Banner tone="ok" live title={t('answered', { number: done.answered })}>
      {done.left > 0 ? t('answeredLeft', { count: done.left }) : null}
    </Banner>
  );
}

type AcceptedProps = {
  readonly sums: { readonly subOrders: number; readonly lines: number; readonly pieces: number };
  readonly left: readonly LeftOver[];
};

/** What a bulk acceptance did, and what it left alone and why. */
function Accepted({ sums, left }: AcceptedProps) {
  const { counts } = useLoaderData<typeof loader>();
  const t = useTranslations('supplierInbox');
  return (
    <Banner tone={left.length > 0 ? 'risk' : 'ok'} live title={t('done', sums)}>
      {left.length > 0 && (
        <>
          <p>{t('left', { count: left.length })}</p>
          <ul className="list-disc pl-5">
            {left.map(({ id, number, reason }) => (
              <li key={id ?? reason}>
                {id && <TextLink to={`/supplier/sub-orders/${id}`}>{number}</TextLink>} {reason}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t('stillWaiting', { count: counts.unanswered })}</p>
    </Banner>
  );
}

function Counts() {
  const { counts } = useLoaderData<typeof loader>();
  const t = useTranslations('supplierInbox');
  return (
    <StatRow>
      <Stat label={t('toAnswer')} value={<Quantity value={counts.unanswered} />} to="/supplier/inbox" />
      <Stat label={t('overdue')} value={<Quantity value={counts.overdue} />} to="/supplier/inbox?due=overdue" />
      <Stat label={t('today')} value={<Quantity value={counts.dueWithinDay} />} to="/supplier/inbox?due=day" />
      <Stat label={t('toShip')} value={<Quantity value={counts.toShip} />} to="/supplier/sub-orders?status=TO_SHIP" />
    </StatRow>
  );
}
