import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';

/** Clears away counters that have run out, and sessions and links that have been over for 90 days. Identity window. */
export async function deleteOldAccess(tx: Tx): Promise<void> {
  await tx.query(
    'identity.deleteOldAccess',
    sql`with throttles as (delete from throttle where window_ends_at < now()),
      resets as (delete from password_reset where expires_at < now() - interval '90 days')
      delete from session where least(expires_at, ended_at, seen_at + interval '30 days') < now() - interval '90 days'`,
  );
}
