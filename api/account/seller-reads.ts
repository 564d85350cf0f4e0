import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';

/** The seller's name; every window shows it. */
export async function getSellerName(unit: Unit): Promise<string> {
  const [row] = await unit.query<{ name: string }>(
    'account.getSellerName',
    sql`select name from organisation where is_seller`,
  );
  if (!row) throw new Error('the installation has no seller');
  return row.name;
}

/** True when somebody of the seller can sign in. Seller's window. */
export async function hasStaff(unit: Unit): Promise<boolean> {
  const rows = await unit.query(
    'account.hasStaff',
    sql`select m.id from membership m join person p on p.id = m.person_id and p.status = 'active'
      where m.party = 'seller' and m.status = 'active' limit 1`,
  );
  return rows.length > 0;
}
