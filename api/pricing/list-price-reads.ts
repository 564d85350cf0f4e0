import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

/** The day that it is where the seller is. */
export async function sellerDay(unit: Unit): Promise<PlainDate> {
  const [row] = await unit.query<{ day: PlainDate }>(
    'pricing.sellerDay',
    sql`select (${unit.clock} at time zone time_zone)::date as day from organisation where is_seller`,
  );
  if (!row) throw new Error('the installation has no seller');
  return row.day;
}

/** A list price with the days on which it holds. */
export type ListPriceEntry = {
  readonly id: string;
  readonly itemId: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly validFrom: PlainDate | null;
  readonly validUntil: PlainDate | null;
};

/** Every list price of items, past and future, by currency and time. */
export async function listListPrices(unit: Unit, itemIds: readonly string[]): Promise<ListPriceEntry[]> {
  return unit.query<ListPriceEntry>(
    'pricing.listListPrices',
    sql`select id, item_id as "itemId", currency, unit_price as amount, lower(valid) as "validFrom", upper(valid) as "validUntil"
      from list_price where item_id = any(${itemIds}::uuid[]) order by item_id, currency, lower(valid) nulls first`,
  );
}

/** An exchange rate as published: units of quote for one of base, times 10^8. */
export type PublishedRate = {
  readonly base: string;
  readonly quote: string;
  readonly day: PlainDate;
  readonly rateE8: bigint;
  readonly source: string;
};

/** The youngest published rate of every pair of currencies. */
export async function listYoungestRates(unit: Unit): Promise<PublishedRate[]> {
  return unit.query<PublishedRate>(
    'pricing.listYoungestRates',
    sql`select distinct on (base, quote) base, quote, day, rate_e8 as "rateE8", source from exchange_rate order by base, quote, day desc`,
  );
}
