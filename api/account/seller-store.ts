import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';

export type NewSeller = {
  readonly id: string;
  readonly calendarId: string;
  readonly name: string;
  readonly country: string;
  readonly timeZone: string;
};

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

/** The seller's name; an installation without a seller gets this one, with a calendar from Monday to Friday. Seller's window. */
export async function ensureSeller(tx: Tx, seller: NewSeller): Promise<string> {
  const [row] = await tx.query<{ name: string }>(
    'account.ensureSeller',
    sql`with found as (select name from organisation where is_seller),
      calendar as (insert into working_calendar (id, code, name, weekdays)
        select ${seller.calendarId}, 'SELLER', ${seller.name}, ${MONDAY_TO_FRIDAY} where not exists (select from found)
        on conflict (code) do update set code = excluded.code returning id),
      made as (insert into organisation (id, name, country, time_zone, calendar_id, is_seller)
        select ${seller.id}, ${seller.name}, ${seller.country}, ${seller.timeZone}, calendar.id, true from calendar returning name)
      select name from found union all select name from made`,
  );
  if (!row) throw new Error('the seller was neither found nor made');
  return row.name;
}
