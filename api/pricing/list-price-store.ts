import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

/** Holds the item's row, so that its prices are set one after the other; false when there is no such item. */
export async function lockPricedItem(tx: Tx, itemId: string): Promise<boolean> {
  return (await tx.query('pricing.lockItem', sql`select from item where id = ${itemId} for update`)).length > 0;
}

/** Ends the price that holds on the day, puts the new one in its place until the next that is set already, and answers the former amount. */
export async function replaceListPrice(
  tx: Tx,
  price: { id: string; itemId: string; currency: string; amount: bigint; from: PlainDate },
): Promise<bigint | null> {
  const same = sql`item_id = ${price.itemId} and currency = ${price.currency}`;
  const [former] = await tx.query<{ unit_price: bigint }>(
    'pricing.cutListPrice',
    sql`with gone as (delete from list_price where ${same} and lower(valid) = ${price.from}::date returning unit_price),
      cut as (update list_price set valid = daterange(lower(valid), ${price.from}::date)
        where ${same} and valid @> ${price.from}::date and lower(valid) is distinct from ${price.from}::date returning unit_price)
      select unit_price from gone union all select unit_price from cut`,
  );
  await tx.query(
    'pricing.insertListPrice',
    sql`insert into list_price (item_id, id, currency, unit_price, valid)
      select ${price.itemId}, ${price.id}, ${price.currency}, ${price.amount}, daterange(${price.from}::date,
        (select min(lower(valid)) from list_price where ${same} and lower(valid) > ${price.from}::date))`,
  );
  return former?.unit_price ?? null;
}

/** Publishes a rate for a day, in place of one that was published for it. */
export async function writeRate(
  tx: Tx,
  rate: { base: string; quote: string; day: PlainDate; rateE8: bigint; source: string },
): Promise<void> {
  await tx.query(
    'pricing.writeRate',
    sql`insert into exchange_rate (base, quote, day, rate_e8, source)
      values (${rate.base}, ${rate.quote}, ${rate.day}, ${rate.rateE8}, ${rate.source})
      on conflict (base, quote, day) do update set rate_e8 = excluded.rate_e8, source = excluded.source`,
  );
}
