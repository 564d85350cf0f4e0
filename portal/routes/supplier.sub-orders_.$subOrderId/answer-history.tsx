import { useTranslations } from 'use-intl';
import { Disclosure } from '../../components/disclosure.tsx';
import { Panel } from '../../components/panel.tsx';
import { OutcomeSummary } from '../../components/supply/outcome-summary.tsx';
import { Timeline } from '../../components/timeline.tsx';
import type { SubOrder } from './route.tsx';

/** Every answer as it was given, the newest first; nothing while there is none. */
export function AnswerHistory({ lines }: { readonly lines: SubOrder['lines'] }) {
  const t = useTranslations('supplierSubOrder');
  const answers = lines
    .flatMap((line) => line.answers.map((answer) => ({ ...answer, line })))
    .toSorted((left, right) => right.answeredAt.localeCompare(left.answeredAt));
  const events = answers.map(({ line, answeredAt, answeredBy, supersededAt, ...outcome }) => ({
    id: `${line.id} ${answeredAt}`,
    at: answeredAt,
    title: line.component.name,
    body: <OutcomeSummary outcome={outcome} />,
    by: [answeredBy, supersededAt ? t('superseded') : null].filter(Boolean).join(' · '),
    tone: supersededAt ? ('neutral' as const) : ('accent' as const),
  }));
  if (events.length === 0) return null;
  return (
    <Panel>
      <Disclosure summary={t('historyOf', { count: events.length })}>
        <Timeline events={events} />
      </Disclosure>
    </Panel>
  );
}
