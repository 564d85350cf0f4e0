import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import { hashToken } from '../identity/token.ts';
import type { Role } from '../identity/viewer.ts';

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

/** What an approver has to know to decide, as the mail's page shows it. */
export type LinkFacts = {
  readonly stepId: string;
  readonly state: 'open' | 'approved' | 'rejected' | 'cancelled';
  readonly revision: number;
  readonly dueAt: Date;
  readonly number: string;
  readonly account: string;
  readonly timeZone: string;
  readonly requester: string;
  readonly approver: string;
  readonly poNumber: string;
  readonly costCentre: string;
  readonly requestedDate: string | null;
  readonly note: string;
  readonly currency: string;
  readonly net: bigint;
  readonly tax: bigint;
  readonly gross: bigint;
  readonly submittedAt: Date;
  readonly lines: readonly {
    readonly description: string;
    readonly quantity: number;
    readonly net: string;
    readonly unitPrice: string;
  }[];
};

/** The facts behind a link, as its request stands now. The account's own window. */
export async function findLinkFacts(unit: Unit, link: ApprovalLink): Promise<LinkFacts | undefined> {
  const [row] = await unit.query<LinkFacts>(
    'approval.findLinkFacts',
    sql`select s.id as "stepId", s.state, r.revision, s.due_at as "dueAt", a.code || '-R' || r.number as number, a.name as account,
        o.time_zone as "timeZone", coalesce(q.name, '') as requester, p.name as approver, r.po_number as "poNumber",
        c.code || ' ' || c.name as "costCentre", r.requested_date as "requestedDate", r.note, r.currency, r.net, r.tax, r.gross,
        r.submitted_at as "submittedAt",
        (select json_agg(json_build_object('description', l.description, 'quantity', l.quantity, 'net', l.net::text,
          'unitPrice', l.unit_price::text) order by l.position)
          from request_line l where l.account_id = r.account_id and l.request_id = r.id) as lines
      from approval_step s join request r on r.account_id = s.account_id and r.id = s.request_id
      join account a on a.id = r.account_id join organisation o on o.id = a.organisation_id
      join cost_centre c on c.account_id = r.account_id and c.id = r.cost_centre_id
      join membership rm on rm.id = r.membership_id left join person q on q.id = rm.person_id
      join membership m on m.id = ${link.membershipId} join person p on p.id = m.person_id
      where s.account_id = ${link.accountId} and s.id = ${link.stepId}`,
  );
  return row;
}
