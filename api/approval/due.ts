import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../kernel/plain-date.ts';
import { addWorkingDays, type WorkingCalendar } from '../kernel/working-calendar.ts';

const WORKING_DAYS_TO_DECIDE = 2;

/** When a step that opens now is due: the same time of day in the account's zone, two of its working days later. */
export function dueAt(now: Date, today: PlainDate, timeZone: string, calendar: WorkingCalendar): Date {
  const day = Temporal.PlainDate.from(addWorkingDays(calendar, today, WORKING_DAYS_TO_DECIDE));
  const time = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainTime();
  return new Date(day.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds);
}
