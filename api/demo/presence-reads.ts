import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';

/** What is in an installation: nothing, the demonstration (begun, or lived through to its end), or somebody's own data. */
export type Presence = 'empty' | 'begun' | 'demo' | 'other';

type Row = { filled: boolean; demo: boolean; ended: boolean };

/** Tells the demonstration by one of its people, and its end by the configurations that are saved last. Seller's window. */
export async function getPresence(unit: Unit, email: string): Promise<Presence> {
  const [row] = await unit.query<Row>(
    'demo.getPresence',
    sql`select exists (select from organisation) or exists (select from item) as filled,
      exists (select from person where email = ${email}) as demo, exists (select from configuration where not standard) as ended`,
  );
  if (!row?.filled) return 'empty';
  if (!row.demo) return 'other';
  return row.ended ? 'demo' : 'begun';
}

/** How far the demonstration was lived through: its last request, and the orders that are on their way. Seller's window. */
export async function findProgress(unit: Unit): Promise<{ last: Date; orderIds: readonly string[] }> {
  const [row] = await unit.query<{ last: Date | null; orderIds: string[] }>(
    'demo.findProgress',
    sql`select (select max(submitted_at) from request) as last,
      array(select id from sales_order where stage not in ('delivered', 'cancelled') order by id) as "orderIds"`,
  );
  return { last: row?.last ?? new Date(0), orderIds: row?.orderIds ?? [] };
}
