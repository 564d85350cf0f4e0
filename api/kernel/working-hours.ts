import { Temporal } from 'temporal-polyfill';
import { addDays, type PlainDate } from './plain-date.ts';
import { isWorkingDay, nearestWorkingDay, type WorkingCalendar } from './working-calendar.ts';

const MINUTES_A_DAY = 1_440;

/**
 * The instant that lies so many hours of working days after `from`, by the wall clock of the zone: 24 hours from Friday afternoon end on Monday
 * at the same time of day, also when the clocks change in between; what begins on a day off counts from the next working day's first minute.
 * Refuses a calendar without working days.
 */
export function addWorkingHours(calendar: WorkingCalendar, timeZone: string, from: Date, hours: number): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone).toPlainDateTime();
  let day: PlainDate = local.toPlainDate().toString();
  let minutes = hours * 60;
  if (isWorkingDay(calendar, day)) {
    minutes += local.hour * 60 + local.minute + local.second / 60;
  } else {
    day = nearestWorkingDay(calendar, day, 1);
  }
  while (minutes > MINUTES_A_DAY) {
    day = nearestWorkingDay(calendar, addDays(day, 1), 1);
    minutes -= MINUTES_A_DAY;
  }
  const end = Temporal.PlainDate.from(day)
    .toPlainDateTime()
    .add({ seconds: Math.round(minutes * 60) });
  return new Date(end.toZonedDateTime(timeZone).epochMilliseconds);
}
