import { InvalidInputError } from '../kernel/error.ts';
import { dayIn, type PlainDate } from '../kernel/plain-date.ts';

/** Where the day ends last on earth: what is over there is over for everybody. */
const LAST_ZONE = 'Etc/GMT+12';

/** Refuses to announce goods for a day that is over in every time zone. */
export function checkArrivalDay(expectedOn: PlainDate, now: Date): void {
  if (expectedOn < dayIn(LAST_ZONE, now))
    throw new InvalidInputError([{ path: 'expectedOn', code: 'in_past', message: 'must not be in the past' }]);
}
