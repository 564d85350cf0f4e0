import { lockAccount } from '../account/lock-account.ts';
import { type Actor, record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { type ApprovalFinding, type ApprovalPerson, reassign } from './approval.ts';
import { exchangeCandidates, type NewCandidates } from './approval-store.ts';
import { listOpenSteps, type OpenStep } from './approver-reads.ts';

type Exchange = NewCandidates & { readonly step: OpenStep; readonly candidates: readonly string[] };

/**
 * Looks again at who may decide the open approvals of an account, after its people changed in this transaction: whoever may no longer decide is
 * taken off; where nobody is left, whoever would be asked today is asked; where there is nobody, the step says so and waits. Holds the
 * account's row, so that nobody decides meanwhile. At most four statements, two when nothing is affected. Customer's or seller's window.
 */
export async function reassignApprovals(tx: Tx, accountId: string, actor: Actor): Promise<void> {
  await lockAccount(tx, accountId);
  const { steps, people } = await listOpenSteps(tx, accountId);
  const exchanges = steps.flatMap((step) => exchangeOf(step, people));
  if (exchanges.length === 0) return;
  await exchangeCandidates(
    tx,
    accountId,
    exchanges.map(({ stepId, added, removed, findings }) => ({ stepId, added, removed, findings })),
  );
  await record(
    tx,
    actor,
    exchanges.map(({ step, stepId, added, removed, candidates }) => ({
      topic: 'approval_step.reassigned',
      aggregate: 'approval_step',
      id: stepId,
      sequence: tx.now.getTime(),
      accountId,
      payload: { requestId: step.requestId, added },
      detail: { requestId: step.requestId, added, removed, candidates },
    })),
  );
}

function exchangeOf(step: OpenStep, people: readonly ApprovalPerson[]): Exchange[] {
  const { candidates, findings } = reassign(step.asked, step.candidates, people);
  const added = candidates.filter((id) => !step.candidates.includes(id));
  const removed = step.candidates.filter((id) => !candidates.includes(id));
  const told = findingsAfter(step.findings, findings, added.length > 0);
  if (added.length + removed.length === 0 && told.length === step.findings.length) return [];
  return [{ step, stepId: step.id, added, removed, candidates, findings: told }];
}

// What was said of missing approvers holds until somebody new is asked.
function findingsAfter(
  before: readonly ApprovalFinding[],
  now: readonly ApprovalFinding[],
  anew: boolean,
): ApprovalFinding[] {
  if (!anew && now.length === 0) return [...before];
  return [...before.filter(({ code }) => code !== 'no_approver' && code !== 'no_approver_covers'), ...now];
}
