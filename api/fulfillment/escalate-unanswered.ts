import { sql } from 'kysely';
import { SELLER } from '../db/owner.ts';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { exceptionOfSilence } from './exception.ts';
import { insertExceptions } from './exception-store.ts';
import { exceptionTrace } from './settle-answers.ts';
import { lockSubOrders } from './sub-order-store.ts';

const MOST_AT_ONCE = 200;

/**
 * Opens an exception for every sub-order line whose answer is overdue and that never had one; answers how many. Run it again until it
 * answers zero. For the schedule; takes the seller's window itself.
 */
export async function escalateUnanswered(tx: Tx): Promise<number> {
  return tx.as(SELLER, async (seller) => {
    const overdue = await seller.query<{ id: string }>(
      'fulfillment.listOverdue',
      sql`select s.id from sub_order s where s.status = 'dispatched' and s.answer_due_at <= ${tx.now}
        and exists (select from sub_order_line l where l.supplier_id = s.supplier_id and l.sub_order_id = s.id and l.unanswered > l.cancelled
          and not exists (select from work_exception e where e.sub_order_line_id = l.id and e.kind = 'unanswered'))
        order by s.answer_due_at, s.id limit ${MOST_AT_ONCE}`,
    );
    const subOrders = await lockSubOrders(
      seller,
      overdue.map(({ id }) => id),
    );
    const exceptions = subOrders.flatMap(({ lines, answerDueAt, accountId, orderId, supplierId }) =>
      lines.flatMap(({ id, itemId, orderLineId, outcome, cancelled }) => {
        const draft = exceptionOfSilence(outcome, cancelled, answerDueAt);
        return draft ? [{ ...draft, accountId, orderId, orderLineId, itemId, supplierId, subOrderLineId: id }] : [];
      }),
    );
    const opened = await insertExceptions(seller, exceptions);
    await record(seller, null, opened.map(exceptionTrace));
    return opened.length;
  });
}
