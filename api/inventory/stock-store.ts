import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';

export type LockedStock = { onHand: number; reserved: number };

/** The stock row of an item, made if need be and held until the transaction ends; absent when there is no such item. Seller's window. */
export async function lockStock(tx: Tx, itemId: string): Promise<LockedStock | undefined> {
  await tx.query(
    'inventory.openStock',
    sql`insert into stock (item_id) select id from item where id = ${itemId} on conflict (item_id) do nothing`,
  );
  const [row] = await tx.query<LockedStock>(
    'inventory.lockStock',
    sql`select on_hand as "onHand", reserved from stock where item_id = ${itemId} for update`,
  );
  return row;
}

/** Sets what is on hand of a locked item and answers the row's new version. */
export async function writeOnHand(tx: Tx, itemId: string, onHand: number): Promise<number> {
  const [row] = await tx.query<{ version: number }>(
    'inventory.writeOnHand',
    sql`update stock set on_hand = ${onHand}, version = version + 1 where item_id = ${itemId} returning version`,
  );
  return row?.version ?? 0;
}
