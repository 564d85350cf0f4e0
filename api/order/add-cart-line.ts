import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Customer } from '../identity/viewer.ts';
import { newId } from '../kernel/id.ts';
import { parse, quantity } from '../kernel/parse.ts';
import { NoPriceError } from '../pricing/pricing.ts';
import { CartFullError, cartLineInput, InvalidConfigurationError, MOST_LINES, sameArticle } from './cart.ts';
import { findCart, getBuyingTerms } from './cart-reads.ts';
import { claimCart, insertCartLine, updateCartLine } from './cart-store.ts';
import { findGoods } from './find-goods.ts';
import { priceGoods } from './price-goods.ts';

/**
 * Puts goods into the viewer's cart at the price that holds now; more of an article that is there already is added to its line.
 * Refuses what the account may not buy, choices that do not make a complete product, and what has no price.
 */
export async function addCartLine(tx: Tx, viewer: Customer, input: unknown): Promise<{ lineId: string }> {
  const wanted = parse(cartLineInput, input);
  const { accountId, membershipId } = viewer;
  const goods = await findGoods(tx, viewer, wanted);
  const claimed = await claimCart(tx, accountId, membershipId);
  const lines = (await findCart(tx, accountId, membershipId))?.lines ?? [];
  const same = sameArticle(lines, goods);
  if (!same && lines.length >= MOST_LINES) throw new CartFullError();
  const id = same?.id ?? newId();
  const total = parse(quantity, wanted.quantity + (same?.quantity ?? 0));
  const { today } = await getBuyingTerms(tx, accountId);
  const [priced] = await priceGoods(tx, accountId, [{ ...goods, id, quantity: total }], today);
  if (priced?.resolved && !priced.resolved.valid) throw new InvalidConfigurationError(null, priced.resolved.issues);
  if (!priced?.price) throw new NoPriceError(goods.itemId, null, 'no_list_price');
  const shown = priced.price.unit;
  if (same) await updateCartLine(tx, accountId, id, total, shown);
  else {
    const position = (lines.at(-1)?.position ?? 0) + 1;
    await insertCartLine(tx, accountId, claimed.id, { ...goods, id, position, quantity: total, shown });
  }
  await record(tx, viewer, [
    {
      topic: 'cart.changed',
      aggregate: 'cart',
      id: claimed.id,
      sequence: claimed.before + 1,
      accountId,
      detail: { lineId: id, itemId: goods.itemId, quantity: total },
    },
  ]);
  return { lineId: id };
}
