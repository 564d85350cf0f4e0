import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import { type BookShift, type Books, shiftBooks } from './books.ts';

/** Shifts of one order's books. */
export type OrderShift = BookShift & { readonly orderId: string };

/** Moves the books of orders under lock with two statements; nothing is sent for shifts of no pieces. Seller window. */
export async function shiftOrderBooks(tx: Tx, shifts: readonly OrderShift[]): Promise<void> {
  const real = shifts.filter(({ lost, gained }) => lost > 0 || gained > 0);
  if (real.length === 0) return;
  const rows = await tx.query<Books & { orderId: string }>(
    'fulfillment.lockBooks',
    sql`select c.order_id as "orderId", c.line_id as "lineId", c.item_id as "itemId", c.sub_ordered as "subOrdered", c.surplus, c.short
      from plan_component c join sales_order_line l on l.account_id = c.account_id and l.id = c.line_id
      join sales_order o on o.account_id = c.account_id and o.id = c.order_id
      where o.id = any(${real.map(({ orderId }) => orderId)}::uuid[]) and c.item_id = any(${real.map(({ itemId }) => itemId)}::uuid[])
      order by c.order_id, l.position, c.item_id for update of c`,
  );
  const byOrder = Map.groupBy(rows, ({ orderId }) => orderId);
  const changed = [...byOrder].flatMap(([orderId, books]) =>
    shiftBooks(
      books,
      real.filter((shift) => shift.orderId === orderId),
    ),
  );
  await tx.query(
    'fulfillment.storeBooks',
    sql`update plan_component c set sub_ordered = x."subOrdered", surplus = x.surplus, short = x.short
      from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as x("lineId" uuid, "itemId" uuid, "subOrdered" int, surplus int, short int)
      where c.line_id = x."lineId" and c.item_id = x."itemId"`,
  );
}
