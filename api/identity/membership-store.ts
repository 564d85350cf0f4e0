import { sql } from 'kysely';
import type { Tx, Unit } from '../db/unit.ts';
import type { LockedMember, Rights } from './membership.ts';
import type { Viewer } from './viewer.ts';

export type Place = {
  readonly party: Viewer['party'];
  readonly accountId: string | null;
  readonly supplierId: string | null;
};

/**
 * Gives a person a membership; one that was ended comes back to life, and with `again` a living one takes the new rights. Absent when the
 * person has a living one. Identity window.
 */
export async function grantMembership(
  tx: Tx,
  id: string,
  personId: string,
  place: Place,
  rights: Rights,
  again: boolean,
): Promise<{ id: string; version: number } | undefined> {
  const [row] = await tx.query<{ id: string; version: number }>(
    'identity.grantMembership',
    sql`insert into membership as m (id, person_id, party, account_id, supplier_id, roles, unit_id, cost_centre_id, request_limit,
        approval_limit, phone, created_at)
      values (${id}, ${personId}, ${place.party}, ${place.accountId}, ${place.supplierId}, ${rights.roles}, ${rights.unitId},
        ${rights.costCentreId}, ${rights.requestLimit}, ${rights.approvalLimit}, ${rights.phone}, ${tx.now})
      on conflict (person_id, party, account_id, supplier_id) do update set roles = excluded.roles, unit_id = excluded.unit_id,
        cost_centre_id = excluded.cost_centre_id, request_limit = excluded.request_limit, approval_limit = excluded.approval_limit,
        phone = excluded.phone, status = 'active', version = m.version + 1
      where m.status = 'ended' or ${again}
      returning m.id, m.version`,
  );
  return row;
}

/** Whether somebody with the address works at the place and would be refused there: a membership that waits for its invitation is given anew. Identity window. */
export async function isMember(unit: Unit, place: Place, email: string): Promise<boolean> {
  const rows = await unit.query(
    'identity.isMember',
    sql`select from membership m join person p on p.id = m.person_id
      where p.email = ${email} and p.status = 'active' and m.status = 'active' and m.party = ${place.party}
        and m.account_id is not distinct from ${place.accountId}::uuid and m.supplier_id is not distinct from ${place.supplierId}::uuid`,
  );
  return rows.length > 0;
}

/** Locks a membership and the administrators of its party, in the order of their ids. Empty when there is no such membership. Identity window. */
export async function lockMembers(tx: Tx, membershipId: string): Promise<LockedMember[]> {
  return tx.query<LockedMember>(
    'identity.lockMembers',
    sql`select m.id, m.person_id as "personId", m.party, m.account_id as "accountId", m.supplier_id as "supplierId", m.roles, m.status,
        p.status = 'active' as "personActive", m.version
      from membership t
      join membership m on m.id = t.id or (m.party = t.party and m.account_id is not distinct from t.account_id
        and m.supplier_id is not distinct from t.supplier_id and m.status = 'active'
        and m.roles && array['account_administrator', 'administrator'])
      join person p on p.id = m.person_id
      where t.id = ${membershipId} order by m.id for update of m`,
  );
}

/** Writes a membership's rights; absent when it is no longer at that version. Identity window. */
export async function updateMembership(
  tx: Tx,
  id: string,
  version: number,
  rights: Rights,
): Promise<number | undefined> {
  const [row] = await tx.query<{ version: number }>(
    'identity.updateMembership',
    sql`update membership set roles = ${rights.roles}, unit_id = ${rights.unitId}, cost_centre_id = ${rights.costCentreId},
        request_limit = ${rights.requestLimit}, approval_limit = ${rights.approvalLimit}, phone = ${rights.phone}, version = version + 1
      where id = ${id} and version = ${version} and status = 'active' returning version`,
  );
  return row?.version;
}

/** Ends a membership; absent when it is no longer at that version. Identity window. */
export async function endMembership(tx: Tx, id: string, version: number): Promise<number | undefined> {
  const [row] = await tx.query<{ version: number }>(
    'identity.endMembership',
    sql`update membership set status = 'ended', version = version + 1 where id = ${id} and version = ${version} and status = 'active'
      returning version`,
  );
  return row?.version;
}

/** Closes every way in that an ended membership had open: sessions, tokens, invitations; and the person, when it was the last. Identity window. */
export async function closeAccess(tx: Tx, membershipId: string, personId: string): Promise<void> {
  await tx.query(
    'identity.closeAccess',
    sql`with sessions as (update session set ended_at = now()
        where person_id = ${personId} and membership_id = ${membershipId} and ended_at is null),
      tokens as (update api_token set revoked_at = now() where membership_id = ${membershipId} and revoked_at is null),
      invitations as (update invitation set expires_at = now()
        where membership_id = ${membershipId} and accepted_at is null and expires_at > now())
      update person set status = 'deactivated' where id = ${personId}
        and not exists (select from membership m where m.person_id = ${personId} and m.status = 'active')`,
  );
}
