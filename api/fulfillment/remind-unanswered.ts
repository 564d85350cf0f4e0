import { SELLER } from '../db/owner.ts';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { claimReminders } from './reminder-store.ts';

const MOST_AT_ONCE = 200;

/**
 * Reminds suppliers of sub-orders that are half-way to their deadline without an answer, each once; answers how many. For the schedule; takes
 * the seller's window itself.
 */
export async function remindUnanswered(tx: Tx): Promise<number> {
  return tx.as(SELLER, async (seller) => {
    const reminded = await claimReminders(seller, MOST_AT_ONCE);
    const changes = reminded.map(({ id, supplierId, number, version }) => ({
      topic: 'sub_order.reminded',
      aggregate: 'sub_order',
      id,
      sequence: version,
      supplierId,
      payload: { subOrderId: id, supplierId, number },
    }));
    await record(seller, null, changes);
    return reminded.length;
  });
}
