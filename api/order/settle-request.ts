import { type Actor, record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { placeAuthorised } from './place-authorised.ts';
import { advanceRequest } from './request.ts';
import { lockRequest, updateRequestStatus } from './request-store.ts';

export type Settlement = {
  readonly accountId: string;
  readonly requestId: string;
  readonly approved: boolean;
  readonly reason: string;
  readonly decisionId: string;
};

/** Carries out a decision that stands: a rejected request ends, an authorised one is placed at once, at the prices it was submitted with. */
export async function settleRequest(tx: Tx, actor: Actor, settlement: Settlement): Promise<void> {
  const { accountId, requestId, approved, reason, decisionId } = settlement;
  const request = await lockRequest(tx, accountId, requestId);
  const status = advanceRequest(request.status, approved ? 'authorise' : 'reject');
  const version = await updateRequestStatus(tx, request, status);
  await record(tx, actor, [
    {
      topic: 'request.decided',
      aggregate: 'request',
      id: requestId,
      sequence: version,
      accountId,
      payload: { requestId, approved, reason },
      detail: { approved, decisionId },
    },
  ]);
  if (approved) await placeAuthorised(tx, actor, { accountId, id: requestId, status, version, decisionId });
}
