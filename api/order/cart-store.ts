import { sql } from 'kysely';
import { insertRows } from '../db/insert.ts';
import type { Tx } from '../db/unit.ts';
import { newId } from '../kernel/id.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
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
  readonly requestedDate: PlainDate | null;
};

export async function insertCartLines(
  tx: Tx,
  accountId: string,
  cartId: string,
  lines: readonly NewCartLine[],
): Promise<void> {
  await insertRows(
    tx,
    'order.insertCartLines',
    'cart_line',
    lines.map((line) => ({
      account_id: accountId,
      cart_id: cartId,
      id: line.id,
      position: line.position,
      item_id: line.itemId,
      configuration_id: line.configurationId,
      model_version_id: line.modelVersionId,
      choices: line.choices && JSON.parse(JSON.stringify(line.choices)),
      quantity: line.quantity,
      shown_unit_price: line.shown,
      requested_date: line.requestedDate,
    })),
  );
}

/** Writes how many of lines are wanted and at which price they were shown. */
export async function updateCartLines(
  tx: Tx,
  accountId: string,
  lines: readonly { readonly id: string; readonly quantity: number; readonly shown: bigint }[],
): Promise<void> {
  await tx.query(
    'order.updateCartLines',
    sql`update cart_line l set quantity = t.quantity, shown_unit_price = t.shown
      from unnest(${lines.map(({ id }) => id)}::uuid[], ${lines.map((line) => line.quantity)}::int[],
        ${lines.map(({ shown }) => shown)}::bigint[]) t(id, quantity, shown)
      where l.account_id = ${accountId} and l.id = t.id`,
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
