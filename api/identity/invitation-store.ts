import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import { hashToken } from './token.ts';

/** Days for which an invitation can be accepted. */
export const INVITATION_DAYS = 7;

export type NewInvitation = {
  readonly id: string;
  readonly token: string;
  readonly personId: string;
  readonly membershipId: string;
  readonly invitedBy: string | null;
};

/** Writes an invitation; an earlier one to the same membership stops working. Identity window. */
export async function insertInvitation(tx: Tx, invitation: NewInvitation): Promise<void> {
  await tx.query(
    'identity.insertInvitation',
    sql`with earlier as (update invitation set expires_at = now()
        where membership_id = ${invitation.membershipId} and accepted_at is null and expires_at > now())
      insert into invitation (id, token_hash, person_id, membership_id, invited_by, created_at, expires_at)
      values (${invitation.id}, decode(${hashToken(invitation.token)}, 'hex'), ${invitation.personId}, ${invitation.membershipId},
        ${invitation.invitedBy}, now(), now() + make_interval(days => ${INVITATION_DAYS}))`,
  );
}

/** Accepts an invitation once, and with it every other of the person; false when it was used or ran out meanwhile. Identity window. */
export async function acceptInvitations(tx: Tx, id: string, personId: string): Promise<boolean> {
  // The lock comes first, so that the clock is read after any wait for it.
  await tx.query('identity.lockInvitation', sql`select from invitation where id = ${id} for update`);
  const rows = await tx.query(
    'identity.acceptInvitations',
    sql`with this as (update invitation set accepted_at = now()
        where id = ${id} and accepted_at is null and expires_at > clock_timestamp() returning id),
      others as (update invitation set accepted_at = now()
        where person_id = ${personId} and id <> ${id} and accepted_at is null and exists (select from this))
      select id from this`,
  );
  return rows.length > 0;
}
