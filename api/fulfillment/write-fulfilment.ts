import { insertTogether } from '../db/insert-together.ts';
import type { Change } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { refreshStages } from '../order/refresh-stage.ts';
import type { Decided } from './decide-fulfilment.ts';
import { type NewSubOrder, newSubOrders, subOrderRows, workRows } from './plan-rows-store.ts';
import { insertPlan } from './plan-store.ts';
import { takeSubOrderNumbers } from './sub-order-number-store.ts';

/**
 * Writes what was decided for an order whose rows exist: plan, books, reservations, sub-orders, awards, tasks, units and exceptions.
 * Does nothing for an order that has a plan. Seller window; a constant number of statements. Returns the dispatches of the sub-orders, which
 * the caller records.
 */
export async function writeFulfilment(tx: Tx, decided: Decided): Promise<Change[]> {
  const suppliers = decided.plan.subOrders.map(({ supplierId }) => supplierId);
  const [first, numbers] = await Promise.all([insertPlan(tx, decided), takeSubOrderNumbers(tx, suppliers)]);
  if (!first) return [];
  const subOrders = newSubOrders(decided, numbers);
  await insertTogether(tx, 'fulfillment.insertSubOrders', [
    ...subOrderRows(decided, subOrders, tx.now),
    ...workRows(decided, tx.now),
  ]);
  if (isPastPlaced(decided)) await refreshStages(tx, [decided.orderId]);
  return subOrders.map(dispatched);
}

// A new line is placed and on time unless a part has no supplier, or everything for it is in stock.
function isPastPlaced({ plan }: Decided): boolean {
  const ordered = new Set(plan.components.filter(({ subOrdered }) => subOrdered > 0).map(({ lineId }) => lineId));
  return plan.exceptions.length > 0 || plan.lines.some(({ lineId }) => !ordered.has(lineId));
}

/** The trace of a new sub-order; its mail goes to the supplier's desk. Names neither the customer nor the order. */
function dispatched({ id, number, plan, lines }: NewSubOrder): Change {
  return {
    topic: 'sub_order.dispatched',
    aggregate: 'sub_order',
    id,
    sequence: 1,
    supplierId: plan.supplierId,
    payload: { subOrderId: id, supplierId: plan.supplierId, number },
    detail: { lines: lines.length, total: plan.total, currency: plan.currency },
  };
}
