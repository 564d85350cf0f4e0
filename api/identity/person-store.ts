import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import type { PersonStatus } from './person-reads.ts';
import type { Locale } from './viewer.ts';

export type NewPerson = { readonly id: string; readonly email: string; readonly name: string; readonly locale: Locale };

/**
 * The person of an e-mail, locked, made with the state "invited" when nobody has it yet. Somebody who was deactivated is invited anew; the
 * name and language of a person who exists stay theirs. Identity window.
 */
export async function ensurePerson(tx: Tx, person: NewPerson): Promise<{ id: string; status: PersonStatus }> {
  const [row] = await tx.query<{ id: string; status: PersonStatus }>(
    'identity.ensurePerson',
    sql`insert into person as p (id, email, name, locale, status, created_at)
      values (${person.id}, ${person.email}, ${person.name}, ${person.locale}, 'invited', ${tx.now})
      on conflict (email) do update set status = case p.status when 'deactivated' then 'invited' else p.status end
      returning p.id, p.status`,
  );
  if (!row) throw new Error('an upsert has returned no row');
  return row;
}

/** Writes what a person says of themselves; with `activate` they can sign in from now on. Identity window. */
export async function updatePerson(
  tx: Tx,
  id: string,
  person: { readonly name: string; readonly locale: Locale },
  activate = false,
): Promise<void> {
  await tx.query(
    'identity.updatePerson',
    sql`update person set name = ${person.name}, locale = ${person.locale}, status = case when ${activate} then 'active' else status end
      where id = ${id}`,
  );
}
