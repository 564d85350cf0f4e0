import { z } from 'zod';
import { insertTogether, rowsOf } from '../db/insert-together.ts';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Seller } from '../identity/viewer.ts';
import { DomainError, NotFoundError, WrongStateError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { parse } from '../kernel/parse.ts';
import { isPlainDate, type PlainDate } from '../kernel/plain-date.ts';
import { refreshStages } from '../order/refresh-stage.ts';
import { shiftOrderBooks } from './books-store.ts';
import { type AwardChoice, chooseAward, dueOf } from './choose-award.ts';
import { checkResolution } from './exception.ts';
import { NOTHING_YET } from './plan-rows-store.ts';
import { milestoneOf } from './settle-answers.ts';
import { exceptionChange, lockExceptionAt, subOrderChange, withdrawnChange } from './settle-exception.ts';
import type { Award } from './sourcing.ts';
import { lockSupply } from './stock-store.ts';
import { deliverable, subOrderState, withdrawnAfter } from './sub-order.ts';
import { takeSubOrderNumbers } from './sub-order-number-store.ts';
import { type LockedSubOrder, storeState } from './sub-order-store.ts';
import type { WorkException } from './work-exception-reads.ts';
import { lockNextSuffix, storeException, storeWithdrawn } from './work-exception-store.ts';

/** The award would be another one now than was shown before it was confirmed. */
export class AwardChangedError extends DomainError {
  readonly code = 'AWARD_CHANGED';
  readonly quantity: number;
  readonly arrivesOn: PlainDate;
  constructor(quantity: number, arrivesOn: PlainDate) {
    super(`${quantity} pieces would be ordered and arrive on ${arrivesOn}`);
    this.quantity = quantity;
    this.arrivesOn = arrivesOn;
  }
}

const input = z.object({
  exceptionId: z.uuid(),
  version: z.int(),
  supplierId: z.uuid(),
  shownQuantity: z.int().nullish(),
  shownArrivesOn: z.string().refine(isPlainDate, 'must be a day').nullish(),
});

/**
 * Awards the open pieces of an exception to a supplier by hand: they are withdrawn from whoever had them, a new sub-order goes out, and a
 * late answer of the former supplier is refused from now on. Only what the order needs is sourced anew, in the new supplier's lots. Refuses
 * a supplier without a usable offer, pieces that are on their way, and an award that is no longer the one that was shown.
 */
export async function awardException(tx: Tx, viewer: Seller, given: unknown): Promise<{ exceptionId: string }> {
  const wanted = parse(input, given);
  const { exception, subOrder } = await lockExceptionAt(tx, wanted);
  checkResolution(exception.kind, exception.state, 'awarded');
  if (!exception.itemId) throw new NotFoundError('Item');
  await lockSupply(tx, [exception.itemId]);
  const choice = await chooseAward(tx, exception, exception.itemId, wanted.supplierId);
  checkShown(wanted, choice.award);
  const refused = exception.kind === 'rejected';
  const withdrawn = subOrder ? await withdraw(tx, subOrder, exception, refused) : [];
  const { id, number } = await insertSubOrder(tx, viewer, exception, exception.itemId, choice);
  await shiftOrderBooks(tx, [
    {
      orderId: exception.orderId,
      itemId: exception.itemId,
      lineId: exception.orderLineId,
      lost: refused || exception.kind === 'no_candidate' ? 0 : exception.quantity,
      gained: choice.award.quantity,
    },
  ]);
  await storeException(tx, exception.id, { resolution: 'awarded', personId: viewer.personId });
  const { supplierId } = wanted;
  const payload = { subOrderId: id, supplierId, number };
  await record(tx, viewer, [
    exceptionChange(exception, 'work_exception.awarded', { supplierId, subOrderId: id }),
    ...withdrawn,
    {
      topic: 'sub_order.dispatched',
      aggregate: 'sub_order',
      id,
      sequence: 1,
      supplierId,
      payload,
      detail: { byHand: true },
    },
  ]);
  await refreshStages(tx, [exception.orderId], viewer);
  return { exceptionId: exception.id };
}

function checkShown({ shownQuantity, shownArrivesOn }: z.infer<typeof input>, { quantity, arrivesOn }: Award): void {
  if ((shownQuantity ?? quantity) !== quantity || (shownArrivesOn ?? arrivesOn) !== arrivesOn) {
    throw new AwardChangedError(quantity, arrivesOn);
  }
}

async function withdraw(tx: Tx, subOrder: LockedSubOrder, exception: WorkException, refused: boolean) {
  const line = subOrder.lines.find(({ id }) => id === exception.subOrderLineId);
  if (!line) return [];
  const { quantity } = exception;
  if (!refused && deliverable(line) - line.shipped < quantity) throw new WrongStateError('sub-order line', 'shipped');
  const cancelled = withdrawnAfter(line.cancelled, line.outcome.rejected, quantity, refused);
  await storeWithdrawn(tx, line.id, cancelled);
  const after = subOrder.lines.map((one) => (one.id === line.id ? { ...one, cancelled } : one));
  await storeState(tx, subOrder.id, subOrderState(after, milestoneOf(subOrder)));
  // What it refused it is not making: that needs no letter.
  if (refused) return [subOrderChange(subOrder, 'sub_order.withdrawn', { lineId: line.id, quantity })];
  return [withdrawnChange(subOrder, 'sub_order.withdrawn', [{ lineId: line.id, quantity }])];
}

async function insertSubOrder(
  tx: Tx,
  viewer: Seller,
  exception: WorkException,
  itemId: string,
  { award, candidates, deadline }: AwardChoice,
): Promise<{ id: string; number: string }> {
  const suffix = await lockNextSuffix(tx, exception.orderId);
  const [number = ''] = await takeSubOrderNumbers(tx, [award.supplierId]);
  const head = { id: newId(), number };
  const lineId = newId();
  const owner = { account_id: exception.accountId, order_id: exception.orderId };
  const { supplierId, quantity } = award;
  const total = BigInt(award.unitCost) * BigInt(quantity);
  const due_date = dueOf(exception, award);
  await insertTogether(tx, 'fulfillment.insertAward', [
    rowsOf('sub_order', [
      {
        ...owner,
        ...head,
        supplier_id: supplierId,
        suffix,
        status: 'dispatched',
        version: 1,
        currency: award.currency,
        total,
        due_date,
        answer_due_at: deadline?.dueAt ?? tx.now,
        remind_at: deadline?.remindAt ?? null,
        dispatched_at: tx.now,
      },
    ]),
    rowsOf('sub_order_line', [
      {
        supplier_id: supplierId,
        sub_order_id: head.id,
        account_id: exception.accountId,
        id: lineId,
        position: 1,
        item_id: itemId,
        quantity,
        unit_cost: BigInt(award.unitCost),
        total,
        due_date,
        order_line_id: exception.orderLineId,
        unanswered: quantity,
        ...NOTHING_YET,
      },
    ]),
    rowsOf('award', [
      {
        ...owner,
        id: newId(),
        item_id: itemId,
        supplier_id: supplierId,
        sub_order_line_id: lineId,
        quantity,
        reason: 'by_hand',
        candidates,
        awarded_by: viewer.personId,
        awarded_at: tx.now,
      },
    ]),
  ]);
  return head;
}
