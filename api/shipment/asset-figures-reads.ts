import { sql } from 'kysely';
import { owned } from '../db/owner.ts';
import type { Unit } from '../db/unit.ts';

/** Counts over what a customer has; retired assets are left out. */
export type AssetFigures = {
  readonly total: number;
  readonly inStore: number;
  /** Warranties that end from today on within the days asked for. */
  readonly warrantyEndsSoon: number;
};

/** Counts the assets in the owner's window. */
export async function countAssets(unit: Unit, warrantyDays: number): Promise<AssetFigures> {
  const [row] = await unit.query<AssetFigures>(
    'shipment.countAssets',
    sql`select count(*)::int as total, count(*) filter (where t.status = 'in_store')::int as "inStore",
        count(*) filter (where t.warranty_until between (${unit.clock})::date and (${unit.clock})::date + ${warrantyDays}::int)::int as "warrantyEndsSoon"
      from asset t where ${owned(unit.owner, 't')} and t.status <> 'retired'`,
  );
  return row ?? { total: 0, inStore: 0, warrantyEndsSoon: 0 };
}
