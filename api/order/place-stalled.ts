import { z } from 'zod';
import { lockAccount } from '../account/lock-account.ts';
import { SELLER } from '../db/owner.ts';
import type { Tx } from '../db/unit.ts';
import type { Seller } from '../identity/viewer.ts';
import { ConflictError, NotFoundError, WrongStateError } from '../kernel/error.ts';
import { parse } from '../kernel/parse.ts';
import { placeAuthorised } from './place-authorised.ts';
import { findPlacementDue, lockRequest } from './request-store.ts';
import { findAccountOfRequest } from './stalled-reads.ts';

const stalled = z.object({ requestId: z.uuid(), version: z.int() });

/**
 * Places the order of a customer's request for which that failed, once the reason is mended, at the prices it was submitted with. What still
 * stands in the way is kept on the request and on record. Refuses another state or version. Seller window.
 */
export async function placeStalled(tx: Tx, viewer: Seller, input: unknown): Promise<{ requestId: string }> {
  const { requestId, version } = parse(stalled, input);
  const accountId = await findAccountOfRequest(tx, requestId);
  if (!accountId) throw new NotFoundError('Request');
  await lockAccount(tx, accountId);
  const request = await lockRequest(tx, accountId, requestId);
  const { decisionId, status } = request;
  if (status !== 'placement_failed' || !decisionId) throw new WrongStateError('request', status);
  if (request.version !== version) throw new ConflictError(request.version);
  await placeAuthorised(tx, viewer, { ...request, decisionId }, [], 'later');
  return { requestId };
}

/**
 * Tries again to place the order of the request that has waited longest for it. Failing as before leaves no trace and is tried later and
 * later. Answers whether one was due; run it again until none is. For the schedule; takes the seller's window itself.
 */
export async function placeNextStalled(tx: Tx): Promise<boolean> {
  return tx.as(SELLER, async (seller) => {
    const due = await findPlacementDue(seller);
    if (!due) return false;
    await lockAccount(seller, due.accountId);
    const request = await lockRequest(seller, due.accountId, due.id);
    const { decisionId, status } = request;
    if (status === 'placement_failed' && decisionId) {
      await placeAuthorised(seller, null, { ...request, decisionId }, [], 'by_itself');
    }
    return true;
  });
}
