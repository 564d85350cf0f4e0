import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';

/** Who stands behind an e-mail at the door: the hash to compare with and the membership to begin in. */
export type Claimant = { readonly personId: string; readonly passwordHash: string; readonly membershipId: string };

// The membership used last comes first, then the oldest.
const FIRST_MEMBERSHIP = sql`select m.id from membership m
  left join lateral (select max(s.seen_at) as at from session s where s.person_id = m.person_id and s.membership_id = m.id) used on true
  where m.person_id = p.id and m.status = 'active' order by used.at desc nulls last, m.created_at, m.id limit 1`;

/** The active person of an e-mail who has a password and at least one living membership. Identity window. */
export async function findClaimant(unit: Unit, email: string): Promise<Claimant | undefined> {
  const [row] = await unit.query<{ person_id: string; password_hash: string; membership_id: string }>(
    'identity.findClaimant',
    sql`select p.id as person_id, c.password_hash, first.id as membership_id from person p
      join credential c on c.person_id = p.id join lateral (${FIRST_MEMBERSHIP}) first on true
      where p.email = ${email} and p.status = 'active'`,
  );
  return row && { personId: row.person_id, passwordHash: row.password_hash, membershipId: row.membership_id };
}
