import { z } from 'zod';
import { type Change, record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Seller } from '../identity/viewer.ts';
import { ConflictError, InvalidInputError, NotFoundError, WrongStateError } from '../kernel/error.ts';
import { because, parse } from '../kernel/parse.ts';
import { isPlainDate } from '../kernel/plain-date.ts';
import { isWorkingDay, nearestWorkingDay } from '../kernel/working-calendar.ts';
import { refreshStages } from '../order/refresh-stage.ts';
import { DateNotWorkedError } from '../order/submission.ts';
import { getReceivingDays } from '../order/submission-reads.ts';
import { checkResolution } from './exception.ts';
import { milestoneOf } from './settle-answers.ts';
import { subOrderState } from './sub-order.ts';
import { type LockedSubOrder, lockSubOrders, storeState } from './sub-order-store.ts';
import { listWorkExceptions, type WorkException } from './work-exception-reads.ts';
import { acceptConfirmedDate, getExpectedDate, lockException, storeException } from './work-exception-store.ts';

const about = z.object({ exceptionId: z.uuid(), version: z.int() });
const moving = about.extend({ date: z.string().refine(isPlainDate, because('day', 'must be a day')) });

type Locked = { readonly exception: WorkException; readonly subOrder: LockedSubOrder | undefined };

/** Locks an exception after the sub-order that it is about; refuses an absent one and another version. Seller window. */
export async function lockExceptionAt(tx: Tx, { exceptionId, version }: z.infer<typeof about>): Promise<Locked> {
  const [known] = await listWorkExceptions(tx, [exceptionId]);
  const [subOrder] = known?.subOrderId ? await lockSubOrders(tx, [known.subOrderId]) : [];
  const exception = known && (await lockException(tx, exceptionId));
  if (!exception) throw new NotFoundError('WorkException');
  if (exception.version !== version) throw new ConflictError(exception.version);
  return { exception, subOrder };
}

/** The trace of a change of an exception. */
export function exceptionChange(exception: WorkException, topic: string, detail: Record<string, unknown> = {}): Change {
  const { id, version } = exception;
  const payload = { exceptionId: id, orderId: exception.orderId };
  return {
    topic,
    aggregate: 'work_exception',
    id,
    sequence: version + 1,
    payload,
    detail: { kind: exception.kind, ...detail },
  };
}

/** Makes the viewer the owner of an open exception. */
export async function takeException(tx: Tx, viewer: Seller, given: unknown): Promise<{ exceptionId: string }> {
  const { exception } = await lockExceptionAt(tx, parse(about, given));
  if (exception.state !== 'open') throw new WrongStateError('exception', exception.state);
  await storeException(tx, exception.id, { ownerMembershipId: viewer.membershipId, personId: viewer.personId });
  const detail = { from: exception.ownerMembershipId, to: viewer.membershipId };
  await record(tx, viewer, [exceptionChange(exception, 'work_exception.taken', detail)]);
  return { exceptionId: exception.id };
}

/**
 * Moves the expected date of the lines concerned and so tells the customer. Pieces that still have no supplier stay in the queue; what only
 * comes late is settled with it. Refuses days in the past, days before the one that is expected (only an award brings that forward), and
 * days on which the customer does not receive.
 */
export async function moveExceptionDate(tx: Tx, viewer: Seller, given: unknown): Promise<{ exceptionId: string }> {
  const wanted = parse(moving, given);
  const { exception } = await lockExceptionAt(tx, wanted);
  checkResolution(exception.kind, exception.state, 'date_moved');
  if (wanted.date < tx.now.toISOString().slice(0, 10)) {
    throw new InvalidInputError([{ path: 'date', code: 'in_past', message: 'must not be past' }]);
  }
  if (wanted.date < (await getExpectedDate(tx, exception))) {
    throw new InvalidInputError([{ path: 'date', code: 'too_soon', message: 'must not be before the expected date' }]);
  }
  const { calendar } = await getReceivingDays(tx, exception.accountId);
  if (!isWorkingDay(calendar, wanted.date)) {
    throw new DateNotWorkedError(wanted.date, nearestWorkingDay(calendar, wanted.date, 1));
  }
  const unsourced = exception.kind === 'rejected' || exception.kind === 'no_candidate';
  await storeException(tx, exception.id, {
    detail: { movedTo: wanted.date },
    personId: viewer.personId,
    ...(unsourced ? { ownerMembershipId: viewer.membershipId } : { resolution: 'date_moved' }),
  });
  await record(tx, viewer, [exceptionChange(exception, 'work_exception.date_moved', { to: wanted.date })]);
  await refreshStages(tx, [exception.orderId], viewer);
  return { exceptionId: exception.id };
}

/** Accepts the day that the supplier gave instead of the one asked for: the line is due then. */
export async function acceptExceptionDate(tx: Tx, viewer: Seller, given: unknown): Promise<{ exceptionId: string }> {
  const { exception, subOrder } = await lockExceptionAt(tx, parse(about, given));
  checkResolution(exception.kind, exception.state, 'date_accepted');
  if (!subOrder || !exception.subOrderLineId) throw new NotFoundError('SubOrder');
  await acceptConfirmedDate(tx, exception.subOrderLineId);
  await storeState(tx, subOrder.id, subOrderState(subOrder.lines, milestoneOf(subOrder)));
  await storeException(tx, exception.id, { resolution: 'date_accepted', personId: viewer.personId });
  await record(tx, viewer, [
    exceptionChange(exception, 'work_exception.date_accepted'),
    subOrderChange(subOrder, 'sub_order.date_accepted', { lineId: exception.subOrderLineId }),
  ]);
  await refreshStages(tx, [exception.orderId], viewer);
  return { exceptionId: exception.id };
}

/** The trace of a change that the seller made to a sub-order. */
export function subOrderChange(subOrder: LockedSubOrder, topic: string, detail: Record<string, unknown>): Change {
  const { id, supplierId, version } = subOrder;
  const payload = { subOrderId: id, supplierId, number: subOrder.number };
  return { topic, aggregate: 'sub_order', id, sequence: version + 1, supplierId, payload, detail };
}

/** Pieces of a line that a supplier was to deliver until now. */
export type WithdrawnPieces = { readonly lineId: string; readonly quantity: number };

/** The trace of work that is taken from a supplier, who is written to about it: how many pieces of which lines it must not make any more. */
export function withdrawnChange(subOrder: LockedSubOrder, topic: string, pieces: readonly WithdrawnPieces[]): Change {
  const change = subOrderChange(subOrder, topic, { pieces });
  return { ...change, payload: { ...change.payload, pieces } };
}
