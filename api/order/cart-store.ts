import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import { newId } from '../kernel/id.ts';
import type { Goods } from './cart.ts';

/**
 * Takes the membership's cart for a change: makes it if need be, holds its row until the transaction ends and counts the change.
 * `before` is the version that the caller must have seen. What is read after it sees everything that was committed before.
 */
export async function claimCart(
  tx: Tx,
  accountId: string,
  membershipId: string,
): Promise<{ id: string; before: number }> {
  const [row] = await tx.query<{ id: string; version: number }>(
    'order.claimCart',
    sql`insert into cart (account_id, id, membership_id, version, updated_at)
      values (${accountId}, ${newId()}, ${membershipId}, 1, ${tx.now})
      on conflict (account_id, membership_id) do update set version = cart.version + 1, updated_at = excluded.updated_at
      returning id, version`,
  );
  if (!row) throw new Error('a cart can always be claimed');
  return { id: row.id, before: row.version - 1 };
}

export type NewCartLine = Goods & {
  readonly id: string;
  readonly position: number;
  readonly quantity: number;
  readonly shown: bigint;
};

export async function insertCartLine(tx: Tx, accountId: string, cartId: string, line: NewCartLine): Promise<void> {
  const choices = line.choices ? JSON.stringify(line.choices) : null;
  await tx.query(
    'order.insertCartLine',
    sql`insert into cart_line (account_id, cart_id, id, position, item_id, configuration_id, model_version_id, choices, quantity, shown_unit_price)
      values (${accountId}, ${cartId}, ${line.id}, ${line.position}, ${line.itemId}, ${line.configurationId}, ${line.modelVersionId},
        ${choices}::jsonb, ${line.quantity}, ${line.shown})`,
  );
}

export async function updateCartLine(
  tx: Tx,
  accountId: string,
  id: string,
  quantity: number,
  shown: bigint,
): Promise<void> {
  await tx.query(
    'order.updateCartLine',
    sql`update cart_line set quantity = ${quantity}, shown_unit_price = ${shown} where account_id = ${accountId} and id = ${id}`,
  );
}

/** Takes lines out of a cart. */
export async function deleteCartLines(
  tx: Tx,
  accountId: string,
  cartId: string,
  ids: readonly string[],
): Promise<void> {
  await tx.query(
    'order.deleteCartLines',
    sql`delete from cart_line where account_id = ${accountId} and cart_id = ${cartId} and id = any(${ids}::uuid[])`,
  );
}
