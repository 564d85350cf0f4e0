import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import { hashToken } from './token.ts';

const LONGEST_DAYS = 30;

export type NewSession = {
  readonly id: string;
  readonly token: string;
  readonly personId: string;
  readonly membershipId: string;
  readonly userAgent: string;
  readonly address: string;
};

// Lifetimes are counted by the database's clock, which also decides whether a session still lives.

/** Opens a session that lives 30 days at most. Identity window. */
export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx.query(
    'identity.insertSession',
    sql`insert into session (id, token_hash, person_id, membership_id, user_agent, address, created_at, seen_at, expires_at)
      values (${session.id}, decode(${hashToken(session.token)}, 'hex'), ${session.personId}, ${session.membershipId}, ${session.userAgent},
        ${session.address}, now(), now(), now() + make_interval(days => ${LONGEST_DAYS}))`,
  );
}

/** Ends one living session of the person; false when there is none of that id. Identity window. */
export async function endSession(tx: Tx, personId: string, id: string): Promise<boolean> {
  const rows = await tx.query(
    'identity.endSession',
    sql`update session set ended_at = now() where id = ${id} and person_id = ${personId} and ended_at is null returning id`,
  );
  return rows.length > 0;
}

/** Ends all sessions of a person. Identity window. */
export async function endSessionsOfPerson(tx: Tx, personId: string): Promise<void> {
  await tx.query(
    'identity.endSessionsOfPerson',
    sql`update session set ended_at = now() where person_id = ${personId} and ended_at is null`,
  );
}

/** Ends the sessions that act in a membership. Identity window. */
export async function endSessionsOfMembership(tx: Tx, membershipId: string): Promise<void> {
  await tx.query(
    'identity.endSessionsOfMembership',
    sql`update session set ended_at = now() from membership m
      where m.id = ${membershipId} and session.person_id = m.person_id and session.membership_id = m.id and session.ended_at is null`,
  );
}

/** Lets a session act in another living membership of its person; false when the person has no such membership. Identity window. */
export async function updateSessionMembership(tx: Tx, sessionId: string, membershipId: string): Promise<boolean> {
  const rows = await tx.query(
    'identity.updateSessionMembership',
    sql`update session set membership_id = m.id, seen_at = now() from membership m
      where session.id = ${sessionId} and session.ended_at is null and m.id = ${membershipId} and m.person_id = session.person_id
        and m.status = 'active' returning session.id`,
  );
  return rows.length > 0;
}

/** Notes that a session was used, at most once a minute. Identity window. */
export async function touchSession(tx: Tx, sessionId: string): Promise<void> {
  await tx.query(
    'identity.touchSession',
    sql`update session set seen_at = now() where id = ${sessionId} and ended_at is null and seen_at < now() - interval '1 minute'`,
  );
}
