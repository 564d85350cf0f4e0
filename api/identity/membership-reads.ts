import { type RawBuilder, sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import type { Role, Viewer } from './viewer.ts';

export type Membership = {
  readonly id: string;
  readonly personId: string;
  readonly party: Viewer['party'];
  readonly accountId: string | null;
  readonly supplierId: string | null;
  /** Name of the account, the supplier relation or the seller. */
  readonly partyName: string;
  readonly timeZone: string;
  /** The account's currency, in which limits are; null for the other parties. */
  readonly currency: string | null;
  readonly roles: readonly Role[];
  readonly unitId: string | null;
  readonly costCentreId: string | null;
  readonly requestLimit: bigint;
  readonly approvalLimit: bigint | null;
  readonly phone: string | null;
  readonly status: 'active' | 'ended';
  readonly version: number;
};

const ACCOUNT = sql`left join account a on a.id = m.account_id`;
const SUPPLIER = sql`left join supplier s on s.id = m.supplier_id`;
const NO_ACCOUNT = sql`cross join (select null::text as name, null::uuid as organisation_id, null::text as currency) a`;
const NO_SUPPLIER = sql`cross join (select null::text as name, null::uuid as organisation_id) s`;

// A customer has no window on suppliers at all, nor a supplier on accounts.
export function membershipJoins(unit: Unit): RawBuilder<unknown> {
  const account = unit.owner.party === 'supplier' ? NO_ACCOUNT : ACCOUNT;
  const supplier = unit.owner.party === 'customer' ? NO_SUPPLIER : SUPPLIER;
  return sql`${account} ${supplier} left join organisation o
    on o.id = coalesce(a.organisation_id, s.organisation_id, (select id from organisation where is_seller))`;
}

/** What a membership is, as columns of `membership m` with `membershipJoins`. */
export const membershipColumns = sql`m.id, m.person_id as "personId", m.party, m.account_id as "accountId", m.supplier_id as "supplierId",
  coalesce(a.name, s.name, o.name) as "partyName", o.time_zone as "timeZone", a.currency, m.roles, m.unit_id as "unitId",
  m.cost_centre_id as "costCentreId", m.request_limit as "requestLimit", m.approval_limit as "approvalLimit", m.phone, m.status, m.version`;

/** Memberships by id, as far as the owner's window shows them. */
export async function listMemberships(unit: Unit, ids: readonly string[]): Promise<Membership[]> {
  return unit.query<Membership>(
    'identity.listMemberships',
    sql`select ${membershipColumns} from membership m ${membershipJoins(unit)} where m.id = any(${ids}::uuid[])`,
  );
}

/** The living memberships of a person in every party, by party and name. Identity window. */
export async function listMembershipsOfPerson(unit: Unit, personId: string): Promise<Membership[]> {
  return unit.query<Membership>(
    'identity.listMembershipsOfPerson',
    sql`select ${membershipColumns} from membership m ${membershipJoins(unit)}
      where m.person_id = ${personId} and m.status = 'active' order by m.party, "partyName", m.id`,
  );
}
