import { sql } from 'kysely';
import { owned } from '../db/owner.ts';
import type { Change } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { milestoneOf } from './settle-answers.ts';
import { type SubOrderState, subOrderState } from './sub-order.ts';
import { type LockedSubOrder, lockSubOrders } from './sub-order-store.ts';

/** Pieces of a line that were shipped or received just now. */
export type Move = { readonly lineId: string; readonly shipped: number; readonly received: number };

/** Locks the sub-orders that the lines belong to, in id order; lines outside of the owner's window lock nothing. */
export async function lockSubOrdersOfLines(tx: Tx, lineIds: readonly string[]): Promise<LockedSubOrder[]> {
  const rows = await tx.query<{ id: string }>(
    'fulfillment.listSubOrdersOfLines',
    sql`select distinct l.sub_order_id as id from sub_order_line l where ${owned(tx.owner, 'l')} and l.id = any(${lineIds}::uuid[])`,
  );
  return rows.length === 0
    ? []
    : lockSubOrders(
        tx,
        rows.map(({ id }) => id),
      );
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
  const heads = after.map(({ subOrder, state }) => ({ id: subOrder.id, state }));
  await tx.query(
    'fulfillment.bookMoves',
    sql`with moved as (update sub_order_line l set shipped = l.shipped + m.shipped, received = l.received + m.received
        from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as m("lineId" uuid, shipped int, received int)
        where ${owned(tx.owner, 'l')} and l.id = m."lineId")
      update sub_order s set status = x.state, version = s.version + 1,
        shipped_at = case when x.state in ('shipped', 'received') then coalesce(s.shipped_at, ${tx.now}) end,
        received_at = case when x.state = 'received' then coalesce(s.received_at, ${tx.now}) end
      from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as x(id uuid, state text) where ${owned(tx.owner, 's')} and s.id = x.id`,
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
