import type { Change } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { milestoneOf } from './settle-answers.ts';
import { type SubOrderState, subOrderState } from './sub-order.ts';
import { listSubOrderIdsOfLines } from './sub-order-reads.ts';
import { type LockedSubOrder, lockSubOrders, type Move, storeMoves } from './sub-order-store.ts';

/** Locks the sub-orders that the lines belong to, in id order; lines outside of the owner's window lock nothing. */
export async function lockSubOrdersOfLines(tx: Tx, lineIds: readonly string[]): Promise<LockedSubOrder[]> {
  const ids = await listSubOrderIdsOfLines(tx, lineIds);
  return ids.length === 0 ? [] : lockSubOrders(tx, ids);
}

/** Books moved pieces on locked sub-orders and their states with one statement; answers the traces to record. */
export async function bookMoves(
  tx: Tx,
  subOrders: readonly LockedSubOrder[],
  moves: readonly Move[],
): Promise<Change[]> {
  const byLine = new Map(moves.map((move) => [move.lineId, move]));
  const after = subOrders.map((subOrder) => {
    const lines = subOrder.lines.map((line) => ({
      ...line,
      shipped: line.shipped + (byLine.get(line.id)?.shipped ?? 0),
      received: line.received + (byLine.get(line.id)?.received ?? 0),
    }));
    return { subOrder, state: subOrderState(lines, milestoneOf(subOrder)) };
  });
  await storeMoves(
    tx,
    moves,
    after.map(({ subOrder, state }) => ({ id: subOrder.id, state })),
  );
  return after.map(({ subOrder, state }) => progressTrace(subOrder, state));
}

function progressTrace({ id, version, supplierId, state: from }: LockedSubOrder, to: SubOrderState): Change {
  return {
    topic: 'sub_order.progressed',
    aggregate: 'sub_order',
    id,
    sequence: version + 1,
    supplierId,
    payload: { subOrderId: id, supplierId },
    detail: { from, to },
  };
}
