import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';

/**
 * Takes numbers of sub-orders, one for each entry, in their order: the supplier's code and a number that is nobody else's, such as
 * `ALPHA-S61803399`. Nobody waits for anybody; a number that is not used in the end is lost. Seller window.
 */
export async function takeSubOrderNumbers(tx: Tx, supplierIds: readonly string[]): Promise<string[]> {
  if (supplierIds.length === 0) return [];
  const rows = await tx.query<{ number: string }>(
    'fulfillment.takeSubOrderNumbers',
    sql`select s.code || '-' || next_sub_order_number() as number
      from unnest(${supplierIds}::uuid[]) with ordinality as w(id, place) join supplier s on s.id = w.id order by w.place`,
  );
  if (rows.length < supplierIds.length) throw new RangeError('unknown supplier');
  return rows.map(({ number }) => number);
}
