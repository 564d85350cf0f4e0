import { z } from 'zod';
import { lockAccount } from '../account/lock-account.ts';
import { cancelApproval } from '../approval/open-approval.ts';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Customer } from '../identity/viewer.ts';
import { ConflictError, NotFoundError } from '../kernel/error.ts';
import { parse } from '../kernel/parse.ts';
import { advanceRequest } from './request.ts';
import { lockRequest, updateRequestStatus } from './request-store.ts';

const withdrawal = z.object({ requestId: z.uuid(), version: z.int() });

/** Takes a request back that is not an order yet; its requester or an account administrator may. Its PO number is free again. */
export async function withdrawRequest(tx: Tx, viewer: Customer, input: unknown): Promise<{ requestId: string }> {
  const { requestId, version } = parse(withdrawal, input);
  const { accountId, membershipId } = viewer;
  await lockAccount(tx, accountId);
  const request = await lockRequest(tx, accountId, requestId);
  const may = request.membershipId === membershipId || viewer.roles.includes('account_administrator');
  if (!may) throw new NotFoundError('Request');
  const status = advanceRequest(request.status, 'withdraw');
  if (request.version !== version) throw new ConflictError(request.version);
  const next = await updateRequestStatus(tx, request, status);
  await cancelApproval(tx, accountId, requestId);
  await record(tx, viewer, [
    {
      topic: 'request.withdrawn',
      aggregate: 'request',
      id: requestId,
      sequence: next,
      accountId,
      payload: { requestId },
    },
  ]);
  return { requestId };
}
