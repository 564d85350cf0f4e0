import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';

/** What the control centre holds of an item; reserved never exceeds what is on hand. */
export type Stock = {
  readonly itemId: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly version: number;
};

/** Stock of items; an item that was never in stock has version 0. Seller's window; nobody else has any. */
export async function listStock(unit: Unit, itemIds: readonly string[]): Promise<Stock[]> {
  if (unit.owner.party !== 'seller') return [];
  return unit.query<Stock>(
    'inventory.listStock',
    sql`select i.id as "itemId", coalesce(s.on_hand, 0) as "onHand", coalesce(s.reserved, 0) as reserved, coalesce(s.version, 0) as version
      from item i left join stock s on s.item_id = i.id where i.id = any(${itemIds}::uuid[])`,
  );
}
