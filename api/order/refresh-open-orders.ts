import { SELLER } from '../db/owner.ts';
import type { Tx } from '../db/unit.ts';
import { refreshStages } from './refresh-stage.ts';
import { claimOrdersToRefresh } from './refresh-store.ts';

const MOST_AT_ONCE = 200;

/**
 * Looks again at open orders that were not looked at today: what slipped by the mere passing of time gets its new date and risk, and the
 * customer is told. Answers how many were looked at; run it again until it answers zero. A repeat on the same day does nothing. For the
 * schedule; takes the seller's window itself. At most seven statements.
 */
export async function refreshOpenOrders(tx: Tx): Promise<number> {
  return tx.as(SELLER, async (seller) => {
    const ids = await claimOrdersToRefresh(seller, MOST_AT_ONCE);
    await refreshStages(seller, ids);
    return ids.length;
  });
}
