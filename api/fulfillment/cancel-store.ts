import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';

/** Ids of an order's sub-orders that are not cancelled. Seller window. */
export async function listLiveSubOrders(tx: Tx, accountId: string, orderId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'fulfillment.listLiveSubOrders',
    sql`select id from sub_order where account_id = ${accountId} and order_id = ${orderId} and status <> 'cancelled' order by id`,
  );
  return rows.map(({ id }) => id);
}

/** Withdraws an order's sub-orders, releases its stock in item order, and ends its units and open exceptions. Seller window. */
export async function endFulfilment(
  tx: Tx,
  accountId: string,
  orderId: string,
  subOrderIds: readonly string[],
): Promise<void> {
  await tx.query(
    'fulfillment.lockReservedStock',
    sql`select item_id from stock where item_id in (select item_id from stock_reservation
      where account_id = ${accountId} and order_id = ${orderId} and state = 'held') order by item_id for update`,
  );
  await tx.query(
    'fulfillment.endFulfilment',
    sql`with heads as (update sub_order set status = 'cancelled', version = version + 1 where id = any(${subOrderIds}::uuid[])),
      lines as (update sub_order_line set cancelled = quantity where sub_order_id = any(${subOrderIds}::uuid[])),
      released as (update stock_reservation set state = 'released'
        where account_id = ${accountId} and order_id = ${orderId} and state = 'held' returning item_id, quantity),
      stocked as (update stock s set reserved = s.reserved - r.quantity, version = s.version + 1
        from (select item_id, sum(quantity)::int as quantity from released group by 1) r where s.item_id = r.item_id),
      units as (update product_unit set state = 'cancelled', version = version + 1
        where account_id = ${accountId} and order_id = ${orderId} and state = 'planned')
      update work_exception set state = 'resolved', resolution = 'cancelled', resolved_at = ${tx.now}, version = version + 1
      where account_id = ${accountId} and order_id = ${orderId} and state = 'open'`,
  );
}
