import { rowsOf, type TableRows } from '../db/insert-together.ts';
import { newId } from '../kernel/id.ts';
import type { Decided } from './decide-fulfilment.ts';
import type { PlannedAward, PlannedSubOrder, PlannedSubOrderLine } from './plan.ts';

/** A sub-order as it is written: its id is made before it, so that lines, awards and traces can name it. */
export type NewSubOrder = {
  readonly id: string;
  readonly number: string;
  readonly plan: PlannedSubOrder;
  readonly lines: readonly { readonly id: string; readonly plan: PlannedSubOrderLine }[];
};

/** The sub-orders of a plan under the numbers that their suppliers know them by, one for each. */
export function newSubOrders({ plan }: Decided, numbers: readonly string[]): NewSubOrder[] {
  return plan.subOrders.map((subOrder, index) => ({
    id: newId(),
    number: numbers[index] ?? '',
    plan: subOrder,
    lines: subOrder.lines.map((line) => ({ id: newId(), plan: line })),
  }));
}

/** Rows of the sub-orders, their lines and the awards behind them. */
export function subOrderRows(decided: Decided, subOrders: readonly NewSubOrder[], now: Date): TableRows[] {
  const { accountId, orderId, deadlines, plan } = decided;
  const owner = { account_id: accountId, order_id: orderId };
  const lineIds = new Map(
    subOrders.flatMap((one) => one.lines.map((line) => [`${one.plan.suffix} ${line.plan.position}`, line.id] as const)),
  );
  return [
    rowsOf(
      'sub_order',
      subOrders.map(({ id, number, plan: { suffix, supplierId, currency, total, dueOn } }) => ({
        ...owner,
        supplier_id: supplierId,
        id,
        suffix,
        number,
        status: 'dispatched',
        currency,
        total: BigInt(total),
        due_date: dueOn,
        answer_due_at: deadlines.get(supplierId)?.dueAt ?? now,
        remind_at: deadlines.get(supplierId)?.remindAt ?? null,
        dispatched_at: now,
        ...NOT_ANSWERED,
      })),
    ),
    rowsOf(
      'sub_order_line',
      subOrders.flatMap(({ id, plan: { supplierId }, lines }) =>
        lines.map((line) => ({
          supplier_id: supplierId,
          sub_order_id: id,
          account_id: accountId,
          id: line.id,
          position: line.plan.position,
          item_id: line.plan.itemId,
          quantity: line.plan.quantity,
          unit_cost: BigInt(line.plan.unitCost),
          total: BigInt(line.plan.total),
          due_date: line.plan.dueOn,
          order_line_id: line.plan.orderLineId,
          unanswered: line.plan.quantity,
          ...NOTHING_YET,
        })),
      ),
    ),
    rowsOf(
      'award',
      plan.awards.map((award: PlannedAward) => ({
        ...owner,
        id: newId(),
        item_id: award.itemId,
        supplier_id: award.supplierId,
        sub_order_line_id: lineIds.get(`${award.suffix} ${award.position}`) ?? '',
        quantity: award.quantity,
        reason: award.reason,
        candidates: award.candidates,
        awarded_at: now,
      })),
    ),
  ];
}

const NOT_ANSWERED = { version: 1, answered_at: null, shipped_at: null, received_at: null };
/** The counts of a new sub-order line; rows from JSON take no column defaults. */
export const NOTHING_YET = {
  accepted: 0,
  changed: 0,
  backordered: 0,
  rejected: 0,
  shipped: 0,
  received: 0,
  cancelled: 0,
};

/** Rows of the seller's own work: tasks, the units that will be built, and what the rules could not settle. */
export function workRows(decided: Decided, now: Date): TableRows[] {
  const { accountId, orderId, orderNumber, input, plan } = decided;
  const owner = { account_id: accountId, order_id: orderId };
  const made = input.lines.filter((line) => line.made);
  return [
    rowsOf(
      'task',
      plan.tasks.map((task) => ({
        ...owner,
        line_id: task.lineId,
        id: newId(),
        kind: task.kind,
        sequence: task.sequence,
        starts_on: task.startsOn,
        due_on: task.dueOn,
        state: 'planned',
      })),
    ),
    rowsOf(
      'product_unit',
      made.flatMap((line) =>
        Array.from({ length: line.quantity }, (_, index) => ({
          ...owner,
          line_id: line.id,
          id: newId(),
          sequence: index + 1,
          item_id: line.itemId,
          serial: `${orderNumber}-${line.position}-${index + 1}`,
          state: 'planned',
          version: 1,
        })),
      ),
    ),
    rowsOf(
      'work_exception',
      plan.exceptions.map(({ kind, lineId, itemId, quantity, candidates, params }) => ({
        ...owner,
        id: newId(),
        kind,
        line_id: lineId,
        item_id: itemId,
        quantity,
        detail: { ...params, candidates },
        state: 'open',
        opened_at: now,
        version: 1,
      })),
    ),
  ];
}
