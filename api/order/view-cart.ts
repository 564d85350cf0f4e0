import type { Unit } from '../db/unit.ts';
import type { Customer } from '../identity/viewer.ts';
import type { Currency } from '../kernel/money.ts';
import { type Totals, totalsOf } from '../pricing/pricing.ts';
import type { CartLine } from './cart.ts';
import { findCart, getBuyingTerms, listOrderable } from './cart-reads.ts';
import { type PricedGoods, priceGoods } from './price-goods.ts';

/** Why a line cannot be requested as it stands; null when it can. */
export type LineObstacle = 'not_orderable' | 'invalid_configuration' | 'no_price' | 'price_changed';

export type CartLineView = PricedGoods<CartLine> & {
  readonly currency: Currency;
  readonly obstacle: LineObstacle | null;
};

/** A cart as its buyer sees it now. Totals are over the lines that have a price. Version 0: nothing was ever put into it. */
export type CartView = {
  readonly version: number;
  readonly currency: Currency;
  readonly lines: readonly CartLineView[];
  readonly totals: Totals;
};

/** The viewer's cart, every line at the price it was shown at and the price that holds now. */
export async function viewCart(unit: Unit, viewer: Customer): Promise<CartView> {
  const cart = await findCart(unit, viewer.accountId, viewer.membershipId);
  const terms = await getBuyingTerms(unit, viewer.accountId);
  const lines = cart?.lines ?? [];
  const priced = await priceGoods(unit, viewer.accountId, lines, terms.today);
  const orderable = await listOrderable(
    unit,
    viewer.accountId,
    lines.map(({ itemId }) => itemId),
  );
  return {
    version: cart?.version ?? 0,
    currency: terms.currency,
    lines: priced.map((line) => ({ ...line, currency: terms.currency, obstacle: obstacleOf(line, orderable) })),
    totals: totalsOf(priced.flatMap(({ price }) => price ?? [])),
  };
}

function obstacleOf(
  { line, resolved, price }: PricedGoods<CartLine>,
  orderable: ReadonlyMap<string, string>,
): LineObstacle | null {
  if (!orderable.has(line.itemId)) return 'not_orderable';
  if (resolved && !resolved.valid) return 'invalid_configuration';
  if (!price) return 'no_price';
  return price.unit === line.shown ? null : 'price_changed';
}
