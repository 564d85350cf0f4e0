import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';

export type ApiToken = {
  readonly id: string;
  readonly membershipId: string;
  readonly name: string;
  readonly scope: 'read' | 'read_write';
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
};

const COLUMNS = sql`t.id, t.membership_id as "membershipId", t.name, t.scope, t.created_at as "createdAt", t.expires_at as "expiresAt",
  t.used_at as "usedAt", t.revoked_at as "revokedAt"`;
const MOST = 100;

/** The person's tokens in one membership, the newest first, at most 100; revoked and expired ones too. Identity window. */
export async function listApiTokens(unit: Unit, membershipId: string): Promise<ApiToken[]> {
  return unit.query<ApiToken>(
    'identity.listApiTokens',
    sql`select ${COLUMNS} from api_token t where t.membership_id = ${membershipId} order by t.created_at desc, t.id desc limit ${MOST}`,
  );
}

/** One token of one of the person's memberships. Identity window. */
export async function findApiToken(unit: Unit, personId: string, id: string): Promise<ApiToken | undefined> {
  const [row] = await unit.query<ApiToken>(
    'identity.findApiToken',
    sql`select ${COLUMNS} from api_token t join membership m on m.id = t.membership_id
      where t.id = ${id} and m.person_id = ${personId}`,
  );
  return row;
}
