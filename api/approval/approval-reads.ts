import { type RawBuilder, sql } from 'kysely';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import { containing } from '../db/like.ts';
import { owned } from '../db/owner.ts';
import type { Unit } from '../db/unit.ts';
import type { Customer } from '../identity/viewer.ts';
import { parseRequestNumber } from '../order/request.ts';
import type { ApprovalFinding, DecisionFacts } from './approval.ts';

export type StepState = 'open' | 'approved' | 'rejected' | 'cancelled';

export type Verdict = {
  readonly membershipId: string;
  readonly approved: boolean;
  readonly reason: string;
  readonly channel: 'portal' | 'mail' | 'api';
  readonly decidedAt: Date;
};

/** One step of a request's approval: any of its candidates may decide it. */
export type ApprovalStep = {
  readonly id: string;
  readonly requestId: string;
  readonly revision: number;
  readonly state: StepState;
  readonly findings: readonly ApprovalFinding[];
  readonly dueAt: Date;
  readonly decidedAt: Date | null;
  readonly candidates: readonly string[];
  readonly verdict: Verdict | null;
};

type Row = Omit<ApprovalStep, 'verdict'> & {
  verdict: (Omit<Verdict, 'decidedAt'> & { decidedAt: string }) | null;
};

const COLUMNS = sql`s.id, s.request_id as "requestId", s.revision, s.state, s.findings, s.due_at as "dueAt", s.decided_at as "decidedAt",
  array(select c.membership_id from approval_candidate c where c.account_id = s.account_id and c.approval_step_id = s.id
    order by c.membership_id) as candidates,
  (select json_build_object('membershipId', d.membership_id, 'approved', d.approved, 'reason', d.reason, 'channel', d.channel,
      'decidedAt', d.decided_at) from approval_decision d
    where d.account_id = s.account_id and d.approval_step_id = s.id order by d.decided_at limit 1) as verdict`;

function toStep({ verdict, ...row }: Row): ApprovalStep {
  return { ...row, verdict: verdict && { ...verdict, decidedAt: new Date(verdict.decidedAt) } };
}

/** The steps of requests that were opened through their own window. */
export async function listStepsOfRequests(unit: Unit, requestIds: readonly string[]): Promise<ApprovalStep[]> {
  const rows = await unit.query<Row>(
    'approval.listStepsOfRequests',
    sql`select ${COLUMNS} from approval_step s where ${owned(unit.owner, 's')} and s.request_id = any(${requestIds}::uuid[])
      order by s.request_id, s.revision, s.tier`,
  );
  return rows.map(toStep);
}

/** Steps by id that the customer may see: their own request's, those they were asked for, and for approvers and administrators all. */
export async function listSteps(unit: Unit, viewer: Customer, ids: readonly string[]): Promise<ApprovalStep[]> {
  const all = viewer.roles.includes('approver') || viewer.roles.includes('account_administrator');
  const rows = await unit.query<Row>(
    'approval.listSteps',
    sql`select ${COLUMNS} from approval_step s join request r on r.account_id = s.account_id and r.id = s.request_id
      where s.account_id = ${viewer.accountId} and s.id = any(${ids}::uuid[]) and (${all} or r.membership_id = ${viewer.membershipId})`,
  );
  return rows.map(toStep);
}

/** The viewer's inbox: what waits for them (due first), or what they decided (last first). */
export type Inbox = 'waiting_for_me' | 'decided_by_me';

const COLUMNS_OF: Readonly<Record<Inbox, readonly SortColumn[]>> = {
  waiting_for_me: [
    { sql: 's.due_at', direction: 'asc', type: 'timestamptz' },
    { sql: 's.id', direction: 'asc', type: 'uuid' },
  ],
  decided_by_me: [
    { sql: 's.decided_at', direction: 'desc', type: 'timestamptz' },
    { sql: 's.id', direction: 'desc', type: 'uuid' },
  ],
};

function inboxOf(viewer: Customer, inbox: Inbox): RawBuilder<boolean> {
  const mine = inbox === 'waiting_for_me' ? sql`approval_candidate` : sql`approval_decision`;
  const state = inbox === 'waiting_for_me' ? sql`s.state = 'open'` : sql`s.state <> 'open'`;
  return sql`s.account_id = ${viewer.accountId} and ${state} and exists (select from ${mine} c
    where c.account_id = s.account_id and c.approval_step_id = s.id and c.membership_id = ${viewer.membershipId})`;
}

/** A page of the viewer's inbox; `search` is part of a PO number, or a request's number. */
export async function pageSteps(
  unit: Unit,
  viewer: Customer,
  args: PageArgs,
  inbox: Inbox,
  search?: string | null,
): Promise<Page<ApprovalStep>> {
  const columns = COLUMNS_OF[inbox];
  const found = search?.trim()
    ? sql`exists (select from request r where r.account_id = s.account_id and r.id = s.request_id
        and (r.po_number ilike ${containing(search)} or r.number = ${parseRequestNumber(search) ?? null}::int))`
    : sql`true`;
  const rows = await unit.query<Row>(
    'approval.pageSteps',
    sql`select ${COLUMNS} from approval_step s
      where ${inboxOf(viewer, inbox)} and ${found} and ${afterCursor(args, columns)} ${pageOrder(args, columns)}`,
  );
  return toPage(args, rows.map(toStep), (row) => [inbox === 'waiting_for_me' ? row.dueAt : row.decidedAt, row.id]);
}

/** How many steps wait for the viewer. */
export async function countWaiting(unit: Unit, viewer: Customer): Promise<number> {
  const [row] = await unit.query<{ count: number }>(
    'approval.countWaiting',
    sql`select count(*)::int as count from approval_step s where ${inboxOf(viewer, 'waiting_for_me')}`,
  );
  return row?.count ?? 0;
}

/** The decision that authorised or refused a revision of a request, with what it rested on. */
export type Decision = {
  readonly id: string;
  readonly requestId: string;
  readonly revision: number;
  readonly outcome: 'authorised' | 'rejected';
  readonly basis: 'within_own_limit' | 'approved' | 'rejected';
  readonly findings: readonly ApprovalFinding[];
  readonly facts: DecisionFacts;
  readonly decidedAt: Date;
};

/** The decisions of requests that were opened through their own window, the latest revision's last. */
export async function listDecisions(unit: Unit, requestIds: readonly string[]): Promise<Decision[]> {
  return unit.query<Decision>(
    'approval.listDecisions',
    sql`select d.id, d.request_id as "requestId", d.revision, d.outcome, d.basis, d.findings, d.facts, d.decided_at as "decidedAt"
      from decision d where ${owned(unit.owner, 'd')} and d.request_id = any(${requestIds}::uuid[]) order by d.request_id, d.revision`,
  );
}
