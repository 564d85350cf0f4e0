import type { Tx } from '../db/unit.ts';
import { newId } from '../kernel/id.ts';
import { parse, quantity } from '../kernel/parse.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { type CartLine, type Goods, sameArticle } from './cart.ts';
import { insertCartLines, updateCartLines } from './cart-store.ts';

/** How many are wanted, and on which day; null for the day of the whole request. */
export type Delivery = { readonly quantity: number; readonly requestedDate: PlainDate | null };

/** Goods on their way into a cart: a new line, or one that is there already (`same`) with its quantity as it will be. */
export type Addition = Goods & Delivery & { readonly id: string; readonly same: boolean };

/** More of an article that is there already for the day is added to its line; refuses more than a line can hold. */
export function additionOf(
  lines: readonly CartLine[],
  goods: Goods,
  { quantity: more, requestedDate }: Delivery,
): Addition {
  const same = sameArticle(lines, goods, requestedDate);
  const total = parse(quantity, more + (same?.quantity ?? 0));
  return { ...goods, id: same?.id ?? newId(), same: same !== undefined, quantity: total, requestedDate };
}

/** Writes additions at the price that their buyer is shown; new lines stand behind the position `last`. */
export async function writeAdditions(
  tx: Tx,
  accountId: string,
  cartId: string,
  last: number,
  shown: readonly (Addition & { readonly shown: bigint })[],
): Promise<void> {
  const more = shown.filter(({ same }) => same);
  const fresh = shown.filter(({ same }) => !same).map((line, index) => ({ ...line, position: last + index + 1 }));
  if (more.length > 0) await updateCartLines(tx, accountId, more);
  if (fresh.length > 0) await insertCartLines(tx, accountId, cartId, fresh);
}
