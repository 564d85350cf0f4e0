import { z } from 'zod';
import { SELLER } from '../db/owner.ts';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { bookMoves, lockSubOrdersOfLines } from '../fulfillment/move-pieces.ts';
import type { Supplier } from '../identity/viewer.ts';
import { ConflictError, NotFoundError } from '../kernel/error.ts';
import { parse, text } from '../kernel/parse.ts';
import { refreshStages } from '../order/refresh-stage.ts';
import { checkVoidable } from './receiving.ts';
import { listNoticeLineIds } from './ship-notice-reads.ts';
import { lockNotice, voidNotice } from './ship-notice-store.ts';

const input = z.object({ shipNoticeId: z.uuid(), version: z.int(), reason: text(500) });

/**
 * Takes back a ship notice of which nothing was received: its pieces can be shipped again, its serial numbers are free, its code and number
 * stay used. Refuses a notice that is absent or another supplier's, void, or received in part, and another version. Supplier window.
 */
export async function voidShipNotice(tx: Tx, viewer: Supplier, given: unknown): Promise<{ shipNoticeId: string }> {
  const { shipNoticeId, version, reason } = parse(input, given);
  const subOrders = await lockSubOrdersOfLines(tx, await listNoticeLineIds(tx, shipNoticeId));
  const notice = await lockNotice(tx, shipNoticeId);
  if (!notice) throw new NotFoundError('ShipNotice');
  checkVoidable(notice);
  if (notice.version !== version) throw new ConflictError(notice.version);
  const serials = await voidNotice(tx, notice.id, reason);
  const traces = await bookMoves(
    tx,
    subOrders,
    notice.lines.map(({ subOrderLineId, quantity }) => ({ lineId: subOrderLineId, shipped: -quantity, received: 0 })),
  );
  const { id, supplierId, lines } = notice;
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  await record(tx, viewer, [
    {
      topic: 'ship_notice.voided',
      aggregate: 'ship_notice',
      id,
      sequence: version + 1,
      supplierId,
      payload: { shipNoticeId: id, supplierId },
      detail: { reason, pieces, serials },
    },
    ...traces,
  ]);
  await tx.as(SELLER, (seller) =>
    refreshStages(seller, [...new Set(subOrders.map(({ orderId }) => orderId))].toSorted()),
  );
  return { shipNoticeId: id };
}
