import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { OfferInput } from './offer.ts';

/** Currency of a supplier, and the day that it is where the seller is. */
export async function findOfferingSupplier(
  tx: Tx,
  supplierId: string,
): Promise<{ currency: string; today: PlainDate } | undefined> {
  const [row] = await tx.query<{ currency: string; today: PlainDate }>(
    'catalog.findOfferingSupplier',
    sql`select s.currency, (${tx.now}::timestamptz at time zone o.time_zone)::date as today
      from supplier s join organisation o on o.is_seller where s.id = ${supplierId}`,
  );
  return row;
}

/** Ends the supplier's active offer for the item at the new one's first day, drops later ones and writes the new one. The item's row is locked. */
export async function replaceOffer(tx: Tx, id: string, currency: string, offer: OfferInput): Promise<void> {
  await tx.query(
    'catalog.endOffers',
    sql`with later as (delete from supplier_offer where supplier_id = ${offer.supplierId} and item_id = ${offer.itemId}
        and status = 'active' and lower(valid) >= ${offer.from}::date)
      update supplier_offer set valid = daterange(lower(valid), ${offer.from}::date), version = version + 1
      where supplier_id = ${offer.supplierId} and item_id = ${offer.itemId} and status = 'active' and valid @> ${offer.from}::date
        and lower(valid) is distinct from ${offer.from}::date`,
  );
  await tx.query(
    'catalog.insertOffer',
    sql`insert into supplier_offer (supplier_id, id, item_id, currency, unit_cost, lead_days, minimum_quantity, multiple, daily_capacity,
        preference, valid)
      values (${offer.supplierId}, ${id}, ${offer.itemId}, ${currency}, ${offer.unitCost}, ${offer.leadDays}, ${offer.minimumQuantity},
        ${offer.multiple}, ${offer.dailyCapacity}, ${offer.preference}, daterange(${offer.from}::date, null))`,
  );
}
