import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Day, Instant } from '../../components/date.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useTimeZone } from '../../components/use-time-zone.ts';
import { query } from '../../gateway/api.server.ts';
import { loadShell } from '../../gateway/session.server.ts';
import { dayIn } from '../../i18n/format.ts';
import { useClock } from '../../i18n/portal-provider.tsx';
import type { PageHandle } from '../../page-handle.ts';
import { daysOf, readView } from './filters.ts';
import { DueAnswersDocument, DueTasksDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = { title: (t) => t('controlDue.title') };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const view = readView(params);
  const after = params.get('after');
  const shell = await loadShell(args);
  const today = dayIn(new Date(), shell?.acting.timeZone ?? 'UTC');
  if (view === 'overdue' || view === 'today') {
    const { dueWork, tasks } = await query(args, DueTasksDocument, { after, today, ...daysOf(view, today) });
    return { view, dueWork, tasks, answers: null };
  }
  const variables = { after, today, answerDue: view === 'answers-overdue' ? 'OVERDUE' : null } as const;
  const { dueWork, supplyOrders } = await query(args, DueAnswersDocument, variables);
  return { view, dueWork, tasks: null, answers: supplyOrders };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Task = NonNullable<Data['tasks']>['nodes'][number];
type Answer = NonNullable<Data['answers']>['nodes'][number];

/** What is due in the control centre, or should have been done: its own steps, and answers that suppliers owe. */
export default function Due() {
  const { view, dueWork, tasks, answers } = useLoaderData<typeof loader>();
  const t = useTranslations('controlDue');
  const nav = useTranslations('nav');
  const counts = {
    overdue: dueWork.tasksOverdue,
    today: dueWork.tasksToday,
    answers: dueWork.answersOpen,
    'answers-overdue': dueWork.answersOverdue,
  };
  const tabs = Object.entries(counts).map(([key, count]) => ({
    // The view that is open by default goes by the bare address as well.
    to: `/control/queue/due?view=${key === 'overdue' ? '' : key}`,
    label: t(`view.${key}`),
    count,
  }));
  const empty = <EmptyState icon="checkCircle" title={t(`none.${view}`)} />;
  return (
    <>
      <PageHeader title={t('title')} crumbs={[{ to: '/control/queue', label: nav('queue') }]} lead={t('lead')} />
      <Tabs label={t('tabs')} tabs={tabs} />
      <Panel flush>
        {tasks && <TaskTable tasks={tasks.nodes} empty={empty} />}
        {answers && <AnswerTable answers={answers.nodes} empty={empty} />}
        {tasks && <Pager pageInfo={tasks.pageInfo} summary={t('shown', { count: tasks.nodes.length })} />}
        {answers && <Pager pageInfo={answers.pageInfo} summary={t('shown', { count: answers.nodes.length })} />}
      </Panel>
    </>
  );
}

function OrderLink({ order }: { readonly order: Task['order'] | Answer['order'] }) {
  return (
    <span className="block">
      <TextLink to={`/control/orders/${order.id}`}>{order.number}</TextLink>
      <span className="block text-sm text-ink-3">{order.account.name}</span>
    </span>
  );
}

type TableProps = { readonly empty: ReactNode };

function TaskTable({ tasks, empty }: TableProps & { readonly tasks: readonly Task[] }) {
  const t = useTranslations('controlDue');
  const words = useTranslations('task');
  const today = dayIn(useClock(), useTimeZone());
  const columns: Column<Task>[] = [
    { key: 'task', header: t('task'), cell: ({ kind }) => words(kind.toLowerCase()), phone: 'title' },
    { key: 'order', header: t('order'), cell: ({ order }) => <OrderLink order={order} /> },
    { key: 'state', header: t('state'), cell: ({ state }) => <StateBadge state={state} /> },
    {
      key: 'due',
      header: t('due'),
      cell: ({ dueOn }) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          <Day date={dueOn} weekday relative />
          {dueOn < today && <Badge tone="risk">{t('overdue')}</Badge>}
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
  return <DataTable caption={t('title')} columns={columns} rows={tasks} rowKey={({ id }) => id} empty={empty} />;
}

function AnswerTable({ answers, empty }: TableProps & { readonly answers: readonly Answer[] }) {
  const t = useTranslations('controlDue');
  const now = useClock();
  const columns: Column<Answer>[] = [
    { key: 'subOrder', header: t('subOrder'), cell: ({ number }) => number, phone: 'title' },
    {
      key: 'supplier',
      header: t('supplier'),
      cell: ({ supplier }) => <TextLink to={`/control/suppliers/${supplier.id}`}>{supplier.name}</TextLink>,
    },
    { key: 'order', header: t('order'), cell: ({ order }) => <OrderLink order={order} /> },
    {
      key: 'answerDue',
      header: t('answerDue'),
      cell: ({ answerDueAt }) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          <Instant at={answerDueAt} />
          {Date.parse(answerDueAt) < now.getTime() && <Badge tone="risk">{t('overdue')}</Badge>}
        </span>
      ),
    },
    { key: 'goodsDue', header: t('goodsDue'), cell: ({ dueDate }) => <Day date={dueDate} weekday /> },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={answers} rowKey={({ id }) => id} empty={empty} />;
}
