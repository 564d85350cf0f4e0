import { useTranslations } from 'use-intl';
import { formatDay } from '../i18n/format.ts';
import { useClock, useIntlTag } from '../i18n/portal-provider.tsx';
import { Icon } from './icon.tsx';

type RequestedDayValue = {
  readonly date: string;
  readonly state: 'POSSIBLE' | 'TOO_EARLY' | 'NOT_WORKED' | 'PAST' | 'UNKNOWN';
  readonly deliverOn: string | null;
};

/** A day that goods are wanted on, and where they cannot be there then, why and on which day they would come. */
export function RequestedDay({ value }: { readonly value: RequestedDayValue }) {
  const t = useTranslations('requestedDay');
  const tag = useIntlTag();
  const now = useClock();
  const day = formatDay(tag, value.date, now, true);
  const on = value.deliverOn ? formatDay(tag, value.deliverOn, now, true) : '';
  const fine = value.state === 'POSSIBLE';
  return (
    <span className={`flex items-start gap-1.5 text-sm ${fine ? 'text-ink-2' : 'text-risk'}`} suppressHydrationWarning>
      <Icon name={fine ? 'calendar' : 'warning'} size={14} className="mt-0.5" />
      <span>{t(value.state, { day, on })}</span>
    </span>
  );
}
