import { Temporal } from 'temporal-polyfill';

/** A calendar day as ISO 8601 `YYYY-MM-DD`, without a time zone. Plain text compares in date order. */
export type PlainDate = string;

/** The day that it is at `instant` in an IANA time zone. */
export function dayIn(timeZone: string, instant: Date): PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

const MILLISECONDS_A_DAY = 86_400_000;

// Placing an order counts days by the thousand: in UTC every day is as long as the next, so that plain numbers suffice.
const midnight = (day: PlainDate): number => Date.parse(day);

/** The day that lies a number of calendar days after (or, negative, before) another. */
export function addDays(day: PlainDate, days: number): PlainDate {
  return new Date(midnight(day) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (midnight(to) - midnight(from)) / MILLISECONDS_A_DAY;
}

/** ISO weekday, 1 (Monday) to 7 (Sunday). */
export function weekday(day: PlainDate): number {
  return new Date(midnight(day)).getUTCDay() || 7;
}

/** True for an existing day written as `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

export function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}

export function earlierOf(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}
