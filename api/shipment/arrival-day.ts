import { InvalidInputError } from '../kernel/error.ts';
import { dayIn, type PlainDate } from '../kernel/plain-date.ts';

/** Where the day ends last on earth: what is over there is over for everybody. */
const LAST_ZONE = 'Etc/GMT+12';

/** Refuses to announce goods for a day that is over where they go; without a time zone, one that is over for everybody. */
export function checkArrivalDay(expectedOn: PlainDate, now: Date, timeZone = LAST_ZONE): void {
  const from = dayIn(timeZone, now);
  if (expectedOn < from) {
    const message = 'must not be in the past';
    throw new InvalidInputError([{ path: 'expectedOn', code: 'day_from', figures: { from }, message }]);
  }
}
