import { type PlainDate, weekday } from '../../kernel/plain-date.ts';
import {
  addWorkingDays,
  isWorkingDay,
  nearestWorkingDay,
  type WorkingCalendar,
} from '../../kernel/working-calendar.ts';
import { CALENDARS, type DemoCalendar } from '../data/calendars.ts';

const WORKING = new Map<string, WorkingCalendar>(
  CALENDARS.map(({ code, holidays }) => [
    code,
    {
      weekdays: [1, 2, 3, 4, 5],
      holidays: new Set(
        Object.entries(holidays).flatMap(([year, days]) => Object.keys(days).map((day) => `${year}-${day}`)),
      ),
    },
  ]),
);

type Country = DemoCalendar['code'];
const WEEK: WorkingCalendar = { weekdays: [1, 2, 3, 4, 5], holidays: new Set() };
const calendarOf = (country: Country): WorkingCalendar => WORKING.get(country) ?? WEEK;

export function worksOn(country: Country, day: PlainDate): boolean {
  return weekday(day) < 6 && isWorkingDay(calendarOf(country), day);
}

/** The day itself when it is worked there, or else the next one that is. */
export function workedDay(country: Country, day: PlainDate): PlainDate {
  return nearestWorkingDay(calendarOf(country), day, 1);
}

/** The day that lies so many working days after (negative: before) another. */
export function workingDaysFrom(country: Country, day: PlainDate, count: number): PlainDate {
  return addWorkingDays(calendarOf(country), day, count);
}
