import { type Actor, type Change, record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { DomainError } from '../kernel/error.ts';
import { placeOrder } from './place-order.ts';
import { advanceRequest, type RequestState } from './request.ts';
import { keepBeforePlacing, postponePlacing, undoPlacing, updateRequestStatus } from './request-store.ts';

export type Authorised = {
  readonly accountId: string;
  readonly id: string;
  readonly status: RequestState;
  readonly version: number;
  readonly decisionId: string;
  /** What stood in the way when it was tried before. */
  readonly placementError?: string | null;
};

/** How an order is placed: at once with the authorisation, later by somebody of the seller's, or by the service itself, time and again. */
export type Attempt = 'at_once' | 'later' | 'by_itself';

/**
 * Places the order of an authorised request. A business reason against it undoes the attempt alone: the authorisation stands, the request
 * says why, and placing can be tried again. Returns the order's id, or null when it could not be placed. A fault undoes everything.
 * `changes` led to the authorisation and are recorded with what comes of it. What is placed later is told the requester; what fails by itself as
 * it failed before is only put off.
 */
export async function placeAuthorised(
  tx: Tx,
  actor: Actor,
  request: Authorised,
  changes: readonly Change[] = [],
  attempt: Attempt = 'at_once',
): Promise<string | null> {
  try {
    const { accountId, id, decisionId } = request;
    const told = attempt === 'at_once' ? changes : [...changes, placedLate(request)];
    const [, { orderId }] = await Promise.all([
      keepBeforePlacing(tx),
      placeOrder(tx, accountId, id, decisionId, actor, told),
    ]);
    await updateRequestStatus(tx, request, advanceRequest(request.status, 'place'));
    return orderId;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await undoPlacing(tx);
    if (attempt === 'by_itself' && error.code === request.placementError) {
      await postponePlacing(tx, request.accountId, request.id);
      return null;
    }
    const version = await updateRequestStatus(
      tx,
      request,
      advanceRequest(request.status, 'fail_placement'),
      error.code,
    );
    await record(tx, actor, [
      ...changes,
      {
        topic: 'request.placement_failed',
        aggregate: 'request',
        id: request.id,
        sequence: version,
        accountId: request.accountId,
        detail: { code: error.code },
      },
    ]);
    return null;
  }
}

function placedLate({ id, accountId, version }: Authorised): Change {
  const payload = { requestId: id };
  return { topic: 'request.placed_late', aggregate: 'request', id, sequence: version + 1, accountId, payload };
}
