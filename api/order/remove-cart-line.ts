import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Customer } from '../identity/viewer.ts';
import { ConflictError, NotFoundError } from '../kernel/error.ts';
import { parse } from '../kernel/parse.ts';
import { cartLineRemoval } from './cart.ts';
import { findCart } from './cart-reads.ts';
import { claimCart, deleteCartLines } from './cart-store.ts';

/** Takes a line out of the viewer's cart. */
export async function removeCartLine(tx: Tx, viewer: Customer, input: unknown): Promise<{ lineId: string }> {
  const wanted = parse(cartLineRemoval, input);
  const { accountId, membershipId } = viewer;
  const claimed = await claimCart(tx, accountId, membershipId);
  const cart = await findCart(tx, accountId, membershipId);
  if (!cart?.lines.some(({ id }) => id === wanted.lineId)) throw new NotFoundError('CartLine');
  if (claimed.before !== wanted.cartVersion) throw new ConflictError(claimed.before);
  await deleteCartLines(tx, accountId, claimed.id, [wanted.lineId]);
  await record(tx, viewer, [
    {
      topic: 'cart.changed',
      aggregate: 'cart',
      id: claimed.id,
      sequence: claimed.before + 1,
      accountId,
      detail: { lineId: wanted.lineId, quantity: 0 },
    },
  ]);
  return { lineId: wanted.lineId };
}
