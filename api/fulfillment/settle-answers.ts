import { SELLER } from '../db/owner.ts';
import { type Actor, type Change, record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { refreshStages } from '../order/refresh-stage.ts';
import { shiftOrderBooks } from './books-store.ts';
import { exceptionsOfAnswer } from './exception.ts';
import { type LineException, replaceLineExceptions } from './exception-store.ts';
import { type AnsweredLine, type Milestone, subOrderState } from './sub-order.ts';
import { type Answered, type LockedSubOrder, storeAnswers } from './sub-order-store.ts';

// A supplier may be that many calendar days later than asked without a planner having to look at it.
const TOLERANCE_DAYS = 0;
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
 * Writes answers through the supplier's window, and in the same transaction what they mean to the seller: books, exceptions, stages. A
 * constant number of statements for any number of sub-orders.
 */
export async function settleAnswers(tx: Tx, actor: NonNullable<Actor>, answers: readonly Answered[]): Promise<void> {
  await storeAnswers(tx, actor.personId, answers);
  await tx.as(SELLER, async (seller) => {
    const lines = answers.flatMap(({ subOrder, lines: answered }) => answered.map((line) => factsOf(subOrder, line)));
    await shiftOrderBooks(
      seller,
      lines.flatMap(({ shift }) => shift),
    );
    const opened = await replaceLineExceptions(
      seller,
      lines.map(({ lineId }) => lineId),
      lines.flatMap(({ exceptions }) => exceptions),
    );
    await record(seller, actor, [...answers.map(answeredTrace), ...opened.map(exceptionTrace)]);
    await refreshStages(seller, [...new Set(answers.map(({ subOrder }) => subOrder.orderId))].toSorted());
  });
}

function factsOf(subOrder: LockedSubOrder, { lineId, outcome }: AnsweredLine) {
  const line = subOrder.lines.find(({ id }) => id === lineId);
  if (!line) return { lineId, shift: [], exceptions: [] };
  const { itemId, orderLineId, cancelled } = line;
  // Refused pieces that were withdrawn are somebody else's already.
  const lostNow = Math.max(outcome.rejected, cancelled);
  const lostBefore = Math.max(line.outcome.rejected, cancelled);
  const shift = {
    orderId: subOrder.orderId,
    itemId,
    lineId: orderLineId,
    lost: Math.max(0, lostNow - lostBefore),
    gained: Math.max(0, lostBefore - lostNow),
  };
  const { accountId, orderId, supplierId } = subOrder;
  const about = { accountId, orderId, orderLineId, itemId, supplierId, subOrderLineId: lineId };
  const exceptions = exceptionsOfAnswer(line.dueOn, outcome, TOLERANCE_DAYS).flatMap((draft): LineException[] => {
    const quantity = draft.kind === 'rejected' ? draft.quantity - cancelled : draft.quantity;
    return quantity > 0 ? [{ ...about, ...draft, quantity }] : [];
  });
  return { lineId, shift: [shift], exceptions };
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

/** The trace of an exception that was opened. */
export function exceptionTrace(id: string): Change {
  return { topic: 'work_exception.opened', aggregate: 'work_exception', id, sequence: 1, payload: { exceptionId: id } };
}
