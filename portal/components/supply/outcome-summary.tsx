import { useTranslations } from 'use-intl';
import { formatDay } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import { Badge, type Tone } from '../badge.tsx';
import { saidOf } from './said.ts';

/** The pieces of a line by outcome, as the API tells them. */
export type Outcome = {
  readonly accepted: number;
  readonly changed: number;
  readonly changedDate: string | null;
  readonly backordered: number;
  readonly backorderedDate: string | null;
  readonly rejected: number;
  readonly reason: string;
  readonly unanswered?: number;
};

const TONES: Readonly<Record<string, Tone>> = {
  accepted: 'ok',
  changed: 'risk',
  backordered: 'risk',
  rejected: 'blocked',
  unanswered: 'waiting',
  withdrawn: 'neutral',
};

/** What was answered to a line, in a few words for each outcome that has pieces. */
export function OutcomeSummary({ outcome, withdrawn = 0 }: { readonly outcome: Outcome; readonly withdrawn?: number }) {
  const t = useTranslations('supply.said');
  const tag = useIntlTag();
  const now = useClock();
  const day = (date: string | null) => (date ? formatDay(tag, date, now) : '');
  return (
    <span className="inline-grid justify-items-start gap-1">
      <span className="flex flex-wrap gap-1" suppressHydrationWarning>
        {saidOf(outcome, withdrawn).map(([kind, count]) => (
          <Badge key={kind} tone={TONES[kind] ?? 'neutral'}>
            {t(kind, { count, day: day(kind === 'changed' ? outcome.changedDate : outcome.backorderedDate) })}
          </Badge>
        ))}
      </span>
      {outcome.reason && <span className="text-sm text-ink-2">{outcome.reason}</span>}
    </span>
  );
}
