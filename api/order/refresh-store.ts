import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';

/**
 * Takes open orders that were not looked at on the seller's present day, marks them as looked at, and holds them; those that somebody else
 * holds are left for the next time. Seller window.
 */
export async function claimOrdersToRefresh(tx: Tx, most: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'order.claimOrdersToRefresh',
    sql`with today as (select (${tx.now}::timestamptz at time zone time_zone)::date as day from organisation where is_seller),
      due as materialized (select o.account_id, o.id from sales_order o
        where o.stage not in ('delivered', 'cancelled') and (o.refreshed_on is null or o.refreshed_on < (select day from today))
        order by o.id limit ${most} for no key update skip locked)
      update sales_order o set refreshed_on = (select day from today) from due where o.account_id = due.account_id and o.id = due.id
      returning o.id`,
  );
  return rows.map(({ id }) => id).toSorted();
}
