import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { Banner } from '../../components/banner.tsx';
import { Day, Instant, RelativeTime } from '../../components/date.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Money } from '../../components/money.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { AnswerForm } from '../../components/supply/answer-form.tsx';
import { SubOrderState } from '../../components/supply/sub-order-state.tsx';
import { totalsOf } from '../../components/supply/waiting.ts';
import { found, query } from '../../gateway/api.server.ts';
import { useClock } from '../../i18n/portal-provider.tsx';
import type { PageHandle } from '../../page-handle.ts';
import { answerAction } from './answer.server.ts';
import { AnswerHistory } from './answer-history.tsx';
import { progressAction } from './progress.server.ts';
import { ProgressPanel } from './progress-panel.tsx';
import { SubOrderDocument } from './queries.ts';
import { SubOrderLines } from './sub-order-lines.tsx';

const ANSWERABLE = ['DISPATCHED', 'ACKNOWLEDGED', 'SCHEDULED', 'IN_PRODUCTION', 'READY'];

export const handle: PageHandle<typeof loader> = {
  title: (t, data) => t('supplierSubOrder.title', { number: data?.subOrder.number ?? '' }),
};

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = args.context.preferences;
  const { subOrder, firstAnswerDay } = await query(args, SubOrderDocument, {
    id: args.params.subOrderId ?? '',
    locale,
  });
  const done = new URL(args.request.url).searchParams.get('done');
  return { subOrder: found(subOrder), firstAnswerDay, done, idempotencyKey: crypto.randomUUID() };
}

export type SubOrder = Awaited<ReturnType<typeof loader>>['subOrder'];

export async function action(args: ActionFunctionArgs) {
  const data = await args.request.clone().formData();
  const { pathname } = new URL(args.request.url);
  if (data.get('intent') === 'progress') {
    const { refused } = await progressAction(args);
    if (refused) return { intent: 'progress' as const, refused };
    throw redirect(`${pathname}?done=noted`, 303);
  }
  const { refused } = await answerAction(args);
  if (refused) return { intent: 'answer' as const, refused };
  throw redirect(`${pathname}?done=answered`, 303);
}

export default function SubOrderPage() {
  const { subOrder, firstAnswerDay, done, idempotencyKey } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useTranslations('supplierSubOrder');
  const nav = useTranslations('nav');
  const shippable = subOrder.lines.some(isShippable);
  const refusedAnswer = result?.intent === 'answer' ? result.refused : undefined;
  return (
    <>
      <PageHeader
        title={t('title', { number: subOrder.number })}
        crumbs={[{ to: '/supplier/sub-orders', label: nav('subOrders') }]}
        badges={<SubOrderState status={subOrder.status} lines={subOrder.lines} />}
        actions={
          shippable && (
            <LinkButton to={`/supplier/shipments/new?subOrder=${subOrder.id}`} icon="truck" variant="primary">
              {t('ship')}
            </LinkButton>
          )
        }
      />
      <div className="grid gap-4">
        {(done === 'answered' || done === 'noted') && !result && <Banner tone="ok" live title={t(done)} />}
        {subOrder.status === 'CANCELLED' && <Banner tone="risk" title={t('cancelled')} />}
        <Facts />
        {subOrder.status === 'DISPATCHED' ? (
          <Panel title={t('answer')} note={t('answerNote')}>
            <AnswerForm
              key={subOrder.version}
              subOrder={subOrder}
              result={refusedAnswer}
              firstDay={firstAnswerDay}
              idempotencyKey={idempotencyKey}
            />
          </Panel>
        ) : null}
        <ProgressPanel
          subOrder={subOrder}
          result={result?.intent === 'progress' ? result.refused : undefined}
          idempotencyKey={`${idempotencyKey}-progress`}
        />
        {/* The form of an answer says the same of each line. */}
        <div className={subOrder.status === 'DISPATCHED' ? 'max-md:hidden' : ''}>
          <SubOrderLines lines={subOrder.lines} />
        </div>
        {subOrder.status !== 'DISPATCHED' && ANSWERABLE.includes(subOrder.status) && (
          <Panel>
            <Disclosure summary={t('change')} open={refusedAnswer !== undefined}>
              <p className="pb-3 text-ink-2">{t('changeNote')}</p>
              <AnswerForm
                key={subOrder.version}
                subOrder={subOrder}
                result={refusedAnswer}
                firstDay={firstAnswerDay}
                idempotencyKey={idempotencyKey}
              />
            </Disclosure>
          </Panel>
        )}
        <AnswerHistory lines={subOrder.lines} />
      </div>
    </>
  );
}

function isShippable({ quantity, withdrawn, shipped, outcome }: SubOrder['lines'][number]): boolean {
  const confirmed = outcome.accepted + outcome.changed + outcome.backordered;
  return confirmed > 0 && quantity - Math.max(withdrawn, outcome.rejected) > shipped;
}

function Facts() {
  const { subOrder } = useLoaderData<typeof loader>();
  const t = useTranslations('supplierSubOrder');
  const waits = subOrder.status === 'DISPATCHED';
  const now = useClock().getTime();
  const overdue = Date.parse(subOrder.answerDueAt) < now;
  const answerDue = (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Instant at={subOrder.answerDueAt} withZone />
      {waits && (overdue ? <Badge tone="blocked">{t('overdue')}</Badge> : <RelativeTime at={subOrder.answerDueAt} />)}
    </span>
  );
  return (
    <Panel>
      <DefinitionList
        columns={3}
        entries={[
          { id: 'due', term: t('due'), value: <Day date={subOrder.dueDate} weekday relative /> },
          { id: 'answer', term: t('answerDue'), value: answerDue },
          { id: 'sent', term: t('sent'), value: <Instant at={subOrder.dispatchedAt} /> },
          { id: 'total', term: t('total'), value: <Total /> },
        ]}
      />
    </Panel>
  );
}

// What was refused or withdrawn is not paid; where there is any, what was ordered at first stands beside it.
function Total() {
  const { subOrder } = useLoaderData<typeof loader>();
  const t = useTranslations('supplierSubOrder');
  const { wanted, ordered } = totalsOf(subOrder.lines);
  if (wanted.amount === ordered.amount) return <Money value={ordered} />;
  return (
    <span className="grid">
      <Money value={wanted} />
      <span className="text-sm text-ink-3">{t.rich('ordered', { total: () => <Money value={ordered} /> })}</span>
    </span>
  );
}
