import type { PlainDate } from '../kernel/plain-date.ts';
import { nearestWorkingDay, type WorkingCalendar } from '../kernel/working-calendar.ts';

/** When goods that are wanted on a day come: on that day, or on the next one on which the customer receives. */
export function receivingDay(calendar: WorkingCalendar, wanted: PlainDate): PlainDate {
  return nearestWorkingDay(calendar, wanted, 1);
}
