import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../kernel/plain-date.ts';

/** The first day of the month that lies so many months after (negative: before) the month of an instant, in UTC. */
export function monthStart(now: Date, months: number): PlainDate {
  const day = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('UTC').toPlainDate();
  return day.with({ day: 1 }).add({ months }).toString();
}
