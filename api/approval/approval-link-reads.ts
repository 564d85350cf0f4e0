import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import { hashToken } from '../identity/token.ts';
import type { Role } from '../identity/viewer.ts';
import type { ApprovalFinding } from './approval.ts';

/** A link from a mail: whom it was sent to, and which revision of which step it may decide, once and until it expires. */
export type ApprovalLink = {
  readonly accountId: string;
  readonly organisationId: string;
  readonly stepId: string;
  readonly membershipId: string;
  readonly personId: string;
  readonly roles: readonly Role[];
  /** False once the membership or the person is no longer alive. */
  readonly active: boolean;
  readonly revision: number;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  /** When it was looked at. */
  readonly readAt: Date;
};

/** The link of a token; absent for a token that was never sent. Identity window. */
export async function findApprovalLink(unit: Unit, token: string): Promise<ApprovalLink | undefined> {
  const [row] = await unit.query<ApprovalLink>(
    'approval.findApprovalLink',
    sql`select l.account_id as "accountId", a.organisation_id as "organisationId", l.approval_step_id as "stepId",
        l.membership_id as "membershipId", m.person_id as "personId", m.roles,
        (m.status = 'active' and p.status = 'active') as active, l.revision, l.expires_at as "expiresAt", l.used_at as "usedAt", ${unit.clock} as "readAt"
      from approval_link l join account a on a.id = l.account_id join membership m on m.id = l.membership_id
      join person p on p.id = m.person_id where l.token_hash = decode(${hashToken(token)}, 'hex')`,
  );
  return row;
}

/** The step behind a link, as it stands now. */
export type LinkStep = {
  readonly stepId: string;
  readonly requestId: string;
  readonly state: 'open' | 'approved' | 'rejected' | 'cancelled';
  readonly revision: number;
  readonly findings: readonly ApprovalFinding[];
  readonly dueAt: Date;
  readonly approver: string;
  /** Name of whoever decided it; null while nobody has, or nobody had to. */
  readonly decidedBy: string | null;
};

/** The step behind a link and whom the link was sent to. The account's own window. */
export async function findLinkStep(unit: Unit, link: ApprovalLink): Promise<LinkStep | undefined> {
  const [row] = await unit.query<LinkStep>(
    'approval.findLinkStep',
    sql`select s.id as "stepId", s.request_id as "requestId", s.state, r.revision, s.findings, s.due_at as "dueAt", p.name as approver,
        (select q.name from approval_decision d join membership dm on dm.id = d.membership_id join person q on q.id = dm.person_id
          where d.account_id = s.account_id and d.approval_step_id = s.id order by d.decided_at limit 1) as "decidedBy"
      from approval_step s join request r on r.account_id = s.account_id and r.id = s.request_id
      join membership m on m.id = ${link.membershipId} join person p on p.id = m.person_id
      where s.account_id = ${link.accountId} and s.id = ${link.stepId}`,
  );
  return row;
}
