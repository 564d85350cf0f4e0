import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import { NotFoundError } from '../kernel/error.ts';

export type OrderStanding = { readonly version: number; readonly membershipId: string };

/** Holds an order's sub-orders, then the order itself, so that no answer and no step of work comes in between. Seller window. */
export async function lockOrderToCancel(tx: Tx, accountId: string, orderId: string): Promise<OrderStanding> {
  await tx.query(
    'order.lockSubOrders',
    sql`select id from sub_order where account_id = ${accountId} and order_id = ${orderId} order by id for update`,
  );
  const [row] = await tx.query<OrderStanding>(
    'order.lockOrder',
    sql`select version, membership_id as "membershipId" from sales_order where account_id = ${accountId} and id = ${orderId} for update`,
  );
  if (!row) throw new NotFoundError('Order');
  return row;
}

/** Marks an order as cancelled, from which its stage follows; its new version. */
export async function markCancelled(tx: Tx, accountId: string, orderId: string): Promise<number> {
  const [row] = await tx.query<{ version: number }>(
    'order.markCancelled',
    sql`update sales_order set cancelled_at = ${tx.now}, version = version + 1
      where account_id = ${accountId} and id = ${orderId} and cancelled_at is null returning version`,
  );
  if (!row) throw new NotFoundError('Order');
  return row.version;
}
