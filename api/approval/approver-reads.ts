import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import type { ApprovalCase, ApprovalFinding, ApprovalPerson } from './approval.ts';

/** Everybody of the account who may be asked to approve, and the path from a unit up to the root of the account's tree. */
export type Approvers = { readonly people: readonly ApprovalPerson[]; readonly unitPath: readonly string[] };

type PersonRow = { membershipId: string; roles: string[]; unitId: string | null; approvalLimit: string | null };
type Row = { people: PersonRow[] | null; unit_path: string[] };

function peopleOf(rows: readonly PersonRow[] | null): ApprovalPerson[] {
  return (rows ?? []).map(({ approvalLimit, ...person }) => ({
    ...person,
    approvalLimit: approvalLimit === null ? null : BigInt(approvalLimit),
    active: true,
  }));
}

const people = (accountId: string) =>
  sql`(select json_agg(json_build_object('membershipId', m.id, 'roles', m.roles, 'unitId', m.unit_id, 'approvalLimit', m.approval_limit::text))
    from membership m join person p on p.id = m.person_id and p.status = 'active'
    where m.account_id = ${accountId} and m.status = 'active' and m.roles && array['approver', 'account_administrator']) as people`;

/** Approvers and account administrators of the account who are active. */
export async function listApprovers(unit: Unit, accountId: string, unitId: string): Promise<Approvers> {
  const [row] = await unit.query<Row>(
    'approval.listApprovers',
    sql`with recursive path as (
        select id, parent_id from unit where account_id = ${accountId} and id = ${unitId}
        union all select u.id, u.parent_id from unit u join path on u.id = path.parent_id where u.account_id = ${accountId})
      select array(select id from path) as unit_path,
        ${people(accountId)}`,
  );
  return { people: peopleOf(row?.people ?? null), unitPath: row?.unit_path ?? [] };
}

/** An open step as it is looked at again when people change. */
export type OpenStep = {
  readonly id: string;
  readonly requestId: string;
  readonly candidates: readonly string[];
  readonly findings: readonly ApprovalFinding[];
  readonly asked: ApprovalCase;
};

type StepRow = Omit<OpenStep, 'asked'> & {
  requesterId: string;
  currency: string;
  gross: string;
  requestLimit: string;
  unitPath: string[];
};

/** The open steps of an account with those who may approve in it now; the account's row is held before, so that both stay as they are read. */
export async function listOpenSteps(
  unit: Unit,
  accountId: string,
): Promise<{ readonly steps: readonly OpenStep[]; readonly people: readonly ApprovalPerson[] }> {
  const [row] = await unit.query<{ steps: StepRow[] | null; people: PersonRow[] | null }>(
    'approval.listOpenSteps',
    sql`with recursive open as materialized (
        select s.id, s.request_id, s.findings, r.membership_id, r.gross, r.currency, r.unit_id, m.request_limit
        from approval_step s join request r on r.account_id = s.account_id and r.id = s.request_id join membership m on m.id = r.membership_id
        where s.account_id = ${accountId} and s.state = 'open'),
      path(base, id, parent_id) as (
        select id, id, parent_id from unit where account_id = ${accountId} and id in (select unit_id from open)
        union all select path.base, u.id, u.parent_id from path join unit u on u.account_id = ${accountId} and u.id = path.parent_id)
      select (select json_agg(json_build_object('id', o.id, 'requestId', o.request_id, 'findings', o.findings, 'requesterId', o.membership_id,
          'gross', o.gross::text, 'currency', o.currency, 'requestLimit', o.request_limit::text,
          'unitPath', array(select path.id from path where path.base = o.unit_id),
          'candidates', array(select c.membership_id from approval_candidate c
            where c.account_id = ${accountId} and c.approval_step_id = o.id order by c.membership_id)) order by o.id) from open o) as steps,
        ${people(accountId)}`,
  );
  const steps = (row?.steps ?? []).map(
    ({ id, requestId, candidates, findings, requesterId, currency, gross, requestLimit, unitPath }) => ({
      ...{ id, requestId, candidates, findings },
      asked: { requesterId, currency, gross: BigInt(gross), requestLimit: BigInt(requestLimit), unitPath },
    }),
  );
  return { steps, people: peopleOf(row?.people ?? null) };
}
