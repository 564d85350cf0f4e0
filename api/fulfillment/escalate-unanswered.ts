import { SELLER } from '../db/owner.ts';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { refreshStages } from '../order/refresh-stage.ts';
import { exceptionOfSilence } from './exception.ts';
import { insertExceptions } from './exception-store.ts';
import { exceptionTrace } from './settle-matters.ts';
import { listOverdueSubOrders, lockSubOrders } from './sub-order-store.ts';

const MOST_AT_ONCE = 200;

/**
 * Opens an exception for every sub-order line whose answer is overdue and that never had one; answers how many. Those that no order needs
 * are settled at once. Run it again until it answers zero. For the schedule; takes the seller's window itself.
 */
export async function escalateUnanswered(tx: Tx): Promise<number> {
  return tx.as(SELLER, async (seller) => {
    const subOrders = await lockSubOrders(seller, await listOverdueSubOrders(seller, MOST_AT_ONCE));
    const exceptions = subOrders.flatMap(({ lines, answerDueAt, accountId, orderId, supplierId }) =>
      lines.flatMap(({ id, itemId, orderLineId, outcome, cancelled }) => {
        const draft = exceptionOfSilence(outcome, cancelled, answerDueAt);
        return draft
          ? [
              {
                ...draft,
                needed: draft.quantity,
                accountId,
                orderId,
                orderLineId,
                itemId,
                supplierId,
                subOrderLineId: id,
              },
            ]
          : [];
      }),
    );
    const opened = await insertExceptions(seller, exceptions);
    await record(seller, null, opened.map(exceptionTrace));
    await refreshStages(seller, [...new Set(subOrders.map(({ orderId }) => orderId))].toSorted());
    return opened.length;
  });
}
