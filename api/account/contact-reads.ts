import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import { CONTACT_ROLES, type ContactRole } from './contact.ts';

/** One of the seller's people as an account may reach them. */
export type ContactPerson = { readonly name: string; readonly email: string; readonly phone: string | null };

export type Contact = {
  readonly accountId: string;
  readonly role: ContactRole;
  readonly person: ContactPerson;
  readonly deputy: ContactPerson | null;
  /** True when the person named for the account is no longer there. */
  readonly standsIn: boolean;
  /** False while nobody is named for the role, and a colleague answers meanwhile. */
  readonly named: boolean;
  readonly languages: readonly string[];
  readonly weekdays: readonly number[];
  readonly opens: string;
  readonly closes: string;
  readonly timeZone: string;
};

const PEOPLE = sql`membership m join person p on p.id = m.person_id and p.status = 'active'`;
const HERE = sql`m.party = 'seller' and m.status = 'active'`;
// Seller's first people of a role are those who joined first.
const FOR_ROLE = sql`(r.role = any(m.roles)) desc, ('administrator' = any(m.roles)) desc, m.created_at, m.id`;

/**
 * The contacts of accounts, one for each role, as long as the seller has anybody at all: who was named, else the deputy, else somebody of
 * that role, else an administrator, else anybody.
 */
export async function listContacts(unit: Unit, accountIds: readonly string[]): Promise<Contact[]> {
  return unit.query<Contact>(
    'account.listContacts',
    sql`select a.id as "accountId", r.role,
        json_build_object('name', f.name, 'email', f.email,
          'phone', case when f.id = c.membership_id then c.phone else coalesce(f.phone, c.phone) end) as person,
        case when d.id is not null then json_build_object('name', d.name, 'email', d.email, 'phone', coalesce(d.phone, c.phone)) end as deputy,
        c.membership_id is not null and f.id <> c.membership_id as "standsIn", c.membership_id is not null as named,
        coalesce(c.languages, '{en}') as languages, coalesce(c.weekdays, '{1,2,3,4,5}') as weekdays,
        to_char(coalesce(c.opens, '09:00'), 'HH24:MI') as opens, to_char(coalesce(c.closes, '17:30'), 'HH24:MI') as closes,
        coalesce(c.time_zone, seller.time_zone) as "timeZone"
      from account a
      cross join unnest(${CONTACT_ROLES}::text[]) with ordinality r (role, position)
      cross join (select time_zone from organisation where is_seller) seller
      left join account_contact c on c.account_id = a.id and c.role = r.role
      cross join lateral (select m.id, p.name, p.email, m.phone from ${PEOPLE} where ${HERE}
        order by (m.id = c.membership_id) desc nulls last, (m.id = c.deputy_membership_id) desc nulls last, ${FOR_ROLE} limit 1) f
      left join lateral (select m.id, p.name, p.email, m.phone from ${PEOPLE} where ${HERE} and m.id <> f.id
          and (m.id = c.deputy_membership_id or r.role = any(m.roles))
        order by (m.id = c.deputy_membership_id) desc nulls last, ${FOR_ROLE} limit 1) d on true
      where a.id = any(${accountIds}::uuid[]) order by a.id, r.position`,
  );
}

/** A role in which an account was given one of the seller's people, or their standing in for the one given. */
export type ContactPlace = {
  readonly membershipId: string;
  readonly accountId: string;
  readonly role: ContactRole;
  readonly deputises: boolean;
};

/** For which accounts memberships are named, by the account's name. Seller's window. */
export function listContactPlaces(unit: Unit, membershipIds: readonly string[]): Promise<ContactPlace[]> {
  return unit.query<ContactPlace>(
    'account.listContactPlaces',
    sql`select n.id as "membershipId", c.account_id as "accountId", c.role, n.id <> c.membership_id as deputises
      from account_contact c join account a on a.id = c.account_id
      join unnest(${membershipIds}::uuid[]) n (id) on n.id in (c.membership_id, c.deputy_membership_id)
      order by a.name, a.id, array_position(${CONTACT_ROLES}::text[], c.role)`,
  );
}

/** How many of the memberships are living ones of the seller. Seller's window. */
export async function countStaff(unit: Unit, membershipIds: readonly string[]): Promise<number> {
  const [row] = await unit.query<{ n: number }>(
    'account.countStaff',
    sql`select count(*)::int as n from membership m where ${HERE} and m.id = any(${membershipIds}::uuid[])`,
  );
  return row?.n ?? 0;
}
