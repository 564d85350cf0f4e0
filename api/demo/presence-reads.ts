import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';

/** What is in an installation: nothing, the demonstration, or somebody's own data. Seller's window. */
export type Presence = 'empty' | 'demo' | 'other';

export async function getPresence(unit: Unit, email: string): Promise<Presence> {
  const [row] = await unit.query<{ filled: boolean; demo: boolean }>(
    'demo.getPresence',
    sql`select exists (select from organisation) or exists (select from item) as filled,
      exists (select from person where email = ${email}) as demo`,
  );
  if (!row?.filled) return 'empty';
  return row.demo ? 'demo' : 'other';
}
