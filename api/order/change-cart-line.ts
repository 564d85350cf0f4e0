import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Customer } from '../identity/viewer.ts';
import { ConflictError, NotFoundError } from '../kernel/error.ts';
import { parse } from '../kernel/parse.ts';
import { type CartLine, cartLineChange, shownAfterChange } from './cart.ts';
import { findCart, getBuyingTerms } from './cart-reads.ts';
import { claimCart, updateCartLines } from './cart-store.ts';
import { priceGoods } from './price-goods.ts';

/** Changes how many of a line are wanted. Quantity breaks take effect; a change of price that is not accepted yet stays visible. */
export async function changeCartLine(tx: Tx, viewer: Customer, input: unknown): Promise<{ lineId: string }> {
  const wanted = parse(cartLineChange, input);
  const { accountId, membershipId } = viewer;
  const claimed = await claimCart(tx, accountId, membershipId);
  const cart = await findCart(tx, accountId, membershipId);
  const line = cart?.lines.find(({ id }) => id === wanted.lineId);
  if (!line) throw new NotFoundError('CartLine');
  if (claimed.before !== wanted.cartVersion) throw new ConflictError(claimed.before);
  const shown = await shownAt(tx, accountId, line, wanted.quantity);
  await updateCartLines(tx, accountId, [{ id: line.id, quantity: wanted.quantity, shown }]);
  await record(tx, viewer, [
    {
      topic: 'cart.changed',
      aggregate: 'cart',
      id: claimed.id,
      sequence: claimed.before + 1,
      accountId,
      detail: { lineId: line.id, before: line.quantity, quantity: wanted.quantity },
    },
  ]);
  return { lineId: line.id };
}

async function shownAt(tx: Tx, accountId: string, line: CartLine, quantity: number): Promise<bigint> {
  const { today } = await getBuyingTerms(tx, accountId);
  const [before, after] = await priceGoods(tx, accountId, [line, { ...line, quantity }], today);
  return shownAfterChange(line.shown, before?.price?.unit ?? null, after?.price?.unit ?? null);
}
