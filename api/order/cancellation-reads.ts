import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import type { CancellableLine, CancellablePart } from '../fulfillment/cancellation.ts';

type Row = Omit<CancellableLine, 'parts'> & { orderId: string; parts: CancellablePart[] | null };

/**
 * What cancelling each line of orders depends on, in order. Parts that several lines share are counted with the first of them. Seller
 * window; whoever acts on it holds the orders' sub-orders before.
 */
export async function listCancellableLines(
  unit: Unit,
  orderIds: readonly string[],
): Promise<Map<string, CancellableLine[]>> {
  const rows = await unit.query<Row>(
    'order.listCancellableLines',
    sql`select l.order_id as "orderId", l.id as "lineId", l.stage = 'cancelled' as cancelled,
        (select coalesce(sum(r.quantity), 0)::int from stock_reservation r
          where r.account_id = l.account_id and r.order_id = l.order_id and r.line_id = l.id and r.state = 'held') as reserved,
        (select count(*)::int from task t where t.account_id = l.account_id and t.order_id = l.order_id and t.line_id = l.id
          and t.state in ('started', 'done')) as "startedTasks",
        (select count(*)::int from product_unit u where u.account_id = l.account_id and u.order_id = l.order_id and u.line_id = l.id
          and u.state not in ('planned', 'cancelled'))
        + (select count(*)::int from shipment_line s where s.account_id = l.account_id and s.line_id = l.id) as "unitsBegun",
        (select json_agg(json_build_object('subOrderLineId', p.id, 'subOrderState', s.status, 'quantity', p.quantity,
            'answered', p.quantity - p.unanswered, 'shipped', p.shipped))
          from sub_order s join sub_order_line p on p.supplier_id = s.supplier_id and p.sub_order_id = s.id
          where s.account_id = l.account_id and s.order_id = l.order_id and l.id = coalesce(p.order_line_id,
            (select f.id from sales_order_line f join plan_component c on c.account_id = f.account_id and c.line_id = f.id and c.item_id = p.item_id
              where f.account_id = s.account_id and f.order_id = s.order_id order by f.position limit 1))) as parts
      from sales_order_line l where l.order_id = any(${orderIds}::uuid[]) order by l.order_id, l.position`,
  );
  const lines = rows.map(({ parts, ...line }) => ({ ...line, parts: parts ?? [] }));
  return Map.groupBy(lines, ({ orderId }) => orderId);
}
