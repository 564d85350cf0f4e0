import { type Actor, type Change, record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { DomainError } from '../kernel/error.ts';
import { placeOrder } from './place-order.ts';
import { advanceRequest, type RequestState } from './request.ts';
import { keepBeforePlacing, undoPlacing, updateRequestStatus } from './request-store.ts';

export type Authorised = {
  readonly accountId: string;
  readonly id: string;
  readonly status: RequestState;
  readonly version: number;
  readonly decisionId: string;
};

/**
 * Places the order of an authorised request. A business reason against it undoes the attempt alone: the authorisation stands, the request
 * says why, and placing can be tried again. Returns the order's id, or null when it could not be placed. A fault undoes everything.
 * `changes` led to the authorisation and are recorded with what comes of it.
 */
export async function placeAuthorised(
  tx: Tx,
  actor: Actor,
  request: Authorised,
  changes: readonly Change[] = [],
): Promise<string | null> {
  await keepBeforePlacing(tx);
  try {
    const { orderId } = await placeOrder(tx, request.accountId, request.id, request.decisionId, actor, changes);
    await updateRequestStatus(tx, request, advanceRequest(request.status, 'place'));
    return orderId;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await undoPlacing(tx);
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
