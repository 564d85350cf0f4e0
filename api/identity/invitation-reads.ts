import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import { membershipJoins } from './membership-reads.ts';
import { hashToken } from './token.ts';
import type { Locale, Role, Viewer } from './viewer.ts';

export type Invitation = {
  readonly id: string;
  readonly personId: string;
  readonly membershipId: string;
  readonly accountId: string | null;
  readonly supplierId: string | null;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly party: Viewer['party'];
  readonly partyName: string;
  readonly roles: readonly Role[];
  /** Name of whoever invited; null when the installation did. */
  readonly invitedBy: string | null;
  readonly expiresAt: Date;
  readonly state: 'open' | 'accepted' | 'expired';
};

/** The invitation behind a link; absent when there never was one. Identity window. */
export async function findInvitation(unit: Unit, token: string): Promise<Invitation | undefined> {
  const [row] = await unit.query<Invitation>(
    'identity.findInvitation',
    sql`select i.id, i.person_id as "personId", i.membership_id as "membershipId", m.account_id as "accountId",
        m.supplier_id as "supplierId", p.email, p.name, p.locale, m.party, coalesce(a.name, s.name, o.name) as "partyName", m.roles,
        (select h.name from person h where h.id = i.invited_by) as "invitedBy",
        i.expires_at as "expiresAt",
        case when i.accepted_at is not null then 'accepted' when i.expires_at <= now() or m.status <> 'active' then 'expired'
          else 'open' end as state
      from invitation i join person p on p.id = i.person_id join membership m on m.id = i.membership_id ${membershipJoins(unit)}
      where i.token_hash = decode(${hashToken(token)}, 'hex')`,
  );
  return row;
}
