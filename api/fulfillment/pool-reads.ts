import { type RawBuilder, sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import type { Pool } from './product-unit.ts';

// Netted and received pieces of an order less those built in or shipped, item by item, over the plan components `c` that `scope` names.
const pools = (scope: RawBuilder<unknown>) => sql<
  Pool & { orderId: string }
>`select c.order_id as "orderId", c.item_id as "itemId",
    (sum(c.netted) + least(sum(c.planned - c.netted), (select coalesce(sum(l.received), 0) from sub_order s
      join sub_order_line l on l.supplier_id = s.supplier_id and l.sub_order_id = s.id
      where s.account_id = c.account_id and s.order_id = c.order_id and l.item_id = c.item_id))
    - (select coalesce(sum(a.quantity), 0) from as_built a join product_unit u on u.account_id = a.account_id and u.id = a.product_unit_id
      where u.account_id = c.account_id and u.order_id = c.order_id and a.item_id = c.item_id and upper_inf(a.installed))
    - (select coalesce(sum(sl.quantity), 0) from shipment h join shipment_line sl on sl.account_id = h.account_id and sl.shipment_id = h.id
      where h.account_id = c.account_id and h.order_id = c.order_id and sl.item_id = c.item_id and sl.product_unit_id is null))::int as "atHand",
    (select coalesce(sum(r.quantity), 0)::int from stock_reservation r
      where r.account_id = c.account_id and r.order_id = c.order_id and r.item_id = c.item_id and r.state = 'held') as reserved
  from plan_component c where ${scope}
  group by c.account_id, c.order_id, c.item_id order by c.item_id`;

/** What an order still has of items. Seller window, as everything here. */
export function countPools(
  unit: Unit,
  accountId: string,
  orderId: string,
  itemIds: readonly string[],
): Promise<Pool[]> {
  return unit.query<Pool>(
    'fulfillment.countPools',
    pools(sql`c.account_id = ${accountId} and c.order_id = ${orderId} and c.item_id = any(${itemIds}::uuid[])`),
  );
}

/** What the orders of units still have of every item of theirs. */
export function listPoolsOfUnits(unit: Unit, unitIds: readonly string[]): Promise<(Pool & { orderId: string })[]> {
  return unit.query<Pool & { orderId: string }>(
    'fulfillment.listPoolsOfUnits',
    pools(
      sql`(c.account_id, c.order_id) in (select u.account_id, u.order_id from product_unit u where u.id = any(${unitIds}::uuid[]))`,
    ),
  );
}
