import { useTranslations } from 'use-intl';
import { dayIn, daysBetween } from '../i18n/format.ts';
import { useClock } from '../i18n/portal-provider.tsx';
import { Day } from './date.tsx';
import { Icon } from './icon.tsx';
import { useTimeZone } from './use-time-zone.ts';

type ExpectedDayProps = {
  readonly promised: string;
  readonly expected: string;
  /** The API's stage: what is delivered arrived, what is cancelled will not come. */
  readonly stage: string;
  readonly atRisk: boolean;
  /** In one line, inside of running text. */
  readonly inline?: boolean;
};

/** The day something is expected and how that stands to the promise: kept, broken, in danger, or over without anything coming. */
export function ExpectedDay({ promised, expected, stage, atRisk, inline = false }: ExpectedDayProps) {
  const t = useTranslations('expectedDay');
  const zone = useTimeZone();
  const now = useClock();
  if (stage === 'CANCELLED') return <span className="text-ink-3">–</span>;
  const late = daysBetween(promised, expected);
  const overdue = stage === 'DELIVERED' ? 0 : daysBetween(expected, dayIn(now, zone));
  const risk =
    overdue > 0 ? t('overdue', { days: overdue }) : late > 0 ? t('late', { days: late }) : atRisk && t('atRisk');
  return (
    <span className={inline ? 'inline-flex flex-wrap items-baseline gap-x-2' : 'grid'} suppressHydrationWarning>
      <Day date={expected} weekday />
      {risk ? (
        <span className="flex items-center gap-1 text-sm text-risk">
          <Icon name="warning" size={12} />
          {risk}
        </span>
      ) : (
        <span className="text-sm text-ink-3">{late < 0 ? t('early', { days: -late }) : t('asPromised')}</span>
      )}
    </span>
  );
}
