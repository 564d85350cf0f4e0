const FIELDS = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
} as const;

/** Milliseconds by which the zone's clocks are ahead of Coordinated Universal Time at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { ...FIELDS, hourCycle: 'h23', timeZone }).formatToParts(instant);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - instant;
}

/** The instant at which a day (`YYYY-MM-DD`) begins in a time zone, ISO 8601. */
export function midnightIn(date: string, timeZone: string): string {
  const utc = Date.parse(`${date}T00:00:00Z`);
  const guess = utc - offsetAt(utc, timeZone);
  return new Date(utc - offsetAt(guess, timeZone)).toISOString();
}

/** The next day of the calendar. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** When something begins that begins on a day: at its midnight, and at once (null) when that is the day it is. */
export function beginOf(date: string, timeZone: string, now: Date): string | null {
  const begin = midnightIn(date, timeZone);
  const isToday = begin <= now.toISOString() && now.toISOString() < midnightIn(dayAfter(date), timeZone);
  return isToday ? null : begin;
}
