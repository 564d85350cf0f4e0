import { useTranslations } from 'use-intl';
import { daysBetween } from '../i18n/format.ts';
import { Day } from './date.tsx';
import { Icon } from './icon.tsx';

type ExpectedDayProps = {
  readonly promised: string;
  readonly expected: string;
  /** The API's stage: what is delivered arrived, what is cancelled will not come. */
  readonly stage: string;
  /** In one line, inside of running text. */
  readonly inline?: boolean;
};

/** The day something is expected, and the promised one beside it where that is another. */
export function ExpectedDay({ promised, expected, stage, inline = false }: ExpectedDayProps) {
  const t = useTranslations('expectedDay');
  if (stage === 'CANCELLED') return <span className="text-ink-3">–</span>;
  const days = daysBetween(promised, expected);
  return (
    <span className={inline ? 'inline-flex flex-wrap items-baseline gap-x-2' : 'grid'}>
      <Day date={expected} weekday />
      {days > 0 && (
        <span className="flex items-center gap-1 text-sm text-risk">
          <Icon name="warning" size={12} />
          {t('late', { days })}
        </span>
      )}
      {days <= 0 && (
        <span className="text-sm text-ink-3">{days < 0 ? t('early', { days: -days }) : t('asPromised')}</span>
      )}
    </span>
  );
}
