import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import { hashToken } from './token.ts';

/** A person who is to get a new password, with the words that must not be it. */
export type PasswordOwner = { readonly personId: string; readonly email: string; readonly words: readonly string[] };

const OWNER = sql`p.id as "personId", p.email, array[p.name, p.email] || coalesce((select array_agg(coalesce(a.name, s.name))
  from membership m left join account a on a.id = m.account_id left join supplier s on s.id = m.supplier_id
  where m.person_id = p.id and m.status = 'active' and m.party <> 'seller'), '{}') as words`;

/** The active person behind a link that still works. Identity window. */
export async function findPasswordReset(unit: Unit, token: string): Promise<PasswordOwner | undefined> {
  const [row] = await unit.query<PasswordOwner>(
    'identity.findPasswordReset',
    sql`select ${OWNER} from password_reset r join person p on p.id = r.person_id and p.status = 'active'
      where r.token_hash = decode(${hashToken(token)}, 'hex') and r.used_at is null and r.expires_at > now()`,
  );
  return row;
}

export type PasswordResetState = 'open' | 'over';

/** Whether the link to a new password still works; absent when there never was one. Identity window. */
export async function findPasswordResetState(unit: Unit, token: string): Promise<PasswordResetState | undefined> {
  const [row] = await unit.query<{ state: PasswordResetState }>(
    'identity.findPasswordResetState',
    sql`select case when r.used_at is null and r.expires_at > now() and p.status = 'active' then 'open' else 'over' end as state
      from password_reset r join person p on p.id = r.person_id where r.token_hash = decode(${hashToken(token)}, 'hex')`,
  );
  return row?.state;
}

/** A person and the hash of the password that they have. Identity window. */
export async function findPasswordOwner(
  unit: Unit,
  personId: string,
): Promise<(PasswordOwner & { readonly passwordHash: string }) | undefined> {
  const [row] = await unit.query<PasswordOwner & { passwordHash: string }>(
    'identity.findPasswordOwner',
    sql`select ${OWNER}, c.password_hash as "passwordHash" from person p join credential c on c.person_id = p.id where p.id = ${personId}`,
  );
  return row;
}
