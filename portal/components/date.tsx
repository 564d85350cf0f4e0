import { useTranslations } from 'use-intl';
import { dayIn, daysBetween, formatDay, formatDays, formatDistance, formatInstant } from '../i18n/format.ts';
import { useClock, useIntlTag } from '../i18n/portal-provider.tsx';
import { useTimeZone } from './use-time-zone.ts';

type DayProps = {
  /** `YYYY-MM-DD` */
  readonly date: string | null | undefined;
  readonly weekday?: boolean;
  /** Adds how far away it is: "3 Dec (tomorrow)". */
  readonly relative?: boolean;
};

/** A calendar day; a dash when there is none. */
export function Day({ date, weekday = false, relative = false }: DayProps) {
  const t = useTranslations('date');
  const tag = useIntlTag();
  const zone = useTimeZone();
  const now = useClock();
  if (!date) return <span className="text-ink-3">–</span>;
  const words = formatDay(tag, date, now, weekday);
  const distance = relative ? formatDays(tag, daysBetween(dayIn(now, zone), date)) : null;
  return (
    <time dateTime={date} className="whitespace-nowrap" suppressHydrationWarning>
      {distance ? t('withDistance', { day: words, distance }) : words}
    </time>
  );
}

type InstantProps = {
  /** ISO 8601 */
  readonly at: string;
  /** IANA zone; the acting party's when absent. */
  readonly zone?: string;
  /** Names the zone, for instants that bind people in different places. */
  readonly withZone?: boolean;
};

/** A moment on the clock of a time zone. */
export function Instant({ at, zone, withZone = false }: InstantProps) {
  const tag = useIntlTag();
  const own = useTimeZone();
  const now = useClock();
  return (
    <time dateTime={at} className="whitespace-nowrap" suppressHydrationWarning>
      {formatInstant(tag, at, zone ?? own, now, withZone)}
    </time>
  );
}

/** How long ago or how far ahead; the exact moment is its hint. */
export function RelativeTime({ at }: { readonly at: string }) {
  const tag = useIntlTag();
  const zone = useTimeZone();
  const now = useClock();
  return (
    <time
      dateTime={at}
      title={formatInstant(tag, at, zone, now, true)}
      className="whitespace-nowrap"
      suppressHydrationWarning
    >
      {formatDistance(tag, at, now, zone)}
    </time>
  );
}
