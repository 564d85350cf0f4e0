import type { Tx, Unit } from '../db/unit.ts';
import { newId } from '../kernel/id.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { WorkingCalendar } from '../kernel/working-calendar.ts';
import { type ApprovalCase, type ApprovalPlan, decisionFacts, planApproval } from './approval.ts';
import { cancelOpenSteps, insertDecision, insertStep } from './approval-store.ts';
import { listApprovers } from './approver-reads.ts';
import { dueAt } from './due.ts';

/** A request as it asks for approval. */
export type RequestToApprove = Omit<ApprovalCase, 'unitPath'> & { readonly unitId: string };

export type PlannedApproval = { readonly plan: ApprovalPlan; readonly asked: ApprovalCase };

/** Finds out who must approve. Within the requester's own limit nobody is looked up. Refuses with NoApproverError. */
export async function planRequestApproval(
  unit: Unit,
  accountId: string,
  request: RequestToApprove,
): Promise<PlannedApproval> {
  const { unitId, ...facts } = request;
  const alone = facts.gross <= facts.requestLimit;
  const { people, unitPath } = alone ? { people: [], unitPath: [] } : await listApprovers(unit, accountId, unitId);
  const asked = { ...facts, unitPath };
  return { plan: planApproval(asked, people), asked };
}

export type Clock = { readonly today: PlainDate; readonly timeZone: string; readonly calendar: WorkingCalendar };

/**
 * Opens the approval of a request whose row exists: a step with its candidates, or, within the requester's own limit, the decision that
 * authorises it. Returns the decision's id; null while somebody must decide.
 */
export async function openApproval(
  tx: Tx,
  accountId: string,
  request: { readonly id: string; readonly revision: number },
  { plan, asked }: PlannedApproval,
  clock: Clock,
): Promise<string | null> {
  const id = newId();
  const { id: requestId, revision } = request;
  const common = { id, accountId, requestId, revision, findings: plan.findings };
  if (plan.outcome === 'needed') {
    const due = dueAt(tx.now, clock.today, clock.timeZone, clock.calendar);
    await insertStep(tx, { ...common, dueAt: due, candidates: plan.candidates });
    return null;
  }
  await insertDecision(tx, {
    ...common,
    outcome: 'authorised',
    basis: 'within_own_limit',
    facts: decisionFacts(asked, [], null),
  });
  return id;
}

/** Ends the approval of a request that was taken back: nobody is waited for any more, and links to its step decide nothing. */
export async function cancelApproval(tx: Tx, accountId: string, requestId: string): Promise<void> {
  await cancelOpenSteps(tx, accountId, requestId);
}
