import { sql } from 'kysely';
import { owned } from '../db/owner.ts';
import type { Unit } from '../db/unit.ts';

/** Something that happened to an order, in the customer's terms; `actor` by name where the window shows the person. */
export type OrderEvent = {
  readonly id: string;
  readonly orderId: string;
  readonly lineId: string | null;
  readonly kind: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly actor: string | null;
  readonly at: Date;
};

/** The time lines of orders that were opened through their own window, oldest first. */
export async function listOrderEvents(unit: Unit, orderIds: readonly string[]): Promise<OrderEvent[]> {
  return unit.query<OrderEvent>(
    'order.listOrderEvents',
    sql`select e.id, e.order_id as "orderId", e.line_id as "lineId", e.kind, e.params, p.name as actor, e.at
      from order_event e left join person p on p.id = e.actor_id
      where ${owned(unit.owner, 'e')} and e.order_id = any(${orderIds}::uuid[]) order by e.order_id, e.at, e.id`,
  );
}
