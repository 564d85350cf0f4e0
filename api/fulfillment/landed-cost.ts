import type { PlainDate } from '../kernel/plain-date.ts';
import { convert, type ExchangeRate, rateFor } from '../pricing/exchange-rate.ts';

/** Offers in several currencies are compared in this one. */
export const COMPARISON_CURRENCY = 'EUR';

/** The currency in which offers in these currencies are compared. */
export function comparedIn(currencies: readonly string[]): string {
  const [only = COMPARISON_CURRENCY, ...others] = new Set(currencies);
  return others.length === 0 ? only : COMPARISON_CURRENCY;
}

type Cost = { readonly unitCost: string; readonly currency: string };

/**
 * The unit costs as sourcing compares them: as they stand when all are in one currency, otherwise in the comparison currency by the
 * youngest rate, direct or reversed. A currency without a rate keeps its figure.
 */
export function landedCosts(costs: readonly Cost[], rates: readonly ExchangeRate[], day: PlainDate): string[] {
  const currencies = new Set(costs.map(({ currency }) => currency));
  if (currencies.size <= 1) return costs.map(({ unitCost }) => unitCost);
  const byCurrency = new Map([...currencies].map((currency) => [currency, rateInto(currency, rates, day)]));
  return costs.map(({ unitCost, currency }) => {
    const rate = byCurrency.get(currency);
    return rate ? String(convert({ amount: BigInt(unitCost), currency }, rate, 'half_up').amount) : unitCost;
  });
}

const SCALE = 12;

function rateInto(currency: string, rates: readonly ExchangeRate[], day: PlainDate): ExchangeRate | undefined {
  const direct = rateFor(rates, currency, COMPARISON_CURRENCY, day);
  const reverse = rateFor(rates, COMPARISON_CURRENCY, currency, day);
  if (direct || !reverse) return direct;
  const rate = 10n ** BigInt(SCALE + reverse.scale) / reverse.rate;
  return { ...reverse, base: currency, quote: COMPARISON_CURRENCY, rate, scale: SCALE };
}
