import { useTranslations } from 'use-intl';
import { shiftDay } from '../../i18n/format.ts';
import { useIntlTag } from '../../i18n/portal-provider.tsx';

type ValidityProps = {
  readonly from: string | null;
  /** The day from which it no longer holds, as the API says it; shown is the last day on which it does. */
  readonly until: string | null;
};

const DAY = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;

const instantOf = (day: string) => new Date(`${day}T00:00:00Z`);

/** From when to when something holds, both days included. */
export function Validity({ from, until }: ValidityProps) {
  const t = useTranslations('control');
  const format = new Intl.DateTimeFormat(useIntlTag(), DAY);
  const last = until && shiftDay(until, -1);
  const words = () => {
    if (from && last) return format.formatRange(instantOf(from), instantOf(last));
    if (from) return t('validity.from', { first: format.format(instantOf(from)) });
    return last ? t('validity.to', { last: format.format(instantOf(last)) }) : t('validity.always');
  };
  return <span suppressHydrationWarning>{words()}</span>;
}
