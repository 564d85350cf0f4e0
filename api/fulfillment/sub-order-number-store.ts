import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import { subOrderNumber } from './sub-order.ts';

/**
 * Takes the next numbers of suppliers, one for each entry, in their order; the suppliers' rows are held from here on, in the order of their
 * ids. Seller window.
 */
export async function takeSubOrderNumbers(tx: Tx, supplierIds: readonly string[]): Promise<string[]> {
  if (supplierIds.length === 0) return [];
  const rows = await tx.query<{ id: string; code: string; last: number }>(
    'fulfillment.takeSubOrderNumbers',
    sql`with wanted as (select id, count(*)::int as count from unnest(${supplierIds}::uuid[]) as w(id) group by 1),
      held as materialized (select s.id from supplier s where s.id in (select id from wanted) order by s.id for no key update)
      update supplier s set last_sub_order_number = s.last_sub_order_number + w.count from held h join wanted w on w.id = h.id
      where s.id = h.id returning s.id, s.code, s.last_sub_order_number - w.count as last`,
  );
  const suppliers = new Map(rows.map((row) => [row.id, { ...row }]));
  return supplierIds.map((id) => {
    const supplier = suppliers.get(id);
    if (!supplier) throw new RangeError(`unknown supplier ${id}`);
    supplier.last += 1;
    return subOrderNumber(supplier.code, supplier.last);
  });
}
