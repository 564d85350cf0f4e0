import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';

/** Sets a person's password. Identity window. */
export async function setPasswordHash(tx: Tx, personId: string, hash: string): Promise<void> {
  await tx.query(
    'identity.setPasswordHash',
    sql`insert into credential (person_id, password_hash, changed_at) values (${personId}, ${hash}, now())
      on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at`,
  );
}

/** Changes a password that is still the one that was compared; false when it changed meanwhile. Identity window. */
export async function replacePasswordHash(tx: Tx, personId: string, from: string, to: string): Promise<boolean> {
  const rows = await tx.query(
    'identity.replacePasswordHash',
    sql`update credential set password_hash = ${to}, changed_at = now() where person_id = ${personId} and password_hash = ${from}
      returning person_id`,
  );
  return rows.length > 0;
}
