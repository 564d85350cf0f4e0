import { z } from 'zod';
import { DomainError } from '../kernel/error.ts';
import { because, text } from '../kernel/parse.ts';
import { isPlainDate, type PlainDate } from '../kernel/plain-date.ts';
import { isWorkingDay, type WorkingCalendar } from '../kernel/working-calendar.ts';
import { receivingDay } from './receiving-day.ts';

/** The goods cannot be there by the day asked for; `earliest` is the first day on which they can. */
export class DateTooEarlyError extends DomainError {
  readonly code = 'DATE_TOO_EARLY';
  readonly requested: PlainDate;
  readonly earliest: PlainDate;
  constructor(requested: PlainDate, earliest: PlainDate) {
    super(`${requested} is too early; ${earliest} is the earliest day`);
    this.requested = requested;
    this.earliest = earliest;
  }
  override get figures() {
    return { earliest: this.earliest };
  }
}

/** Nobody at the customer receives on the day asked for. */
export class DateNotWorkedError extends DomainError {
  readonly code = 'DATE_NOT_WORKED';
  readonly requested: PlainDate;
  readonly next: PlainDate;
  constructor(requested: PlainDate, next: PlainDate) {
    super(`${requested} is not a working day; the next is ${next}`);
    this.requested = requested;
    this.next = next;
  }
  override get figures() {
    return { next: this.next };
  }
}

/** Nothing new may be booked on the cost centre. */
export class CostCentreInactiveError extends DomainError {
  readonly code = 'COST_CENTRE_INACTIVE';
  constructor() {
    super('the cost centre is no longer in use');
  }
}

/** Lines whose goods have left the account's catalogue. */
export class NotOrderableError extends DomainError {
  readonly code = 'NOT_ORDERABLE';
  readonly lineIds: readonly string[];
  constructor(lineIds: readonly string[]) {
    super('some goods are no longer in the catalogue');
    this.lineIds = lineIds;
  }
}

/** There is nothing in the cart to ask for. */
export class CartEmptyError extends DomainError {
  readonly code = 'CART_EMPTY';
  constructor() {
    super('the cart is empty');
  }
}

/** What a buyer submits. `acceptedPrices`: net unit prices in minor units that the buyer saw and accepts in place of the cart's. */
export const submissionInput = z.object({
  cartVersion: z.int().min(0),
  poNumber: z.string(),
  costCentreId: z.uuid(),
  addressId: z.uuid(),
  requestedDate: z.string().refine(isPlainDate, because('day', 'is not a day')).nullish(),
  note: z.union([z.literal(''), text(2_000)]).nullish(),
  acceptedPrices: z.array(z.object({ lineId: z.uuid(), unitPrice: z.bigint() })).nullish(),
});
export type Submission = z.infer<typeof submissionInput>;

/** What is to be said about a day that is asked for, and the day on which it can be there: `deliverOn` null while nothing is known. */
export type RequestedDay = {
  readonly date: PlainDate;
  readonly state: 'possible' | 'too_early' | 'not_worked' | 'past' | 'unknown';
  readonly deliverOn: PlainDate | null;
};

/** Judges a day that a line is wanted on, without refusing it: a line that cannot be there by then is promised for the first day after. */
export function judgeRequestedDay(
  date: PlainDate,
  today: PlainDate,
  earliest: PlainDate | null,
  calendar: WorkingCalendar,
): RequestedDay {
  if (date < today) return { date, state: 'past', deliverOn: null };
  if (earliest === null) return { date, state: 'unknown', deliverOn: null };
  if (date < earliest) return { date, state: 'too_early', deliverOn: receivingDay(calendar, earliest) };
  if (!isWorkingDay(calendar, date)) return { date, state: 'not_worked', deliverOn: receivingDay(calendar, date) };
  return { date, state: 'possible', deliverOn: date };
}

/** Refuses a day that the customer does not work, or that nothing can be delivered on yet. `earliest` null: nothing is known. */
export function checkRequestedDate(
  requested: PlainDate,
  today: PlainDate,
  earliest: PlainDate | null,
  calendar: WorkingCalendar,
): void {
  const first = earliest && earliest > today ? earliest : today;
  if (requested < first) throw new DateTooEarlyError(requested, receivingDay(calendar, first));
  if (!isWorkingDay(calendar, requested)) {
    throw new DateNotWorkedError(requested, receivingDay(calendar, requested));
  }
}
