import { type RoundingMode, share } from '../kernel/money.ts';
import type { PriceStep } from './price-step.ts';
import type { PricedLine } from './pricing.ts';

/**
 * Splits a whole among shares in their proportion, by largest remainder: the parts add up to the whole, and none is a unit or more away
 * from its exact share. Among equal remainders the earlier part gets the unit. Whole and shares are not negative; all shares zero gives
 * the whole to the first.
 */
export function allot(whole: bigint, shares: readonly bigint[]): bigint[] {
  const total = shares.reduce((sum, one) => sum + one, 0n);
  if (total === 0n) return shares.map((_, index) => (index === 0 ? whole : 0n));
  const parts = shares.map((one, index) => ({ index, part: (whole * one) / total, rest: (whole * one) % total }));
  const left = whole - parts.reduce((sum, { part }) => sum + part, 0n);
  const lucky = new Set(
    parts
      .toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1))
      .slice(0, Number(left))
      .map(({ index }) => index),
  );
  return parts.map(({ index, part }) => part + (lucky.has(index) ? 1n : 0n));
}

/** The same goods of one document, of which each part is priced for a day of its own. All in one currency and at one tax rate. */
export type Parts = readonly [PricedLine, ...PricedLine[]];

/** The parts with the tax that the whole of them bears, allotted by their net amounts, so that splitting goods over days taxes them alike. */
export function taxedAsWhole(parts: Parts): PricedLine[] {
  const [{ taxBasisPoints, rounding }] = parts;
  if (parts.length === 1) return [...parts];
  const net = parts.reduce((sum, part) => sum + part.net, 0n);
  const taxes = allot(
    taxOf(net, taxBasisPoints, rounding),
    parts.map((part) => part.net),
  );
  return parts.map((part, index) => withTax(part, taxes[index] ?? part.tax));
}

const taxOf = (net: bigint, basisPoints: number, rounding: RoundingMode) => share(net, BigInt(basisPoints), rounding);

function withTax(part: PricedLine, tax: bigint): PricedLine {
  if (tax === part.tax) return part;
  const gross = part.net + tax;
  const steps = part.steps.map((step): PriceStep => {
    if (step.code === 'tax') return { ...step, params: { ...step.params, tax: String(tax) }, after: String(gross) };
    return step.code === 'gross' ? { ...step, before: String(gross), after: String(gross) } : step;
  });
  return { ...part, tax, gross, steps };
}
