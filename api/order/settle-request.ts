import { type Actor, type Change, record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { placeAuthorised } from './place-authorised.ts';
import { advanceRequest } from './request.ts';
import { type RequestStanding, updateRequestStatus } from './request-store.ts';

export type Settlement = { readonly approved: boolean; readonly reason: string; readonly decisionId: string };

/**
 * Carries out a decision that stands: a rejected request ends, an authorised one is placed at once, at the prices it was submitted with. The
 * account's row is held, so that the request is as it was read.
 */
export async function settleRequest(
  tx: Tx,
  actor: Actor,
  request: Pick<RequestStanding, 'accountId' | 'id' | 'status' | 'version'>,
  { approved, reason, decisionId }: Settlement,
): Promise<void> {
  const { accountId, id } = request;
  const status = advanceRequest(request.status, approved ? 'authorise' : 'reject');
  const decided: Change = {
    topic: 'request.decided',
    aggregate: 'request',
    id,
    sequence: request.version + 1,
    accountId,
    payload: { requestId: id, approved, reason },
    detail: { approved, decisionId },
  };
  if (approved) {
    await placeAuthorised(tx, actor, { ...request, status, decisionId }, [decided]);
  } else {
    await updateRequestStatus(tx, request, status);
    await record(tx, actor, [decided]);
  }
}
