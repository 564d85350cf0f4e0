import { addDays, type PlainDate, weekday } from './plain-date.ts';

/** Which days are worked: ISO weekdays (1 Monday to 7 Sunday) less the named holidays and shutdown days. */
export type WorkingCalendar = { readonly weekdays: readonly number[]; readonly holidays: ReadonlySet<PlainDate> };

// A calendar without a working day in this span is a fault in its data, not a long holiday.
const LONGEST_SHUTDOWN_DAYS = 366;

export function isWorkingDay(calendar: WorkingCalendar, day: PlainDate): boolean {
  return calendar.weekdays.includes(weekday(day)) && !calendar.holidays.has(day);
}

/** The day itself when it is worked, otherwise the next worked day in the direction given (1 later, -1 earlier). Refuses a calendar without working days. */
export function nearestWorkingDay(calendar: WorkingCalendar, day: PlainDate, direction: 1 | -1): PlainDate {
  let current = day;
  for (let tried = 0; tried <= LONGEST_SHUTDOWN_DAYS; tried += 1) {
    if (isWorkingDay(calendar, current)) return current;
    current = addDays(current, direction);
  }
  throw new RangeError('the calendar has no working day');
}

/** The day that lies `count` working days after (negative: before) the nearest working day in that direction. */
export function addWorkingDays(calendar: WorkingCalendar, day: PlainDate, count: number): PlainDate {
  const direction = count < 0 ? -1 : 1;
  let current = nearestWorkingDay(calendar, day, direction);
  for (let left = Math.abs(count); left > 0; left -= 1) {
    current = nearestWorkingDay(calendar, addDays(current, direction), direction);
  }
  return current;
}
