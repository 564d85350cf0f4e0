import { addWorkingHours } from '../kernel/working-hours.ts';
import type { CalendarFact } from './working-days.ts';

/** What a supplier agreed to: hours of its own working days, in its own zone. */
export type AnswerTerms = { readonly hours: number; readonly timeZone: string; readonly calendarId: string };

/** When a sub-order is to be answered, and when its supplier is reminded of it: half-way, in working time. */
export type AnswerDeadline = { readonly dueAt: Date; readonly remindAt: Date };

/** The deadline of a sub-order that is dispatched now; refuses a calendar that is not among the facts. */
export function answerDeadline(terms: AnswerTerms, calendars: readonly CalendarFact[], now: Date): AnswerDeadline {
  const fact = calendars.find(({ id }) => id === terms.calendarId);
  if (!fact) throw new RangeError(`unknown calendar ${terms.calendarId}`);
  const calendar = { weekdays: fact.weekdays, holidays: new Set(fact.holidays) };
  const after = (hours: number) => addWorkingHours(calendar, terms.timeZone, now, hours);
  return { dueAt: after(terms.hours), remindAt: after(terms.hours / 2) };
}
