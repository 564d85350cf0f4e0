import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import type { ApiTokenInput } from './api-token.ts';
import { hashToken } from './token.ts';

/** Writes a token of a membership. Identity window. */
export async function insertApiToken(
  tx: Tx,
  token: ApiTokenInput & { readonly id: string; readonly token: string; readonly membershipId: string },
): Promise<void> {
  await tx.query(
    'identity.insertApiToken',
    sql`insert into api_token (id, token_hash, membership_id, name, scope, created_at, expires_at)
      values (${token.id}, decode(${hashToken(token.token)}, 'hex'), ${token.membershipId}, ${token.name}, ${token.scope}, now(),
        now() + make_interval(days => ${token.days}))`,
  );
}

/** Revokes a living token of one of the person's memberships; absent when there is none. Identity window. */
export async function revokeApiToken(
  tx: Tx,
  personId: string,
  id: string,
): Promise<{ membershipId: string } | undefined> {
  const [row] = await tx.query<{ membershipId: string }>(
    'identity.revokeApiToken',
    sql`update api_token t set revoked_at = now() from membership m
      where t.id = ${id} and t.revoked_at is null and m.id = t.membership_id and m.person_id = ${personId} returning m.id as "membershipId"`,
  );
  return row;
}

/** Notes that a token was used, at most once a minute. Identity window. */
export async function touchApiToken(tx: Tx, token: string): Promise<void> {
  await tx.query(
    'identity.touchApiToken',
    sql`update api_token set used_at = now()
      where token_hash = decode(${hashToken(token)}, 'hex') and coalesce(used_at < now() - interval '1 minute', true)`,
  );
}
