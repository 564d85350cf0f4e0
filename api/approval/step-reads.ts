import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import type { RequestState } from '../order/request.ts';
import type { ApprovalFinding, ApprovalStep } from './approval.ts';

/** A step with what deciding it needs of its request; `revision` is the request's own. */
export type StepToDecide = ApprovalStep & {
  readonly requestId: string;
  readonly requestStatus: RequestState;
  readonly requestVersion: number;
  readonly gross: bigint;
  readonly currency: string;
  readonly requestLimit: bigint;
  readonly findings: readonly ApprovalFinding[];
};

type Row = Omit<StepToDecide, 'decision'> & {
  decision: { membershipId: string; approved: boolean; decidedAt: string } | null;
};

/** A step of the account with its candidates and what was decided; the account's row is held before, so that it stays as it is read. */
export async function findStepToDecide(
  unit: Unit,
  accountId: string,
  stepId: string,
): Promise<StepToDecide | undefined> {
  const [row] = await unit.query<Row>(
    'approval.findStepToDecide',
    sql`select s.state, r.revision, r.id as "requestId", r.status as "requestStatus",
        r.version as "requestVersion", r.membership_id as "requesterId", r.gross, r.currency, s.findings,
        m.request_limit as "requestLimit",
        array(select c.membership_id from approval_candidate c where c.account_id = s.account_id and c.approval_step_id = s.id
          order by c.membership_id) as candidates,
        (select json_build_object('membershipId', d.membership_id, 'approved', d.approved, 'decidedAt', d.decided_at)
          from approval_decision d where d.account_id = s.account_id and d.approval_step_id = s.id limit 1) as decision
      from approval_step s join request r on r.account_id = s.account_id and r.id = s.request_id
      join membership m on m.id = r.membership_id
      where s.account_id = ${accountId} and s.id = ${stepId}`,
  );
  return row && { ...row, decision: row.decision && { ...row.decision, decidedAt: new Date(row.decision.decidedAt) } };
}
