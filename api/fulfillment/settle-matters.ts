import { type Actor, type Change, record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { insertExceptions, storeMatterChanges } from './exception-store.ts';
import type { OrderRecord } from './line-progress.ts';
import { type MatterChanges, matterChanges } from './open-matter.ts';
import { pegSupplies } from './pegged-supply.ts';

type Order = OrderRecord & { readonly id: string; readonly accountId: string };

/**
 * Brings the queue's entries about sub-order lines in line with what locked orders need of them now. Seller window; three statements, none
 * when nothing differs.
 */
export async function settleMatters(tx: Tx, orders: readonly Order[], actor: Actor): Promise<void> {
  const live = orders.filter(({ cancelled }) => !cancelled);
  const changes = live.map((order) => ({ order, ...matterChanges(order, pegSupplies(order)) }));
  const settled = changes.flatMap((change) => change.settled);
  await storeMatterChanges(tx, { renewed: changes.flatMap(({ renewed }) => renewed), settled });
  const opened = await insertExceptions(
    tx,
    changes.flatMap(({ order, opened }) =>
      opened.map(({ supply, ...draft }) => ({
        ...draft,
        accountId: order.accountId,
        orderId: order.id,
        orderLineId: supply.lineId,
        itemId: supply.itemId,
        supplierId: supply.supplierId,
        subOrderLineId: supply.id,
      })),
    ),
  );
  const settlings = changes.flatMap(({ order, settled: entries }) =>
    entries.map((entry) => settledTrace(order.id, entry)),
  );
  const traces = [...opened.map(exceptionTrace), ...settlings];
  if (traces.length > 0) await record(tx, actor, traces);
}

function settledTrace(orderId: string, { id, version, kind, resolution }: MatterChanges['settled'][number]): Change {
  return {
    topic: `work_exception.${resolution}`,
    aggregate: 'work_exception',
    id,
    sequence: version + 1,
    payload: { exceptionId: id, orderId },
    detail: { kind },
  };
}

/** The trace of an exception that was opened. */
export function exceptionTrace(id: string): Change {
  return { topic: 'work_exception.opened', aggregate: 'work_exception', id, sequence: 1, payload: { exceptionId: id } };
}
