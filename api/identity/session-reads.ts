import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';

export type Session = {
  readonly id: string;
  readonly userAgent: string;
  readonly address: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
};

type Row = { id: string; user_agent: string; address: string; created_at: Date; seen_at: Date; expires_at: Date };

const MOST = 100;

/** The person's living sessions, the last used first, at most 100. Identity window. */
export async function listSessions(unit: Unit, personId: string, idleMinutes: number): Promise<Session[]> {
  const rows = await unit.query<Row>(
    'identity.listSessions',
    sql`select id, user_agent, address, created_at, seen_at, expires_at from session
      where person_id = ${personId} and ended_at is null and expires_at > now() and seen_at > now() - make_interval(mins => ${idleMinutes})
      order by seen_at desc, id desc limit ${MOST}`,
  );
  return rows.map((row) => ({
    id: row.id,
    userAgent: row.user_agent,
    address: row.address,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
  }));
}
