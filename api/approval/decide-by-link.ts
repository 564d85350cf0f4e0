import { z } from 'zod';
import { once } from '../db/idempotency.ts';
import type { Owner } from '../db/owner.ts';
import type { Tx } from '../db/unit.ts';
import { hashToken } from '../identity/token.ts';
import { NotFoundError } from '../kernel/error.ts';
import { parse } from '../kernel/parse.ts';
import { ApprovalLinkRefusedError, linkObstacle } from './approval-link.ts';
import { type ApprovalLink, findApprovalLink } from './approval-link-reads.ts';
import { useApprovalLink } from './approval-link-store.ts';
import { decideStep, isApprover } from './decide-approval.ts';
import { findStepToDecide } from './step-reads.ts';

const linkVerdict = z.object({ token: z.string().min(1).max(200), approve: z.boolean(), reason: z.string().nullish() });

/** The window of the account that a link belongs to. */
export function ownerOfLink({ accountId, organisationId }: ApprovalLink): Owner {
  return { party: 'customer', accountId, organisationId };
}

/**
 * Decides as the person whom a mail's link was sent to; the link is its own idempotency key, so that a repeat of the same call is answered
 * alike and has no second effect. Refuses a link that is used, expired, or of another revision, and whoever is no approver any more.
 * Identity window.
 */
export async function decideByLink(tx: Tx, input: unknown): Promise<{ requestId: string }> {
  const verdict = parse(linkVerdict, input);
  const link = await findApprovalLink(tx, verdict.token);
  if (!link) throw new NotFoundError('ApprovalLink');
  const call = {
    space: `customer:${link.accountId}`,
    actor: link.membershipId,
    field: 'approvalDecideByLink',
    input: { approve: verdict.approve, reason: verdict.reason ?? '' },
    key: `link:${hashToken(verdict.token)}`,
  };
  return tx.as(ownerOfLink(link), (own) => once(own, call, () => decide(own, link, verdict)));
}

async function decide(
  tx: Tx,
  link: ApprovalLink,
  verdict: z.infer<typeof linkVerdict>,
): Promise<{ requestId: string }> {
  const { accountId, stepId, membershipId, personId } = link;
  const step = await findStepToDecide(tx, accountId, stepId);
  if (!step) throw new NotFoundError('ApprovalLink');
  const obstacle = linkObstacle({ ...link, active: link.active && isApprover(link.roles) }, step, tx.now);
  if (obstacle) throw new ApprovalLinkRefusedError(obstacle);
  if (!(await useApprovalLink(tx, accountId, verdict.token))) throw new ApprovalLinkRefusedError('used');
  const approver = { accountId, membershipId, personId, channel: 'mail' } as const;
  return decideStep(tx, approver, {
    stepId,
    revision: link.revision,
    approve: verdict.approve,
    reason: verdict.reason,
  });
}
