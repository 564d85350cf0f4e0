import { type Actor, record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { WrongStateError } from '../kernel/error.ts';
import { endFulfilment, listLiveSubOrders } from './cancel-store.ts';
import { withdrawnChange } from './settle-exception.ts';
import { type LockedSubOrder, lockSubOrders } from './sub-order-store.ts';

/**
 * Undoes the fulfilment of an order that may be cancelled: every supplier sees its sub-order withdrawn, stock is released, units and
 * exceptions end. Refuses when a supplier answered or shipped since the caller looked. Seller window; marking the order is the caller's.
 */
export async function cancelFulfilment(tx: Tx, accountId: string, orderId: string, actor: Actor = null): Promise<void> {
  const subOrders = await lockSubOrders(tx, await listLiveSubOrders(tx, accountId, orderId));
  for (const { state, lines } of subOrders) {
    const answered = lines.some(({ quantity, outcome, shipped }) => shipped > 0 || outcome.unanswered < quantity);
    if (state !== 'dispatched' || answered) throw new WrongStateError('sub-order', answered ? 'acknowledged' : state);
  }
  await endFulfilment(
    tx,
    accountId,
    orderId,
    subOrders.map(({ id }) => id),
  );
  await record(
    tx,
    actor,
    subOrders.map((subOrder) => withdrawnChange(subOrder, 'sub_order.cancelled', openPieces(subOrder))),
  );
}

function openPieces({ lines }: LockedSubOrder) {
  return lines.flatMap(({ id, quantity, cancelled }) =>
    cancelled < quantity ? [{ lineId: id, quantity: quantity - cancelled }] : [],
  );
}
