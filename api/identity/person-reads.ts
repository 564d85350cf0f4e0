import { type RawBuilder, sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import type { Locale } from './viewer.ts';

export type PersonStatus = 'invited' | 'active' | 'deactivated';

export type Person = {
  readonly id: string;
  readonly name: string;
  /** Null for people of another party than the reader's. */
  readonly email: string | null;
  readonly locale: Locale;
  readonly status: PersonStatus;
};

// The seller knows its partners' people; a partner knows the e-mail of its own people only.
function ownColleague(unit: Unit): RawBuilder<boolean> {
  const { owner } = unit;
  if (owner.party === 'customer') {
    return sql`exists (select from membership m where m.person_id = p.id and m.account_id = ${owner.accountId})`;
  }
  if (owner.party === 'supplier') {
    return sql`exists (select from membership m where m.person_id = p.id and m.supplier_id = ${owner.supplierId})`;
  }
  return sql`true`;
}

/** Persons by id, as far as the owner's window shows them: colleagues and the seller's people. */
export async function listPersons(unit: Unit, ids: readonly string[]): Promise<Person[]> {
  return unit.query<Person>(
    'identity.listPersons',
    sql`select p.id, p.name, case when ${ownColleague(unit)} then p.email end as email, p.locale, p.status
      from person p where p.id = any(${ids}::uuid[])`,
  );
}

/** Which of these addresses belong to somebody who can sign in. Identity window. */
export async function listKnownEmails(unit: Unit, emails: readonly string[]): Promise<string[]> {
  const rows = await unit.query<{ email: string }>(
    'identity.listKnownEmails',
    sql`select p.email from person p where p.email = any(${emails}::text[]) and p.status = 'active'`,
  );
  return rows.map(({ email }) => email);
}
