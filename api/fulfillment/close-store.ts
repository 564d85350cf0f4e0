import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';

export type Closed = { readonly id: string; readonly supplierId: string; readonly version: number };

/** Closes received sub-orders without an open matter, those received first first; `version` is the one after it. Seller window. */
export function closeSubOrders(tx: Tx, most: number): Promise<Closed[]> {
  return tx.query<Closed>(
    'fulfillment.closeSubOrders',
    sql`with settled as materialized (select s.supplier_id, s.id from sub_order s where s.status = 'received'
        and not exists (select from sub_order_line l where l.supplier_id = s.supplier_id and l.sub_order_id = s.id
          and (l.received < l.quantity - greatest(l.rejected, l.cancelled)
            or exists (select from work_exception e where e.sub_order_line_id = l.id and e.state = 'open')))
        order by s.received_at, s.id limit ${most} for update of s skip locked)
      update sub_order s set status = 'closed', version = s.version + 1 from settled
      where s.supplier_id = settled.supplier_id and s.id = settled.id returning s.id, s.supplier_id as "supplierId", s.version`,
  );
}

export type Arrived = {
  readonly id: string;
  readonly version: number;
  readonly orderId: string;
  readonly kind: string;
};

/** Resolves what was late, missing or unanswered about lines of received sub-orders of which everything came. Seller window. */
export function settleArrived(tx: Tx, most: number): Promise<Arrived[]> {
  return tx.query<Arrived>(
    'fulfillment.settleArrived',
    sql`with arrived as materialized (select e.id from sub_order s
        join sub_order_line l on l.supplier_id = s.supplier_id and l.sub_order_id = s.id and l.received >= l.quantity - greatest(l.rejected, l.cancelled)
        join work_exception e on e.sub_order_line_id = l.id and e.state = 'open' and e.kind in ('late', 'shortfall', 'unanswered')
        where s.status = 'received' order by e.id limit ${most} for update of e skip locked)
      update work_exception e set state = 'resolved', resolution = 'received', resolved_at = ${tx.now}, version = e.version + 1
      from arrived where e.id = arrived.id returning e.id, e.version, e.order_id as "orderId", e.kind`,
  );
}
