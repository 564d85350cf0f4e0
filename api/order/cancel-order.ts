import { z } from 'zod';
import { lockAccount } from '../account/lock-account.ts';
import { SELLER } from '../db/owner.ts';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { cancelFulfilment } from '../fulfillment/cancel-order.ts';
import { CancellationRefusedError, previewCancellation } from '../fulfillment/cancellation.ts';
import type { Customer } from '../identity/viewer.ts';
import { ConflictError, NotFoundError } from '../kernel/error.ts';
import { parse } from '../kernel/parse.ts';
import { lockOrderToCancel, markCancelled } from './cancel-store.ts';
import { listCancellableLines } from './cancellation-reads.ts';
import { recordEvents } from './record-event.ts';
import { refreshStages } from './refresh-stage.ts';

const cancellation = z.object({ orderId: z.uuid(), version: z.int() });

/**
 * Cancels a whole order while nobody has confirmed, shipped or begun anything for it: stock is released, sub-orders are withdrawn. Its
 * requester and account administrators may. Refuses with the lines and what stands in the way of each.
 */
export async function cancelOrder(tx: Tx, viewer: Customer, input: unknown): Promise<{ orderId: string }> {
  const { orderId, version } = parse(cancellation, input);
  const { accountId } = viewer;
  await lockAccount(tx, accountId);
  await tx.as(SELLER, async (seller) => {
    const order = await lockOrderToCancel(seller, accountId, orderId);
    const may = order.membershipId === viewer.membershipId || viewer.roles.includes('account_administrator');
    if (!may) throw new NotFoundError('Order');
    const lines = (await listCancellableLines(seller, [orderId])).get(orderId) ?? [];
    const preview = previewCancellation(lines);
    if (!preview.possible) throw new CancellationRefusedError(preview.lines);
    if (order.version !== version) throw new ConflictError(order.version);
    await cancelFulfilment(seller, accountId, orderId, viewer);
    const next = await markCancelled(seller, accountId, orderId);
    await recordEvents(seller, [{ accountId, orderId, kind: 'cancelled', params: {}, actorId: viewer.personId }]);
    await refreshStages(seller, [orderId], viewer);
    await record(seller, viewer, [
      { topic: 'order.cancelled', aggregate: 'order', id: orderId, sequence: next, accountId, payload: { orderId } },
    ]);
  });
  return { orderId };
}
