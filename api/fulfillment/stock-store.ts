import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import type { FreeStock } from './netting.ts';

/**
 * Locks the items' stock in item order, then those of their offers that have a capacity, and answers what is free. Whoever plans the same
 * items waits here. Seller window.
 */
export async function lockSupply(tx: Tx, itemIds: readonly string[]): Promise<FreeStock[]> {
  const [row] = await tx.query<{ stock: FreeStock[] }>(
    'fulfillment.lockSupply',
    sql`with stocked as materialized (
        select item_id, on_hand - reserved as free from stock where item_id = any(${itemIds}::uuid[]) order by item_id for update),
      limited as materialized (
        select id from supplier_offer where item_id = any(${itemIds}::uuid[]) and status = 'active' and daily_capacity is not null
        order by item_id, id for update)
      select (select coalesce(jsonb_agg(jsonb_build_object('itemId', item_id, 'free', free) order by item_id), '[]') from stocked) as stock,
        (select count(*) from limited) as limited`,
  );
  return row?.stock ?? [];
}
