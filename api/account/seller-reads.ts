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
