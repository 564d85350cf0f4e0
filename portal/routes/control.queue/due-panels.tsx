import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { Day } from '../../components/date.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useTimeZone } from '../../components/use-time-zone.ts';
import { dayIn, formatDistance } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import type { QueueData } from './route.tsx';

type Row = { readonly id: string; readonly main: ReactNode; readonly note: ReactNode };

function RowList({ rows, none }: { readonly rows: readonly Row[]; readonly none: string }) {
  if (rows.length === 0) return <p className="p-4 text-ink-2">{none}</p>;
  return (
    <ul>
      {rows.map(({ id, main, note }) => (
        <li key={id} className="border-b border-line px-4 py-2 last:border-b-0">
          <span className="flex flex-wrap items-center justify-between gap-x-3">{main}</span>
          <span className="block text-sm text-ink-3">{note}</span>
        </li>
      ))}
    </ul>
  );
}

type Opened = { readonly to: string; readonly name: string; readonly count: number };

// How much there is of what a card shows the beginning of; each number opens its list.
function Numbers({ opened }: { readonly opened: readonly Opened[] }) {
  const t = useTranslations('controlQueue');
  return (
    <span className="flex flex-wrap gap-x-3">
      {opened
        .filter(({ count }) => count > 0)
        .map(({ to, name, count }) => (
          <TextLink key={name} to={to}>
            {t(name, { count })}
          </TextLink>
        ))}
    </span>
  );
}

type Due = { readonly dueWork: QueueData['dueWork'] };

/** The control centre's own steps that are due today or should have been done. */
export function DuePanel({ tasks, dueWork }: Due & { readonly tasks: QueueData['tasks']['nodes'] }) {
  const t = useTranslations('controlQueue');
  const words = useTranslations('task');
  const today = dayIn(useClock(), useTimeZone());
  const rows = tasks.map(({ id, kind, dueOn, order }) => ({
    id,
    main: (
      <>
        <span>{words(kind.toLowerCase())}</span>
        {dueOn < today && <Badge tone="risk">{t('overdue')}</Badge>}
      </>
    ),
    note: (
      <>
        <TextLink to={`/control/orders/${order.id}`}>{order.number}</TextLink> · <Day date={dueOn} />
      </>
    ),
  }));
  const opened = [
    { to: '/control/queue/due', name: 'overdueCount', count: dueWork.tasksOverdue },
    { to: '/control/queue/due?view=today', name: 'todayCount', count: dueWork.tasksToday },
  ];
  return (
    <Panel title={t('dueToday')} flush actions={<Numbers opened={opened} />}>
      <RowList rows={rows} none={t('noneDue')} />
    </Panel>
  );
}

/** What suppliers have announced and receiving will see next. */
export function ExpectedPanel({
  notices,
  dueWork,
}: Due & { readonly notices: QueueData['shipNoticesExpected']['nodes'] }) {
  const t = useTranslations('controlQueue');
  const today = dayIn(useClock(), useTimeZone());
  const words = useTranslations('supply');
  const rows = notices.map(({ id, number, expectedOn, supplier, lines }) => ({
    id,
    main: (
      <>
        <TextLink to={`/control/receiving/${id}`}>{number}</TextLink>
        <span className="inline-flex flex-wrap items-center gap-2">
          <Day date={expectedOn} />
          {expectedOn < today && <Badge tone="risk">{t('late')}</Badge>}
        </span>
      </>
    ),
    note: `${supplier.name} · ${words('pieces', { count: lines.reduce((sum, line) => sum + line.quantity - line.received, 0) })}`,
  }));
  const opened = [
    { to: '/control/receiving?due=late', name: 'lateCount', count: dueWork.deliveriesLate },
    { to: '/control/receiving', name: 'expectedCount', count: dueWork.deliveriesExpected },
  ];
  return (
    <Panel title={t('expected')} flush actions={<Numbers opened={opened} />}>
      <RowList rows={rows} none={t('noneExpected')} />
    </Panel>
  );
}

/** Sub-orders that suppliers still have to answer, the most urgent first. */
export function UnansweredPanel({
  subOrders,
  dueWork,
}: Due & { readonly subOrders: QueueData['supplyOrders']['nodes'] }) {
  const t = useTranslations('controlQueue');
  const tag = useIntlTag();
  const now = useClock();
  const zone = useTimeZone();
  const rows = subOrders.map(({ id, number, answerDueAt, supplier, order }) => ({
    id,
    main: (
      <>
        <TextLink to={`/control/orders/${order.id}`}>{number}</TextLink>
        {Date.parse(answerDueAt) < now.getTime() && <Badge tone="risk">{t('overdue')}</Badge>}
      </>
    ),
    note: (
      <span suppressHydrationWarning>
        {supplier.name} · {t('answerDue', { distance: formatDistance(tag, answerDueAt, now, zone) })}
      </span>
    ),
  }));
  const opened = [
    { to: '/control/queue/due?view=answers-overdue', name: 'overdueCount', count: dueWork.answersOverdue },
    { to: '/control/queue/due?view=answers', name: 'unansweredCount', count: dueWork.answersOpen },
  ];
  return (
    <Panel title={t('unanswered')} flush actions={<Numbers opened={opened} />}>
      <RowList rows={rows} none={t('noneUnanswered')} />
    </Panel>
  );
}
