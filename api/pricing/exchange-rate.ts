import { type Currency, divide, exponent, type Money, type RoundingMode } from '../kernel/money.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

/** Units of `quote` for one unit of `base`, times 10^scale, as published by `source` for `day`. */
export type ExchangeRate = {
  readonly base: Currency;
  readonly quote: Currency;
  readonly rate: bigint;
  readonly scale: number;
  readonly source: string;
  readonly day: PlainDate;
};

/** An amount in the rate's quote currency, rounded once; refuses an amount that is not in the base currency. */
export function convert(money: Money, rate: ExchangeRate, mode: RoundingMode): Money {
  if (money.currency !== rate.base) throw new RangeError(`the rate converts ${rate.base}, not ${money.currency}`);
  const numerator = money.amount * rate.rate * 10n ** BigInt(exponent(rate.quote));
  const denominator = 10n ** BigInt(rate.scale) * 10n ** BigInt(exponent(rate.base));
  return { amount: divide(numerator, denominator, mode), currency: rate.quote };
}

/** The youngest rate from one currency to another that is published on or before the day. */
export function rateFor(
  rates: readonly ExchangeRate[],
  base: Currency,
  quote: Currency,
  day: PlainDate,
): ExchangeRate | undefined {
  let best: ExchangeRate | undefined;
  for (const rate of rates) {
    if (rate.base !== base || rate.quote !== quote || rate.day > day) continue;
    if (!best || rate.day > best.day) best = rate;
  }
  return best;
}
