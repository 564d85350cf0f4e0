import { sql } from 'kysely';
import { insertOf, insertTogether, rowsOf } from '../db/insert-together.ts';
import type { Tx } from '../db/unit.ts';
import type { ApprovalFinding, DecisionFacts } from './approval.ts';

export type NewStep = {
  readonly id: string;
  readonly accountId: string;
  readonly requestId: string;
  readonly revision: number;
  readonly findings: readonly ApprovalFinding[];
  readonly dueAt: Date;
  readonly candidates: readonly string[];
};

/** Opens a step and names those who may decide it. */
export async function insertStep(tx: Tx, step: NewStep): Promise<void> {
  const { id, accountId: account_id, candidates } = step;
  await insertTogether(tx, 'approval.insertStep', [
    rowsOf('approval_step', [
      {
        account_id,
        id,
        request_id: step.requestId,
        revision: step.revision,
        findings: JSON.parse(JSON.stringify(step.findings)),
        due_at: step.dueAt,
      },
    ]),
    rowsOf(
      'approval_candidate',
      candidates.map((membership_id) => ({ account_id, approval_step_id: id, membership_id })),
    ),
  ]);
}

export type NewDecision = {
  readonly id: string;
  readonly accountId: string;
  readonly requestId: string;
  readonly revision: number;
  readonly outcome: 'authorised' | 'rejected';
  readonly basis: 'within_own_limit' | 'approved' | 'rejected';
  readonly findings: readonly ApprovalFinding[];
  readonly facts: DecisionFacts;
};

function decisionRow(tx: Tx, decision: NewDecision) {
  const { id, revision, outcome, basis } = decision;
  const json = JSON.parse(JSON.stringify({ findings: decision.findings, facts: decision.facts }));
  return {
    account_id: decision.accountId,
    id,
    request_id: decision.requestId,
    revision,
    outcome,
    basis,
    findings: json.findings,
    facts: json.facts,
    decided_at: tx.now,
  };
}

/** Writes the decision of a request's revision; the row is unique, so that a revision is decided once. */
export async function insertDecision(tx: Tx, decision: NewDecision): Promise<void> {
  await insertTogether(tx, 'approval.insertDecision', [rowsOf('decision', [decisionRow(tx, decision)])]);
}

export type NewVerdict = {
  readonly stepId: string;
  readonly membershipId: string;
  readonly approved: boolean;
  readonly reason: string;
  readonly channel: 'portal' | 'mail' | 'api';
};

/** Writes what an approver said and the decision that it makes, and closes the step; the account's row is held, so that it is still open. */
export async function storeVerdict(tx: Tx, verdict: NewVerdict, decision: NewDecision): Promise<void> {
  const { accountId: account_id, revision } = decision;
  const said = rowsOf('approval_decision', [
    {
      account_id,
      approval_step_id: verdict.stepId,
      membership_id: verdict.membershipId,
      revision,
      approved: verdict.approved,
      reason: verdict.reason,
      channel: verdict.channel,
      decided_at: tx.now,
    },
  ]);
  await tx.query(
    'approval.storeVerdict',
    sql`with said as (${insertOf(said)}), decided as (${insertOf(rowsOf('decision', [decisionRow(tx, decision)]))})
      update approval_step set state = ${verdict.approved ? 'approved' : 'rejected'}, decided_at = ${tx.now}
      where account_id = ${account_id} and id = ${verdict.stepId} and state = 'open'`,
  );
}

/** Closes whatever is still open of a request that needs no decision any more. */
export async function cancelOpenSteps(tx: Tx, accountId: string, requestId: string): Promise<void> {
  await tx.query(
    'approval.cancelOpenSteps',
    sql`update approval_step set state = 'cancelled', decided_at = ${tx.now}
      where account_id = ${accountId} and request_id = ${requestId} and state = 'open'`,
  );
}

export type NewCandidates = {
  readonly stepId: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly findings: readonly ApprovalFinding[];
};

/** Exchanges candidates of open steps, and what is said of why they are asked, with one statement. */
export async function exchangeCandidates(tx: Tx, accountId: string, changes: readonly NewCandidates[]): Promise<void> {
  await tx.query(
    'approval.exchangeCandidates',
    sql`with given as (select * from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
        as x("stepId" uuid, added uuid[], removed uuid[], findings jsonb)),
      gone as (delete from approval_candidate c using given g
        where c.account_id = ${accountId} and c.approval_step_id = g."stepId" and c.membership_id = any(g.removed)),
      come as (insert into approval_candidate (account_id, approval_step_id, membership_id)
        select ${accountId}::uuid, g."stepId", m.id from given g cross join lateral unnest(g.added) as m(id))
      update approval_step s set findings = g.findings from given g
      where s.account_id = ${accountId} and s.id = g."stepId" and s.findings <> g.findings`,
  );
}
