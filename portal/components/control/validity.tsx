import { useTranslations } from 'use-intl';
import { formatDay, shiftDay } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';

type ValidityProps = {
  readonly from: string | null;
  /** The day from which it no longer holds, as the API says it; shown is the last day on which it does. */
  readonly until: string | null;
};

/** From when to when something holds, both days included. */
export function Validity({ from, until }: ValidityProps) {
  const t = useTranslations('control');
  const tag = useIntlTag();
  const now = useClock();
  const first = from ? formatDay(tag, from, now) : '';
  const last = until ? formatDay(tag, shiftDay(until, -1), now) : '';
  const key = from ? (until ? 'fromTo' : 'from') : until ? 'to' : 'always';
  return <span suppressHydrationWarning>{t(`validity.${key}`, { first, last })}</span>;
}
