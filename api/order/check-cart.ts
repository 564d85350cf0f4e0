import type { Unit } from '../db/unit.ts';
import type { Currency } from '../kernel/money.ts';
import { PriceChangedError, priceChanges } from '../pricing/price-change.ts';
import type { PricedLine } from '../pricing/pricing.ts';
import { type CartLine, InvalidConfigurationError } from './cart.ts';
import { type BuyingTerms, listOrderable } from './cart-reads.ts';
import { type PricedGoods, priceGoods } from './price-goods.ts';
import { NotOrderableError, type Submission } from './submission.ts';

/** A cart line that may be requested: what its choices mean, what it costs now and what it is called. */
export type CheckedLine = PricedGoods<CartLine> & { readonly price: PricedLine; readonly name: string };

type Accepted = Submission['acceptedPrices'];

/**
 * Checks every line of a cart again: in the catalogue, buildable, and at the price that the buyer saw or accepts now. Refuses the whole
 * cart, naming all lines concerned.
 */
export async function checkCart(
  unit: Unit,
  accountId: string,
  lines: readonly CartLine[],
  terms: BuyingTerms,
  accepted: Accepted,
): Promise<CheckedLine[]> {
  const names = await listOrderable(
    unit,
    accountId,
    lines.map(({ itemId }) => itemId),
  );
  const gone = lines.filter(({ itemId }) => !names.has(itemId));
  if (gone.length > 0) throw new NotOrderableError(gone.map(({ id }) => id));
  const priced = await priceGoods(unit, accountId, lines, terms.today);
  const invalid = priced.find(({ resolved }) => resolved && !resolved.valid);
  if (invalid) throw new InvalidConfigurationError(invalid.line.id, invalid.resolved?.issues ?? []);
  refuseChanges(priced, terms.currency, accepted);
  return priced.flatMap((line) =>
    line.price ? { ...line, price: line.price, name: names.get(line.line.itemId) ?? '' } : [],
  );
}

function refuseChanges(priced: readonly PricedGoods<CartLine>[], currency: Currency, accepted: Accepted): void {
  const seen = new Map(accepted?.map(({ lineId, unitPrice }) => [lineId, unitPrice]));
  const shown = priced.map(({ line }) => ({ key: line.id, unit: seen.get(line.id) ?? line.shown, currency }));
  const now = priced.flatMap(({ line, price }) =>
    price ? { key: line.id, unit: price.unit, currency: price.currency } : [],
  );
  const changes = priceChanges(shown, now);
  if (changes.length > 0) throw new PriceChangedError(changes);
}
