import { insertRows } from '../db/insert.ts';
import type { Tx } from '../db/unit.ts';
import { newId } from '../kernel/id.ts';

/** What can happen to an order, in the customer's terms: nothing of suppliers or costs is said in a kind or its parameters. */
export type OrderEventKind =
  | 'placed'
  | 'confirmed'
  | 'in_production'
  | 'part_received'
  | 'assembling'
  | 'testing'
  | 'shipped'
  | 'delivered'
  | 'date_moved'
  | 'cancelled'
  | 'change_needed';

export type NewOrderEvent = {
  readonly accountId: string;
  readonly orderId: string;
  readonly lineId?: string | null;
  readonly kind: OrderEventKind;
  readonly params: Record<string, string | number | null>;
  /** The person who did it; null for the service itself. */
  readonly actorId: string | null;
};

/** Adds events to the orders' time lines with one statement, in the order given. */
export async function recordEvents(tx: Tx, events: readonly NewOrderEvent[]): Promise<void> {
  await insertRows(
    tx,
    'order.recordEvents',
    'order_event',
    events.map(({ accountId, orderId, lineId, kind, params, actorId }) => ({
      account_id: accountId,
      order_id: orderId,
      id: newId(),
      line_id: lineId ?? null,
      kind,
      params,
      actor_id: actorId,
      at: tx.now,
    })),
  );
}
