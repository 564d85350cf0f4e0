import { z } from 'zod';
import { SELLER } from '../db/owner.ts';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Supplier } from '../identity/viewer.ts';
import { ConflictError, NotFoundError } from '../kernel/error.ts';
import { parse } from '../kernel/parse.ts';
import { refreshStages } from '../order/refresh-stage.ts';
import { checkMilestone } from './sub-order.ts';
import { lockSubOrders, storeState } from './sub-order-store.ts';

const input = z.object({
  subOrderId: z.uuid(),
  version: z.int(),
  milestone: z.enum(['scheduled', 'in_production', 'ready']),
});

/** Notes how far a supplier's work on a sub-order is; refuses a step back, and one before everything is answered. */
export async function reportMilestone(tx: Tx, viewer: Supplier, given: unknown): Promise<{ subOrderId: string }> {
  const { subOrderId, version, milestone } = parse(input, given);
  const [subOrder] = await lockSubOrders(tx, [subOrderId]);
  if (!subOrder) throw new NotFoundError('SubOrder');
  if (subOrder.version !== version) throw new ConflictError(subOrder.version);
  checkMilestone(subOrder.state, milestone);
  await storeState(tx, subOrderId, milestone);
  const { supplierId } = subOrder;
  const trace = { aggregate: 'sub_order', id: subOrderId, sequence: version + 1, supplierId };
  await record(tx, viewer, [
    {
      ...trace,
      topic: 'sub_order.progressed',
      payload: { subOrderId, supplierId },
      detail: { from: subOrder.state, to: milestone },
    },
  ]);
  await tx.as(SELLER, (seller) => refreshStages(seller, [subOrder.orderId]));
  return { subOrderId };
}
