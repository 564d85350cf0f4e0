import { z } from 'zod';
import type { Tx } from '../db/unit.ts';
import type { Supplier } from '../identity/viewer.ts';
import { NotFoundError } from '../kernel/error.ts';
import { because, parse } from '../kernel/parse.ts';
import { isPlainDate } from '../kernel/plain-date.ts';
import { getReceivingDays } from './receiving-days-reads.ts';
import { answeredOf, settleAnswers } from './settle-answers.ts';
import { answer } from './sub-order.ts';
import { lockSubOrders } from './sub-order-store.ts';

const pieces = z.number().default(0);
const later = z
  .object({ quantity: pieces, date: z.string().refine(isPlainDate, because('day', 'must be a day')).nullish() })
  .nullish();
const input = z.object({
  subOrderId: z.uuid(),
  version: z.int(),
  lines: z
    .array(
      z.object({
        lineId: z.uuid(),
        accepted: z.number().nullish(),
        changed: later,
        backordered: later,
        rejected: z.number().nullish(),
        reason: z.string().nullish(),
      }),
    )
    .min(1, 'at least one line is answered')
    .max(1000, 'at most 1,000 lines at a time'),
});

/**
 * Takes a supplier's answer to lines of one of its sub-orders, pieces by outcome. Lines left out keep their former answer or none; refuses
 * an answer to another version, to a cancelled sub-order, to more than was ordered, or to pieces that were withdrawn.
 */
export async function answerSubOrder(tx: Tx, viewer: Supplier, given: unknown): Promise<{ subOrderId: string }> {
  const wanted = parse(input, given);
  const [subOrder] = await lockSubOrders(tx, [wanted.subOrderId]);
  if (!subOrder) throw new NotFoundError('SubOrder');
  const answers = wanted.lines.map((line) => ({
    lineId: line.lineId,
    accepted: line.accepted ?? 0,
    changed: line.changed?.quantity ?? 0,
    changedDate: line.changed?.date ?? null,
    backordered: line.backordered?.quantity ?? 0,
    backorderedDate: line.backordered?.date ?? null,
    rejected: line.rejected ?? 0,
    reason: line.reason ?? '',
  }));
  const all = answer(subOrder, answers, wanted.version, await getReceivingDays(tx));
  const answered = new Set(answers.map(({ lineId }) => lineId));
  const lines = all.filter(({ lineId }) => answered.has(lineId));
  await settleAnswers(tx, viewer, [answeredOf(subOrder, lines)]);
  return { subOrderId: subOrder.id };
}
