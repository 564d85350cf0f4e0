import { z } from 'zod';
import type { Tx } from '../db/unit.ts';
import type { Supplier } from '../identity/viewer.ts';
import { DomainError, NotFoundError } from '../kernel/error.ts';
import { parse } from '../kernel/parse.ts';
import { getReceivingDays } from './receiving-days-reads.ts';
import { answeredOf, settleAnswers } from './settle-answers.ts';
import { answer, NothingToAnswerError, type ReceivingDays, waitingPieces } from './sub-order.ts';
import { type Answered, type LockedSubOrder, lockSubOrders } from './sub-order-store.ts';

const input = z
  .object({
    subOrderIds: z.array(z.uuid()).min(1, 'at least one').max(100, 'at most 100 at a time'),
    versions: z.array(z.int()).nullish(),
  })
  .refine(({ subOrderIds, versions }) => !versions || versions.length === subOrderIds.length, 'one version for each');

/**
 * What became of one sub-order of a bulk acceptance: `code` is that of the refusal, null when it was accepted; then so many pieces on so
 * many lines.
 */
export type Acceptance = {
  readonly subOrderId: string;
  readonly code: string | null;
  readonly lines: number;
  readonly pieces: number;
};

/**
 * Accepts everything that is unanswered on several sub-orders; each is accepted or refused on its own, and all are told. Refuses one that
 * has another version than the one named for it, and one on which nothing waits.
 */
export async function acceptSubOrders(tx: Tx, viewer: Supplier, given: unknown): Promise<{ results: Acceptance[] }> {
  const { subOrderIds, versions } = parse(input, given);
  const ids = [...new Set(subOrderIds)];
  const versionOf = new Map(subOrderIds.map((id, index) => [id, versions?.[index]]));
  const locked = new Map((await lockSubOrders(tx, ids)).map((subOrder) => [subOrder.id, subOrder]));
  const days = await getReceivingDays(tx);
  const accepted: Answered[] = [];
  const results = ids.map((subOrderId): Acceptance => {
    const subOrder = locked.get(subOrderId);
    const decided = decide(subOrder, versionOf.get(subOrderId), days);
    if (decided instanceof DomainError) return { subOrderId, code: decided.code, lines: 0, pieces: 0 };
    accepted.push(decided);
    return { subOrderId, code: null, ...waitingOn(subOrder) };
  });
  if (accepted.length > 0) await settleAnswers(tx, viewer, accepted);
  return { results };
}

function waitingOn(subOrder: LockedSubOrder | undefined): { lines: number; pieces: number } {
  const waiting = (subOrder?.lines ?? []).map(({ outcome, cancelled }) => waitingPieces({ ...outcome, cancelled }));
  return {
    lines: waiting.filter((pieces) => pieces > 0).length,
    pieces: waiting.reduce((sum, pieces) => sum + pieces, 0),
  };
}

function decide(
  subOrder: LockedSubOrder | undefined,
  version: number | undefined,
  days: ReceivingDays,
): Answered | DomainError {
  if (!subOrder) return new NotFoundError('SubOrder');
  const open = subOrder.lines.filter(({ outcome, cancelled }) => waitingPieces({ ...outcome, cancelled }) > 0);
  if (open.length === 0) return new NothingToAnswerError();
  const answers = open.map(({ id, outcome: { unanswered, ...outcome }, cancelled }) => ({
    ...outcome,
    lineId: id,
    accepted: outcome.accepted + waitingPieces({ ...outcome, unanswered, cancelled }),
  }));
  try {
    const all = answer(subOrder, answers, version ?? subOrder.version, days);
    return answeredOf(
      subOrder,
      all.filter(({ lineId }) => open.some(({ id }) => id === lineId)),
    );
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
