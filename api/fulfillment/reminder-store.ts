import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';

export type Reminded = {
  readonly id: string;
  readonly supplierId: string;
  readonly number: string;
  readonly version: number;
};

/**
 * Takes sub-orders that wait for an answer, are to be reminded of and not overdue yet, and marks them as reminded. The version stays: an
 * answer that is being written still fits. Seller window.
 */
export function claimReminders(tx: Tx, most: number): Promise<Reminded[]> {
  return tx.query<Reminded>(
    'fulfillment.claimReminders',
    sql`with due as materialized (select supplier_id, id from sub_order
        where status = 'dispatched' and remind_at <= ${tx.now} and answer_due_at > ${tx.now}
        order by remind_at, id limit ${most} for update skip locked)
      update sub_order s set remind_at = null from due where s.supplier_id = due.supplier_id and s.id = due.id
      returning s.id, s.supplier_id as "supplierId", s.number, s.version`,
  );
}
