import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Customer } from '../identity/viewer.ts';
import { InvalidInputError } from '../kernel/error.ts';
import { parse } from '../kernel/parse.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { NoPriceError } from '../pricing/pricing.ts';
import {
  CartFullError,
  type CartLineInput,
  cartLineInput,
  deliveriesOf,
  InvalidConfigurationError,
  MOST_LINES,
} from './cart.ts';
import { additionOf, writeAdditions } from './cart-additions.ts';
import { findCart, getBuyingTerms } from './cart-reads.ts';
import { claimCart } from './cart-store.ts';
import { findGoods } from './find-goods.ts';
import { priceGoods } from './price-goods.ts';

/**
 * Puts goods into the viewer's cart at the price that holds now, a line for each day on which they are wanted; more of an article that is
 * there already for the day is added to its line. Refuses what the account may not buy, choices that do not make a complete product, what
 * has no price, and days that are over.
 */
export async function addCartLine(tx: Tx, viewer: Customer, input: unknown): Promise<{ lineIds: string[] }> {
  const wanted = parse(cartLineInput, input);
  const { accountId, membershipId } = viewer;
  const goods = await findGoods(tx, viewer, wanted);
  const claimed = await claimCart(tx, accountId, membershipId);
  const lines = (await findCart(tx, accountId, membershipId))?.lines ?? [];
  const additions = deliveriesOf(wanted).map((delivery) => additionOf(lines, goods, delivery));
  if (lines.length + additions.filter(({ same }) => !same).length > MOST_LINES) throw new CartFullError();
  const { today } = await getBuyingTerms(tx, accountId);
  refusePastDays(wanted, today);
  const priced = await priceGoods(tx, accountId, additions, today);
  const shown = priced.map(({ line, resolved, price }) => {
    if (resolved && !resolved.valid) throw new InvalidConfigurationError(null, resolved.issues);
    if (!price) throw new NoPriceError(goods.itemId, null, 'no_list_price');
    return { ...line, shown: price.unit };
  });
  await writeAdditions(tx, accountId, claimed.id, lines.at(-1)?.position ?? 0, shown);
  await record(tx, viewer, [
    {
      topic: 'cart.changed',
      aggregate: 'cart',
      id: claimed.id,
      sequence: claimed.before + 1,
      accountId,
      detail: {
        itemId: goods.itemId,
        lines: shown.map((line) => ({ lineId: line.id, quantity: line.quantity, requestedDate: line.requestedDate })),
      },
    },
  ]);
  return { lineIds: shown.map(({ id }) => id) };
}

function refusePastDays({ schedule, requestedDate }: CartLineInput, today: PlainDate): void {
  const days = schedule
    ? schedule.map((part, index) => ({ path: `schedule.${index}.requestedDate`, day: part.requestedDate }))
    : [{ path: 'requestedDate', day: requestedDate }];
  const issues = days
    .filter(({ day }) => day && day < today)
    .map(({ path }) => ({ path, message: 'is in the past', code: 'day_from', figures: { from: today } }));
  if (issues.length > 0) throw new InvalidInputError(issues);
}
