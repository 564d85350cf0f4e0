import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import type { ApprovalPerson } from './approval.ts';

/** Everybody of the account who may be asked to approve, and the path from a unit up to the root of the account's tree. */
export type Approvers = { readonly people: readonly ApprovalPerson[]; readonly unitPath: readonly string[] };

type Row = {
  people: { membershipId: string; roles: string[]; unitId: string | null; approvalLimit: string | null }[] | null;
  unit_path: string[];
};

/** Approvers and account administrators of the account who are active. */
export async function listApprovers(unit: Unit, accountId: string, unitId: string): Promise<Approvers> {
  const [row] = await unit.query<Row>(
    'approval.listApprovers',
    sql`with recursive path as (
        select id, parent_id from unit where account_id = ${accountId} and id = ${unitId}
        union all select u.id, u.parent_id from unit u join path on u.id = path.parent_id where u.account_id = ${accountId})
      select array(select id from path) as unit_path,
        (select json_agg(json_build_object('membershipId', m.id, 'roles', m.roles, 'unitId', m.unit_id, 'approvalLimit', m.approval_limit::text))
          from membership m join person p on p.id = m.person_id and p.status = 'active'
          where m.account_id = ${accountId} and m.status = 'active' and m.roles && array['approver', 'account_administrator']) as people`,
  );
  const people = (row?.people ?? []).map(({ approvalLimit, ...person }) => ({
    ...person,
    approvalLimit: approvalLimit === null ? null : BigInt(approvalLimit),
    active: true,
  }));
  return { people, unitPath: row?.unit_path ?? [] };
}
