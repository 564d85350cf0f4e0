import { z } from 'zod';
import { lockAccount } from '../account/lock-account.ts';
import type { Tx } from '../db/unit.ts';
import type { Customer } from '../identity/viewer.ts';
import { seesWholeAccount } from '../identity/viewer.ts';
import { ConflictError, NotFoundError, WrongStateError } from '../kernel/error.ts';
import { parse } from '../kernel/parse.ts';
import { placeAuthorised } from './place-authorised.ts';
import { lockRequest } from './request-store.ts';

const again = z.object({ requestId: z.uuid(), version: z.int() });

/** Tries again to place the order of a request whose authorisation stands, at the prices it was submitted with. For those who see the request. */
export async function placeRequestAgain(tx: Tx, viewer: Customer, input: unknown): Promise<{ requestId: string }> {
  const { requestId, version } = parse(again, input);
  await lockAccount(tx, viewer.accountId);
  const request = await lockRequest(tx, viewer.accountId, requestId);
  if (request.membershipId !== viewer.membershipId && !seesWholeAccount(viewer)) throw new NotFoundError('Request');
  const { decisionId, status } = request;
  if (status !== 'placement_failed' || !decisionId) throw new WrongStateError('request', status);
  if (request.version !== version) throw new ConflictError(request.version);
  await placeAuthorised(tx, viewer, { ...request, decisionId });
  return { requestId };
}
