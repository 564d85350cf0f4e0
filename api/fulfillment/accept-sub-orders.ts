import { z } from 'zod';
import type { Tx } from '../db/unit.ts';
import type { Supplier } from '../identity/viewer.ts';
import { DomainError, NotFoundError } from '../kernel/error.ts';
import { parse } from '../kernel/parse.ts';
import { dayIn } from '../kernel/plain-date.ts';
import { answeredOf, settleAnswers } from './settle-answers.ts';
import { answer } from './sub-order.ts';
import { type Answered, type LockedSubOrder, lockSubOrders } from './sub-order-store.ts';

const input = z.object({ subOrderIds: z.array(z.uuid()).min(1, 'at least one').max(100, 'at most 100 at a time') });

/** What became of one sub-order of a bulk acceptance: `code` is that of the refusal, null when it was accepted. */
export type Acceptance = { readonly subOrderId: string; readonly code: string | null };

/** Accepts everything that is unanswered on several sub-orders; each is accepted or refused on its own, and all are told. */
export async function acceptSubOrders(tx: Tx, viewer: Supplier, given: unknown): Promise<{ results: Acceptance[] }> {
  const ids = [...new Set(parse(input, given).subOrderIds)];
  const locked = new Map((await lockSubOrders(tx, ids)).map((subOrder) => [subOrder.id, subOrder]));
  const accepted: Answered[] = [];
  const results = ids.map((subOrderId): Acceptance => {
    const decided = decide(locked.get(subOrderId), tx.now);
    if (decided instanceof DomainError) return { subOrderId, code: decided.code };
    accepted.push(decided);
    return { subOrderId, code: null };
  });
  if (accepted.length > 0) await settleAnswers(tx, viewer, accepted);
  return { results };
}

function decide(subOrder: LockedSubOrder | undefined, now: Date): Answered | DomainError {
  if (!subOrder) return new NotFoundError('SubOrder');
  const open = subOrder.lines.filter(({ outcome, cancelled }) => outcome.unanswered > cancelled);
  const answers = open.map(({ id, outcome: { unanswered, ...outcome }, cancelled }) => ({
    ...outcome,
    lineId: id,
    accepted: outcome.accepted + unanswered - cancelled,
  }));
  try {
    const all = answer(subOrder, answers, subOrder.version, dayIn(subOrder.timeZone, now));
    return answeredOf(
      subOrder,
      all.filter(({ lineId }) => open.some(({ id }) => id === lineId)),
    );
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
