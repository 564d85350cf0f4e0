import { addDays, type PlainDate } from '../kernel/plain-date.ts';
import { addWorkingDays, nearestWorkingDay, type WorkingCalendar } from '../kernel/working-calendar.ts';

/** A working calendar as it is stored in a plan: ISO weekdays and the days off. */
export type CalendarFact = {
  readonly id: string;
  readonly weekdays: readonly number[];
  readonly holidays: readonly PlainDate[];
};

/** A stored calendar as days are asked of it. */
export function calendarOf({ weekdays, holidays }: CalendarFact): WorkingCalendar {
  return { weekdays, holidays: new Set(holidays) };
}

/**
 * Arithmetic over several calendars: `add` counts from the nearest working day in the direction of `count` (0: later),
 * `last` is the last working day on or before a day.
 */
export type WorkingDays = {
  readonly add: (calendarId: string, day: PlainDate, count: number) => PlainDate;
  readonly last: (calendarId: string, day: PlainDate) => PlainDate;
};

const DAYS_BEFORE_ANCHOR = 30;

/** Remembers the working days around `anchor`, so that thousands of questions cost little. Refuses an unknown calendar. */
export function workingDays(facts: readonly CalendarFact[], anchor: PlainDate): WorkingDays {
  const start = addDays(anchor, -DAYS_BEFORE_ANCHOR);
  const lines = new Map(facts.map((fact) => [fact.id, timeline(fact, start)]));
  const add = (calendarId: string, day: PlainDate, count: number): PlainDate => {
    const line = lines.get(calendarId);
    if (!line) throw new RangeError(`unknown calendar ${calendarId}`);
    return line(day, count);
  };
  const last = (calendarId: string, day: PlainDate): PlainDate => {
    const next = add(calendarId, day, 0);
    return next === day ? day : add(calendarId, next, -1);
  };
  return { add, last };
}

function timeline(fact: CalendarFact, start: PlainDate): (day: PlainDate, count: number) => PlainDate {
  const calendar = calendarOf(fact);
  const days: PlainDate[] = [];
  const extend = (): PlainDate => {
    const last = days.at(-1);
    const next = nearestWorkingDay(calendar, last === undefined ? start : addDays(last, 1), 1);
    days.push(next);
    return next;
  };
  return (day, count) => {
    let newest = days.at(-1) ?? extend();
    while (newest <= day) newest = extend();
    const from = count < 0 ? after(days, day) - 1 : before(days, day);
    if (day < start || from + count < 0) return addWorkingDays(calendar, day, count);
    while (days.length <= from + count) extend();
    return days[from + count] ?? addWorkingDays(calendar, day, count);
  };
}

// Number of remembered days before the given one; with sorted days also the index of the first that is not before it.
function before(days: readonly PlainDate[], day: PlainDate): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function after(days: readonly PlainDate[], day: PlainDate): number {
  const index = before(days, day);
  return days[index] === day ? index + 1 : index;
}
