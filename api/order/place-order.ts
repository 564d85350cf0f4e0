import { SELLER } from '../db/owner.ts';
import { type Actor, type Change, record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { decideFulfilment } from '../fulfillment/decide-fulfilment.ts';
import { writeFulfilment } from '../fulfillment/write-fulfilment.ts';
import { NotFoundError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { takeOrderNumber } from './document-number-store.ts';
import { orderNumber } from './order.ts';
import { insertOrder, type LineToPlace, listLinesToPlace } from './order-store.ts';
import { resolveLines } from './price-goods.ts';
import { recordEvents } from './record-event.ts';

/**
 * Turns an authorised request into an order, its plan and its sub-orders, in the seller's window of the same transaction. Prices are the
 * request's: they were agreed when it was submitted and are not asked again. The account's row is held from the first statement on. Refuses
 * a decision that does not authorise the request as it stands, and goods that cannot be made (cyclic bill of materials).
 */
export async function placeOrder(
  tx: Tx,
  accountId: string,
  requestId: string,
  decisionId: string,
  actor: Actor = null,
  changes: readonly Change[] = [],
): Promise<{ orderId: string; number: string }> {
  return tx.as(SELLER, async (seller) => {
    const orderId = newId();
    const [{ code, number }, lines] = await Promise.all([
      takeOrderNumber(seller, accountId),
      listLinesToPlace(seller, accountId, requestId),
    ]);
    const written = orderNumber(code, number);
    const decided = await decideFulfilment(seller, {
      accountId,
      orderId,
      orderNumber: written,
      lines: await withParts(seller, lines),
    });
    const { promisedDate } = decided;
    const order = { accountId, id: orderId, number, requestId, decisionId, promisedDate, lines: decided.lines };
    if (!(await insertOrder(seller, order))) throw new NotFoundError('Decision');
    const placed = {
      accountId,
      orderId,
      kind: 'placed',
      params: { promisedDate },
      actorId: actor?.personId ?? null,
    } as const;
    const [, dispatched] = await Promise.all([recordEvents(seller, [placed]), writeFulfilment(seller, decided)]);
    await record(seller, actor, [
      ...changes,
      {
        topic: 'order.placed',
        aggregate: 'order',
        id: orderId,
        sequence: 1,
        accountId,
        payload: { orderId, requestId },
        detail: { number: written, requestId, decisionId },
      },
      ...dispatched,
    ]);
    return { orderId, number: written };
  });
}

async function withParts(tx: Tx, lines: readonly LineToPlace[]) {
  const resolved = await resolveLines(tx, lines);
  return lines.map(({ lineId, itemId, quantity, requestedDate }, index) => ({
    lineId,
    itemId,
    quantity,
    requestedDate,
    parts: resolved[index]?.parts ?? [],
  }));
}
