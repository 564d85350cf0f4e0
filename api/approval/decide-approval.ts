import { z } from 'zod';
import { lockAccount } from '../account/lock-account.ts';
import type { Tx } from '../db/unit.ts';
import type { Customer } from '../identity/viewer.ts';
import { ConflictError, NotFoundError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { parse } from '../kernel/parse.ts';
import { settleRequest } from '../order/settle-request.ts';
import { decideApproval, decisionFacts } from './approval.ts';
import { storeVerdict } from './approval-store.ts';
import { findStepToDecide, type StepToDecide } from './step-reads.ts';

const verdictInput = z.object({
  stepId: z.uuid(),
  revision: z.int(),
  approve: z.boolean(),
  reason: z.string().nullish(),
});
export type VerdictInput = z.infer<typeof verdictInput>;

/** Who decides, and by which way they came. */
export type Approver = Pick<Customer, 'accountId' | 'membershipId' | 'personId'> & {
  readonly channel: 'portal' | 'mail' | 'api';
};

/** Whoever may still approve today: candidates are named when a step opens, but a role may be lost since. */
export function isApprover(roles: readonly string[]): boolean {
  return roles.includes('approver') || roles.includes('account_administrator');
}

/** Decides a step as the viewer; see `decideStep`. */
export async function decideAsViewer(tx: Tx, viewer: Customer, input: unknown): Promise<{ requestId: string }> {
  if (!isApprover(viewer.roles)) throw new NotFoundError('ApprovalStep');
  return decideStep(tx, viewer, parse(verdictInput, input));
}

/**
 * Lets one candidate settle a step: approving authorises the request and places its order in the same transaction, rejecting ends it. The
 * account's row is held first, so that of several who decide at once one wins and the others learn of it. Refuses another revision than the
 * one that was read.
 */
export async function decideStep(tx: Tx, approver: Approver, verdict: VerdictInput): Promise<{ requestId: string }> {
  const { accountId, membershipId } = approver;
  await lockAccount(tx, accountId);
  const step = await findStepToDecide(tx, accountId, verdict.stepId);
  if (!step) throw new NotFoundError('ApprovalStep');
  const reason = (verdict.reason ?? '').normalize('NFC').trim();
  const said = { membershipId, active: true, approved: verdict.approve, reason };
  decideApproval(step, said);
  if (step.revision !== verdict.revision) throw new ConflictError(step.revision);
  const decisionId = await writeVerdict(tx, approver, step, { ...said, stepId: verdict.stepId });
  const { requestId } = step;
  await settleRequest(
    tx,
    approver,
    { accountId, id: requestId, status: step.requestStatus, version: step.requestVersion },
    { approved: verdict.approve, reason, decisionId },
  );
  return { requestId };
}

type Said = { readonly stepId: string; readonly approved: boolean; readonly reason: string };

async function writeVerdict(tx: Tx, approver: Approver, step: StepToDecide, said: Said): Promise<string> {
  const { accountId, membershipId, channel } = approver;
  const id = newId();
  await storeVerdict(
    tx,
    { ...said, membershipId, channel },
    {
      id,
      accountId,
      requestId: step.requestId,
      revision: step.revision,
      outcome: said.approved ? 'authorised' : 'rejected',
      basis: said.approved ? 'approved' : 'rejected',
      findings: step.findings,
      facts: decisionFacts({ ...step, unitPath: [] }, step.candidates, membershipId),
    },
  );
  return id;
}
