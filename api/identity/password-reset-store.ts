import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import { hashToken } from './token.ts';
import type { Locale } from './viewer.ts';

/** Minutes for which a link to set a new password works. */
export const RESET_MINUTES = 60;

export type Asker = { readonly personId: string; readonly name: string; readonly locale: Locale };

/** Writes a link's hash for the active person of an e-mail; absent when there is none. Identity window. */
export async function insertPasswordReset(tx: Tx, email: string, token: string): Promise<Asker | undefined> {
  const [row] = await tx.query<Asker>(
    'identity.insertPasswordReset',
    sql`with p as (select id, name, locale from person where email = ${email} and status = 'active'),
      made as (insert into password_reset (token_hash, person_id, created_at, expires_at)
      select decode(${hashToken(token)}, 'hex'), p.id, now(), now() + make_interval(mins => ${RESET_MINUTES})
      from p)
      select p.id as "personId", p.name, p.locale from p`,
  );
  return row;
}

/** Uses a link once, and with it every other of the person; false when it was used or ran out meanwhile. Identity window. */
export async function consumePasswordResets(tx: Tx, token: string, personId: string): Promise<boolean> {
  const hash = sql`decode(${hashToken(token)}, 'hex')`;
  // The lock comes first, so that the clock is read after any wait for it.
  await tx.query('identity.lockPasswordReset', sql`select from password_reset where token_hash = ${hash} for update`);
  const rows = await tx.query(
    'identity.consumePasswordResets',
    sql`with this as (update password_reset set used_at = now()
        where token_hash = ${hash} and used_at is null and expires_at > clock_timestamp() returning person_id),
      others as (update password_reset set used_at = now()
        where person_id = ${personId} and token_hash <> ${hash} and used_at is null and exists (select from this))
      select person_id from this`,
  );
  return rows.length > 0;
}
