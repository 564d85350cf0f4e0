import { SELLER } from '../db/owner.ts';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { closeSubOrders, settleArrived } from './close-store.ts';

const MOST_AT_ONCE = 200;

/**
 * Closes sub-orders of which everything that was to come is received and nothing is left to settle: no refused piece without a new supplier
 * and no open exception. What was merely late or missing is settled by its arrival. Answers how many; a repeat does nothing. For the
 * schedule; takes the seller's window itself. Three statements.
 */
export async function closeSettled(tx: Tx): Promise<number> {
  return tx.as(SELLER, async (seller) => {
    const arrived = await settleArrived(seller, MOST_AT_ONCE);
    const closed = await closeSubOrders(seller, MOST_AT_ONCE);
    const changes = closed.map(({ id, supplierId, version }) => ({
      topic: 'sub_order.closed',
      aggregate: 'sub_order',
      id,
      sequence: version,
      supplierId,
      payload: { subOrderId: id, supplierId },
      detail: { from: 'received', to: 'closed' },
    }));
    const settled = arrived.map(({ id, version, orderId, kind }) => ({
      topic: 'work_exception.received',
      aggregate: 'work_exception',
      id,
      sequence: version,
      payload: { exceptionId: id, orderId },
      detail: { kind },
    }));
    await record(seller, null, [...settled, ...changes]);
    return closed.length;
  });
}
