import { z } from 'zod';
import { insertTogether, rowsOf } from '../db/insert-together.ts';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Seller } from '../identity/viewer.ts';
import { DomainError, NotFoundError, WrongStateError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { parse } from '../kernel/parse.ts';
import { dayIn, laterOf } from '../kernel/plain-date.ts';
import { refreshStages } from '../order/refresh-stage.ts';
import { type AnswerDeadline, answerDeadline } from './answer-deadline.ts';
import { shiftOrderBooks } from './books-store.ts';
import { checkResolution } from './exception.ts';
import { sourceOpen } from './list-candidates.ts';
import { NOTHING_YET } from './plan-rows-store.ts';
import { loadMarket, loadPlanningFacts } from './planning-reads.ts';
import { milestoneOf } from './settle-answers.ts';
import { exceptionChange, lockExceptionAt, subOrderChange } from './settle-exception.ts';
import type { Award, Candidate } from './sourcing.ts';
import { lockSupply } from './stock-store.ts';
import { deliverable, subOrderState } from './sub-order.ts';
import { takeSubOrderNumbers } from './sub-order-number-store.ts';
import { type LockedSubOrder, storeState } from './sub-order-store.ts';
import type { WorkException } from './work-exception-reads.ts';
import { lockNextSuffix, storeException, storeWithdrawn } from './work-exception-store.ts';

/** The supplier has no offer for the item that could be used today; `reason` says what stands against it. */
export class OfferNotUsableError extends DomainError {
  readonly code = 'OFFER_NOT_USABLE';
  readonly supplierId: string;
  readonly reason: string;
  constructor(supplierId: string, reason: string) {
    super(`the supplier's offer cannot be used: ${reason}`);
    this.supplierId = supplierId;
    this.reason = reason;
  }
}

const input = z.object({ exceptionId: z.uuid(), version: z.int(), supplierId: z.uuid() });

/** How the open pieces are given away: what the chosen supplier gets, and everybody who was considered. */
type Choice = {
  readonly award: Award;
  readonly candidates: readonly Candidate[];
  readonly deadline: AnswerDeadline | undefined;
};

/**
 * Awards the open pieces of an exception to a supplier by hand: they are withdrawn from whoever had them, a new sub-order goes out, and a
 * late answer of the former supplier is refused from now on. Refuses a supplier without a usable offer and pieces that are on their way.
 */
export async function awardException(tx: Tx, viewer: Seller, given: unknown): Promise<{ exceptionId: string }> {
  const wanted = parse(input, given);
  const { exception, subOrder } = await lockExceptionAt(tx, wanted);
  checkResolution(exception.kind, exception.state, 'awarded');
  if (!exception.itemId) throw new NotFoundError('Item');
  const choice = await choose(tx, exception, exception.itemId, wanted.supplierId);
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

async function choose(tx: Tx, exception: WorkException, itemId: string, supplierId: string): Promise<Choice> {
  const facts = await loadPlanningFacts(tx, null, [itemId]);
  await lockSupply(tx, [itemId]);
  const { offers, answerTerms } = await loadMarket(tx, [itemId], facts.rates, dayIn(facts.timeZone, tx.now));
  const need = { itemId, quantity: exception.needed, needOn: exception.dueDate };
  const former = exception.supplierId && exception.supplierId !== supplierId ? [exception.supplierId] : [];
  const { candidates } = sourceOpen(facts, offers, { ...need, excluded: former }, tx.now);
  const own = offers.filter((offer) => offer.supplierId === supplierId);
  const sourced = sourceOpen(facts, own, { ...need, excluded: [] }, tx.now);
  const [award] = sourced.awards;
  if (!award || sourced.short > 0) {
    const rejection = sourced.candidates.find((candidate) => candidate.rejection)?.rejection?.code;
    throw new OfferNotUsableError(supplierId, rejection ?? (own.length === 0 ? 'no_offer' : 'not_enough'));
  }
  const terms = answerTerms.get(supplierId);
  return { award, candidates, deadline: terms && answerDeadline(terms, facts.calendars, tx.now) };
}

async function withdraw(tx: Tx, subOrder: LockedSubOrder, exception: WorkException, refused: boolean) {
  const line = subOrder.lines.find(({ id }) => id === exception.subOrderLineId);
  if (!line) return [];
  const { quantity } = exception;
  if (!refused && deliverable(line) - line.shipped < quantity) throw new WrongStateError('sub-order line', 'shipped');
  // Refused pieces may be among the withdrawn ones already, when others of the line were withdrawn before them.
  const cancelled = Math.max(line.cancelled, line.outcome.rejected) + (refused ? 0 : quantity);
  await storeWithdrawn(tx, line.id, cancelled);
  const after = subOrder.lines.map((one) => (one.id === line.id ? { ...one, cancelled } : one));
  await storeState(tx, subOrder.id, subOrderState(after, milestoneOf(subOrder)));
  return [subOrderChange(subOrder, 'sub_order.withdrawn', { lineId: line.id, quantity })];
}

async function insertSubOrder(
  tx: Tx,
  viewer: Seller,
  exception: WorkException,
  itemId: string,
  { award, candidates, deadline }: Choice,
): Promise<{ id: string; number: string }> {
  const suffix = await lockNextSuffix(tx, exception.orderId);
  const [number = ''] = await takeSubOrderNumbers(tx, [award.supplierId]);
  const head = { id: newId(), number };
  const lineId = newId();
  const owner = { account_id: exception.accountId, order_id: exception.orderId };
  const { supplierId, quantity, arrivesOn } = award;
  const total = BigInt(award.unitCost) * BigInt(quantity);
  const due_date = laterOf(exception.dueDate ?? arrivesOn, arrivesOn);
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
