import type { Unit } from '../db/unit.ts';
import type { Currency } from '../kernel/money.ts';
import { lineToPrice, loadPriceFacts } from './price-lines.ts';
import { NoPriceError, priceLine } from './pricing.ts';

/** From `quantity` pieces on, one costs `unit` minor units, net. */
export type QuantityBreak = { readonly quantity: number; readonly unit: bigint; readonly currency: Currency };

/** The quantities from which the account pays another price for an item, the first from 1 on; one entry for each item, empty without a price. */
export async function listQuantityBreaks(
  unit: Unit,
  accountId: string,
  itemIds: readonly string[],
): Promise<QuantityBreak[][]> {
  const facts = await loadPriceFacts(unit, accountId, itemIds, null);
  const thresholds = [...new Set([1, ...facts.terms.agreementLines.map((line) => line.minimumQuantity)])];
  return itemIds.map((itemId) => {
    const prices = thresholds
      .toSorted((a, b) => a - b)
      .flatMap((quantity): QuantityBreak[] => {
        if (!facts.items.has(itemId)) return [];
        try {
          const priced = priceLine(lineToPrice({ itemId, quantity, options: [] }, facts), facts.terms);
          return [{ quantity, unit: priced.unit, currency: priced.currency }];
        } catch (error) {
          if (error instanceof NoPriceError) return [];
          throw error;
        }
      });
    return prices.filter((price, index) => price.unit !== prices[index - 1]?.unit);
  });
}
