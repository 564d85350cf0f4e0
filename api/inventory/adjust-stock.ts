import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Seller } from '../identity/viewer.ts';
import { InvalidInputError, NotFoundError } from '../kernel/error.ts';
import { parse } from '../kernel/parse.ts';
import { StockBelowReservedError, stockAdjustment } from './stock.ts';
import { lockStock, writeOnHand } from './stock-store.ts';

const MOST_ON_HAND = 2_000_000_000;

/** Corrects what is on hand of an item; refuses to go below what orders have reserved. */
export async function adjustStock(tx: Tx, viewer: Seller, input: unknown): Promise<{ itemId: string }> {
  const { itemId, change, reason } = parse(stockAdjustment, input);
  const stock = await lockStock(tx, itemId);
  if (!stock) throw new NotFoundError('Item');
  const onHand = stock.onHand + change;
  if (onHand < stock.reserved) throw new StockBelowReservedError(stock.onHand, stock.reserved);
  if (onHand > MOST_ON_HAND) throw new InvalidInputError([{ path: 'change', message: 'is too large' }]);
  const version = await writeOnHand(tx, itemId, onHand);
  await record(tx, viewer, [
    {
      topic: 'stock.changed',
      aggregate: 'stock',
      id: itemId,
      sequence: version,
      payload: { itemIds: [itemId] },
      detail: { before: stock.onHand, after: onHand, reason },
    },
  ]);
  return { itemId };
}
