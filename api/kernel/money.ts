/** An ISO 4217 alphabetic code, such as `EUR`. */
export type Currency = string;

/** An amount of money: an integer count of minor units (cents, pence, yen) in one currency. Never a float. */
export type Money = { readonly amount: bigint; readonly currency: Currency };

/** How a division that does not come out even is settled; recorded on every priced document. */
export type RoundingMode = 'half_up' | 'half_even';

/** One hundred per cent in basis points. */
export const WHOLE = 10_000n;

// ISO 4217 exponents that differ from 2.
const EXPONENTS: Readonly<Record<string, number>> = {
  BHD: 3,
  BIF: 0,
  CLF: 4,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  UYI: 0,
  UYW: 4,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

/** Number of decimal places of the currency's minor unit (ISO 4217). */
export function exponent(currency: Currency): number {
  return EXPONENTS[currency] ?? 2;
}

/** Divides integers and rounds the quotient; refuses a divisor of zero. */
export function divide(numerator: bigint, denominator: bigint, mode: RoundingMode = 'half_up'): bigint {
  if (denominator === 0n) throw new RangeError('division by zero');
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = n / d;
  const twice = (n % d) * 2n;
  const up = twice > d || (twice === d && (mode === 'half_up' || quotient % 2n === 1n));
  const magnitude = up ? quotient + 1n : quotient;
  return negative ? -magnitude : magnitude;
}

/** The given share of an amount, in basis points (1 % = 100), rounded once. */
export function share(amount: bigint, basisPoints: bigint, mode: RoundingMode = 'half_up'): bigint {
  return divide(amount * basisPoints, WHOLE, mode);
}

/** The greatest amount that is read, in minor units: what 64 bits in the database hold with room for sums. */
export const MOST = 10n ** 17n;

/** Reads a plain decimal such as `1234.5` into minor units; undefined for anything else, for more decimals than the currency has and beyond `MOST`. */
export function parseAmount(text: string, currency: Currency): bigint | undefined {
  const match = /^(-?)(\d{1,18})(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return undefined;
  const places = exponent(currency);
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (fraction.length > places) return undefined;
  const magnitude = BigInt(`${match[2]}${fraction.padEnd(places, '0')}`);
  if (magnitude > MOST) return undefined;
  return match[1] ? -magnitude : magnitude;
}

/** Writes minor units as a plain decimal with the currency's places, for CSV; pages and mails word it by locale. */
export function formatAmount(amount: bigint, currency: Currency): string {
  const places = exponent(currency);
  const digits = (amount < 0n ? -amount : amount).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return `${amount < 0n ? '-' : ''}${whole}${places ? `.${digits.slice(-places)}` : ''}`;
}
