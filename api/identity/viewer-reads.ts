import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import { hashToken } from './token.ts';
import type { Locale, Role, Viewer } from './viewer.ts';

type Row = {
  /** True when the last use was noted more than a minute ago. */
  stale: boolean;
  session_id: string | null;
  scope: 'read' | 'read_write';
  membership_id: string;
  person_id: string;
  party: Viewer['party'];
  account_id: string | null;
  supplier_id: string | null;
  organisation_id: string;
  roles: Role[];
  locale: Locale;
};

const MEMBERSHIP = sql`m.id as membership_id, m.person_id, m.party, m.account_id, m.supplier_id, m.roles, p.locale,
  coalesce(a.organisation_id, s.organisation_id, o.id) as organisation_id`;
const JOINS = sql`join person p on p.id = m.person_id and p.status = 'active'
  left join account a on a.id = m.account_id left join supplier s on s.id = m.supplier_id
  left join organisation o on o.is_seller and m.party = 'seller'`;

/** Who speaks, and whether this use has to be noted. */
export type Recognised = { readonly viewer: Viewer; readonly stale: boolean };

function toViewer(row: Omit<Row, 'stale'>): Viewer {
  const acting = {
    personId: row.person_id,
    membershipId: row.membership_id,
    sessionId: row.session_id,
    channel: row.session_id ? ('portal' as const) : ('api' as const),
    scope: row.scope,
    roles: row.roles,
    locale: row.locale,
    organisationId: row.organisation_id,
  };
  if (row.account_id) return { ...acting, party: 'customer', accountId: row.account_id };
  if (row.supplier_id) return { ...acting, party: 'supplier', supplierId: row.supplier_id };
  return { ...acting, party: 'seller' };
}

/** Who speaks with this session cookie; absent when the session, the person or the membership is no longer alive. Identity window. */
export async function findViewerBySession(
  unit: Unit,
  token: string,
  idleMinutes: number,
): Promise<Recognised | undefined> {
  const [row] = await unit.query<Row>(
    'identity.findViewerBySession',
    sql`select se.seen_at < now() - interval '1 minute' as stale, se.id as session_id, 'read_write' as scope, ${MEMBERSHIP} from session se
      join membership m on m.id = se.membership_id and m.person_id = se.person_id and m.status = 'active' ${JOINS}
      where se.token_hash = decode(${hashToken(token)}, 'hex') and se.ended_at is null and se.expires_at > now()
        and se.seen_at > now() - make_interval(mins => ${idleMinutes})`,
  );
  return row && { viewer: toViewer(row), stale: row.stale };
}

/** Who speaks with this API token. Identity window. */
export async function findViewerByApiToken(unit: Unit, token: string): Promise<Recognised | undefined> {
  const [row] = await unit.query<Row>(
    'identity.findViewerByApiToken',
    sql`select coalesce(t.used_at < now() - interval '1 minute', true) as stale, null::uuid as session_id, t.scope, ${MEMBERSHIP} from api_token t
      join membership m on m.id = t.membership_id and m.status = 'active' ${JOINS}
      where t.token_hash = decode(${hashToken(token)}, 'hex') and t.revoked_at is null and t.expires_at > now()`,
  );
  return row && { viewer: toViewer(row), stale: row.stale };
}

/** The person of a membership as the session would speak for it; absent when either is no longer alive. Identity window. */
export async function findViewerByMembership(
  unit: Unit,
  membershipId: string,
  sessionId: string | null,
): Promise<Viewer | undefined> {
  const [row] = await unit.query<Omit<Row, 'stale'>>(
    'identity.findViewerByMembership',
    sql`select ${sessionId}::uuid as session_id, 'read_write' as scope, ${MEMBERSHIP} from membership m ${JOINS}
      where m.id = ${membershipId} and m.status = 'active'`,
  );
  return row && toViewer(row);
}
