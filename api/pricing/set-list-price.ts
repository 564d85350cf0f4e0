import { z } from 'zod';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Seller } from '../identity/viewer.ts';
import { InvalidInputError, NotFoundError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { parse, text } from '../kernel/parse.ts';
import { sellerDay } from './list-price-reads.ts';
import { lockPricedItem, replaceListPrice, writeRate } from './list-price-store.ts';
import { amount, currency, day } from './price-agreement.ts';

const listPriceInput = z.object({ itemId: z.uuid(), currency, amount, from: day });

/**
 * Sets the list price of an item in one currency from a day on, until the next price that is set already. Refuses days that are over:
 * what was priced then must be recomputed to the same amount.
 */
export async function setListPrice(tx: Tx, viewer: Seller, input: unknown): Promise<{ itemId: string }> {
  const wanted = parse(listPriceInput, input);
  if (wanted.from < (await sellerDay(tx))) {
    throw new InvalidInputError([{ path: 'from', message: 'must not be in the past' }]);
  }
  if (!(await lockPricedItem(tx, wanted.itemId))) throw new NotFoundError('Item');
  const before = await replaceListPrice(tx, { ...wanted, id: newId() });
  await record(tx, viewer, [
    {
      topic: 'item.changed',
      aggregate: 'item',
      id: wanted.itemId,
      sequence: tx.now.getTime(),
      detail: {
        currency: wanted.currency,
        from: wanted.from,
        before: before?.toString() ?? null,
        after: String(wanted.amount),
      },
    },
  ]);
  return { itemId: wanted.itemId };
}

const RATE = /^(\d{1,9})(?:\.(\d{1,8}))?$/;
const rateInput = z
  .object({
    base: currency,
    quote: currency,
    day,
    rate: z.string().regex(RATE, 'must be a decimal with at most eight places'),
    source: text(120),
  })
  .refine(({ base, quote }) => base !== quote, 'must name two currencies')
  .refine(({ rate }) => Number(rate) > 0, 'must be more than zero');

/** Publishes what one currency is worth in another from a day on; refuses days that are over. Rates have up to eight decimal places. */
export async function setExchangeRate(
  tx: Tx,
  viewer: Seller,
  input: unknown,
): Promise<{ base: string; quote: string; day: string; rateE8: string; source: string }> {
  const { rate, ...wanted } = parse(rateInput, input);
  if (wanted.day < (await sellerDay(tx))) {
    throw new InvalidInputError([{ path: 'day', message: 'must not be in the past' }]);
  }
  const [, whole = '', places = ''] = RATE.exec(rate) ?? [];
  const rateE8 = BigInt(`${whole}${places.padEnd(8, '0')}`);
  await writeRate(tx, { ...wanted, rateE8 });
  await record(tx, viewer, [
    {
      topic: 'exchange_rate.changed',
      aggregate: 'exchange_rate',
      id: newId(),
      sequence: tx.now.getTime(),
      detail: { ...wanted, rate },
    },
  ]);
  return { ...wanted, rateE8: rateE8.toString() };
}
