import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { PLAN_KINDS, PlanChart, PlanMarkKey } from '../../components/chart/plan-chart.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Day } from '../../components/date.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useTimeZone } from '../../components/use-time-zone.ts';
import { dayIn, daysBetween, formatDay } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import { planSteps, type Step } from './plan-rows.ts';
import type { Order, OrderPlan } from './route.tsx';

/** The plan as bars over time, and the same as a table. */
export function PlanPanel({ order, plan }: { readonly order: Order; readonly plan: OrderPlan }) {
  const t = useTranslations('controlOrder');
  const steps = useSteps(order, plan);
  const today = dayIn(useClock(), useTimeZone());
  if (steps.length === 0) return null;
  const over = ['DELIVERED', 'CANCELLED'].includes(order.stage);
  const marks = [
    ...(over ? [] : [{ key: 'today', label: t('today'), date: today }]),
    { key: 'promised', label: t('promised'), date: order.promisedDate },
    { key: 'expected', label: t('expected'), date: order.expectedDate },
  ];
  return (
    <Panel title={t('chart')} note={t('chartNote')}>
      <PlanChart title={t('chart')} rows={steps} marks={marks} kinds={PLAN_KINDS.map((kind) => t(`kind.${kind}`))} />
      <PlanMarkKey marks={marks} slack={t('kind.slack')} />
      <div className="mt-3">
        <Disclosure summary={t('asTable')} open>
          <StepTable steps={steps} />
        </Disclosure>
      </div>
    </Panel>
  );
}

function useSteps(order: Order, plan: OrderPlan): Step[] {
  const t = useTranslations('controlOrder');
  const words = useTranslations('task');
  const places = new Map(order.lines.map(({ id, position }) => [id, position]));
  return planSteps(plan, order.promisedDate, {
    slackDays: daysBetween,
    labelOf: ({ kind, orderLineId }) => {
      const task = words(kind.toLowerCase());
      return order.lines.length > 1 ? t('taskOf', { position: places.get(orderLineId) ?? 0, task }) : task;
    },
  });
}

function StepTable({ steps }: { readonly steps: readonly Step[] }) {
  const t = useTranslations('controlOrder');
  const tag = useIntlTag();
  const now = useClock();
  const columns: Column<Step>[] = [
    { key: 'step', header: t('step'), cell: ({ label }) => label, phone: 'title' },
    { key: 'state', header: t('state'), cell: ({ state }) => <StateBadge state={state} /> },
    { key: 'from', header: t('from'), cell: ({ from }) => <Day date={from} weekday /> },
    {
      key: 'to',
      header: t('to'),
      cell: ({ to, lateTo }) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          <Day date={to} weekday />
          {lateTo && <Badge tone="risk">{t('lateUntil', { day: formatDay(tag, lateTo, now) })}</Badge>}
        </span>
      ),
    },
    {
      key: 'slack',
      header: t('slack'),
      cell: ({ slack }) =>
        slack === null ? '–' : <span className={slack < 0 ? 'text-risk' : ''}>{t('slackDays', { count: slack })}</span>,
      align: 'end',
    },
  ];
  return <DataTable caption={t('chart')} columns={columns} rows={steps} rowKey={({ key }) => key} />;
}
