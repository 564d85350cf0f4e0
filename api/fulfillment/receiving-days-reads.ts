import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import { dayIn, type PlainDate } from '../kernel/plain-date.ts';
import { nearestWorkingDay, type WorkingCalendar } from '../kernel/working-calendar.ts';
import type { ReceivingDays } from './sub-order.ts';

/** The days on which the seller takes goods in, by its own calendar and clock. Every party may read them. */
export async function getReceivingDays(unit: Unit): Promise<ReceivingDays> {
  const [row] = await unit.query<{ now: Date; timeZone: string; weekdays: number[]; holidays: PlainDate[] }>(
    'fulfillment.getReceivingDays',
    sql`select ${unit.clock} as now, o.time_zone as "timeZone", c.weekdays,
        (select coalesce(jsonb_agg(h.day), '[]') from calendar_holiday h where h.calendar_id = c.id) as holidays
      from organisation o join working_calendar c on c.id = o.calendar_id where o.is_seller`,
  );
  if (!row) throw new Error('there is no seller');
  const calendar: WorkingCalendar = { weekdays: row.weekdays, holidays: new Set(row.holidays) };
  return { first: nearestWorkingDay(calendar, dayIn(row.timeZone, row.now), 1), calendar };
}

/** The time zone in which the seller's days begin and end. Every party may read it. */
export async function getSellerZone(unit: Unit): Promise<string> {
  const [row] = await unit.query<{ timeZone: string }>(
    'fulfillment.getSellerZone',
    sql`select time_zone as "timeZone" from organisation where is_seller`,
  );
  if (!row) throw new Error('there is no seller');
  return row.timeZone;
}
