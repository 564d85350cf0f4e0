import { z } from 'zod';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { bookMoves, lockSubOrdersOfLines } from '../fulfillment/move-pieces.ts';
import type { Seller } from '../identity/viewer.ts';
import { ConflictError, InvalidInputError, NotFoundError, WrongStateError } from '../kernel/error.ts';
import { parse } from '../kernel/parse.ts';
import { refreshStages } from '../order/refresh-stage.ts';
import { noticeState, receiveQuantity } from './receiving.ts';
import { listNoticeLineIds } from './ship-notice-reads.ts';
import { type LockedNotice, lockNotice, stockSurplus, storeReceipt } from './ship-notice-store.ts';

const input = z.object({
  shipNoticeId: z.uuid(),
  version: z.int(),
  lines: z
    .array(z.object({ shipNoticeLineId: z.uuid(), quantity: z.number() }))
    .min(1)
    .max(1000),
});

/** What is taken in of a locked notice: pieces a line, and which serials (null: all that are left). */
export type Intake = {
  readonly lines: readonly { readonly id: string; readonly quantity: number }[];
  readonly serialIds: readonly string[] | null;
};

/**
 * Receives goods of one notice: locks its sub-orders and the notice, lets `decide` say what is taken in, and books it everywhere. Refuses a
 * notice that is absent or void. Seller window; a constant number of statements.
 */
export async function receiveNotice(
  tx: Tx,
  viewer: Seller,
  noticeId: string,
  decide: (notice: LockedNotice) => Intake | Promise<Intake>,
): Promise<number> {
  const subOrders = await lockSubOrdersOfLines(tx, await listNoticeLineIds(tx, noticeId));
  const notice = await lockNotice(tx, noticeId);
  if (!notice) throw new NotFoundError('ShipNotice');
  if (notice.state === 'void') throw new WrongStateError('ship notice', notice.state);
  const { lines, serialIds } = await decide(notice);
  const taken = new Map(lines.map(({ id, quantity }) => [id, quantity]));
  const after = notice.lines.map((line) => ({ ...line, received: line.received + (taken.get(line.id) ?? 0) }));
  await storeReceipt(tx, { noticeId, personId: viewer.personId, state: noticeState(after), lines, serialIds });
  const moves = notice.lines.flatMap(({ id, subOrderLineId }) => {
    const received = taken.get(id) ?? 0;
    return received > 0 ? [{ lineId: subOrderLineId, shipped: 0, received }] : [];
  });
  const traces = await bookMoves(tx, subOrders, moves);
  const byLine = new Map(
    subOrders.flatMap(({ orderId, lines: own }) => own.map(({ id, itemId }) => [id, { orderId, itemId }] as const)),
  );
  await stockSurplus(
    tx,
    moves.flatMap(({ lineId, received }) => {
      const of = byLine.get(lineId);
      return of ? [{ ...of, quantity: received }] : [];
    }),
  );
  const pieces = moves.reduce((sum, { received }) => sum + received, 0);
  const { id, supplierId, version } = notice;
  const trace = { aggregate: 'ship_notice', id, sequence: version + 1, supplierId };
  const received = {
    ...trace,
    topic: 'ship_notice.received',
    payload: { shipNoticeId: id, supplierId },
    detail: { pieces },
  };
  await record(tx, viewer, [received, ...traces]);
  await refreshStages(tx, [...new Set(subOrders.map(({ orderId }) => orderId))].toSorted(), viewer);
  return pieces;
}

/** Receives counted pieces of lines without serials; refuses another version, more than is expected, and lines that must be scanned. */
export async function receiveQuantities(tx: Tx, viewer: Seller, given: unknown): Promise<{ shipNoticeId: string }> {
  const wanted = parse(input, given);
  await receiveNotice(tx, viewer, wanted.shipNoticeId, (notice) => {
    if (notice.version !== wanted.version) throw new ConflictError(notice.version);
    const lines = wanted.lines.map(({ shipNoticeLineId, quantity }, index) => {
      const line = notice.lines.find(({ id }) => id === shipNoticeLineId);
      if (!line) throw new NotFoundError('ShipNoticeLine');
      if (line.serialised) {
        const message = 'has serials: scan them';
        throw new InvalidInputError([{ path: `lines.${index}.quantity`, message, code: 'scan_serials' }]);
      }
      receiveQuantity(line, quantity);
      return { id: line.id, quantity };
    });
    if (new Set(lines.map(({ id }) => id)).size < lines.length)
      throw new InvalidInputError([{ path: 'lines', message: 'a line is received twice', code: 'twice' }]);
    return { lines, serialIds: [] };
  });
  return { shipNoticeId: wanted.shipNoticeId };
}
