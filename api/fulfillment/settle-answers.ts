import { SELLER } from '../db/owner.ts';
import { type Actor, type Change, record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { refreshStages } from '../order/refresh-stage.ts';
import { type OrderShift, shiftOrderBooks } from './books-store.ts';
import { type AnsweredLine, type Milestone, subOrderState } from './sub-order.ts';
import { type Answered, type LockedSubOrder, storeAnswers } from './sub-order-store.ts';

const MILESTONES: readonly string[] = ['scheduled', 'in_production', 'ready'];

/** The milestone that a sub-order's state stands for; null before the supplier reported one. */
export function milestoneOf({ state }: Pick<LockedSubOrder, 'state'>): Milestone | null {
  return MILESTONES.includes(state) ? (state as Milestone) : null;
}

/** An answer with the state that the sub-order's lines add up to after it. */
export function answeredOf(subOrder: LockedSubOrder, lines: readonly AnsweredLine[]): Answered {
  const outcomes = new Map(lines.map((line) => [line.lineId, line.outcome]));
  const after = subOrder.lines.map((line) => ({ ...line, outcome: outcomes.get(line.id) ?? line.outcome }));
  return { subOrder, state: subOrderState(after, milestoneOf(subOrder)), lines };
}

/**
 * Writes answers through the supplier's window, and in the same transaction what they mean to the seller: books, then all that follows from
 * the facts. A constant number of statements for any number of sub-orders.
 */
export async function settleAnswers(tx: Tx, actor: NonNullable<Actor>, answers: readonly Answered[]): Promise<void> {
  await storeAnswers(tx, actor.personId, answers);
  await tx.as(SELLER, async (seller) => {
    const shifts = answers.flatMap(({ subOrder, lines }) => lines.flatMap((line) => shiftOf(subOrder, line)));
    await shiftOrderBooks(seller, shifts);
    await record(seller, actor, answers.map(answeredTrace));
    await refreshStages(seller, [...new Set(answers.map(({ subOrder }) => subOrder.orderId))].toSorted());
  });
}

function shiftOf(subOrder: LockedSubOrder, { lineId, outcome }: AnsweredLine): OrderShift[] {
  const line = subOrder.lines.find(({ id }) => id === lineId);
  if (!line) return [];
  const { itemId, orderLineId, cancelled } = line;
  // Refused pieces that were withdrawn are somebody else's already.
  const lostNow = Math.max(outcome.rejected, cancelled);
  const lostBefore = Math.max(line.outcome.rejected, cancelled);
  const [lost, gained] = [Math.max(0, lostNow - lostBefore), Math.max(0, lostBefore - lostNow)];
  return [{ orderId: subOrder.orderId, itemId, lineId: orderLineId, lost, gained }];
}

function answeredTrace({ subOrder, state, lines }: Answered): Change {
  return {
    topic: 'sub_order.answered',
    aggregate: 'sub_order',
    id: subOrder.id,
    sequence: subOrder.version + 1,
    supplierId: subOrder.supplierId,
    payload: { subOrderId: subOrder.id, supplierId: subOrder.supplierId },
    detail: { state, lines },
  };
}
