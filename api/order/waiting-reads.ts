import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import { visibleTo } from '../db/visible-to.ts';
import type { Customer } from '../identity/viewer.ts';
import { refusedLately } from './request-reads.ts';

/** How many orders that the viewer may see are in danger, and how many of their own requests were refused lately. */
export async function countTroubles(unit: Unit, viewer: Customer): Promise<number> {
  const [row] = await unit.query<{ count: number }>(
    'order.countTroubles',
    sql`select ((select count(*) from sales_order o where ${visibleTo(viewer, 'o')} and o.at_risk)
      + (select count(*) from request r where ${refusedLately(unit, viewer)}))::int as count`,
  );
  return row?.count ?? 0;
}
