import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { share } from '../kernel/money.ts';
import { allot, taxedAsWhole } from './allot-tax.ts';
import { type LineToPrice, type PriceTerms, priceLine } from './pricing.ts';

const terms: PriceTerms = { currency: 'EUR', day: '2026-03-02', rounding: 'half_up', agreementLines: [], rates: [] };
const tax = { treatment: 'standard', country: 'DE', basisPoints: 1900, rule: null } as const;

function priced(quantity: number, amount: bigint, basisPoints = 1900) {
  const listed = { amount, currency: 'EUR', valid: null, rule: { id: 'list', version: 1 } };
  const line: LineToPrice = {
    item: { itemId: 'i1', familyIds: [] },
    quantity,
    listPrices: [listed],
    options: [],
    tax: { ...tax, basisPoints },
  };
  return priceLine(line, terms);
}

describe('allot', () => {
  it('adds up to the whole, and keeps every part within a unit of its exact share', () => {
    const shares = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), shares, (whole, given) => {
        const parts = allot(whole, given);
        const total = given.reduce((sum, one) => sum + one, 0n);
        expect(parts.reduce((sum, one) => sum + one, 0n)).toBe(whole);
        if (total === 0n) return;
        parts.forEach((part, index) => {
          const distance = part * total - whole * (given[index] ?? 0n);
          expect(distance < total && distance > -total).toBe(true);
        });
      }),
    );
  });

  it('gives what is left to the largest remainders, the earlier first', () => {
    expect(allot(10n, [1n, 1n, 1n])).toEqual([4n, 3n, 3n]);
    expect(allot(10n, [1n, 2n, 3n])).toEqual([2n, 3n, 5n]);
    expect(allot(1n, [0n, 0n])).toEqual([1n, 0n]);
  });
});

describe('taxedAsWhole', () => {
  it('bears the tax of the whole, however the goods are spread over days', () => {
    const quantities = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(
        quantities,
        fc.bigInt({ min: 1n, max: 1_000_000n }),
        fc.constantFrom(0, 500, 700, 1900, 2550),
        (days, amount, basisPoints) => {
          const [first, ...others] = days.map((quantity) => priced(quantity, amount, basisPoints));
          if (!first) return;
          const parts = taxedAsWhole([first, ...others]);
          const whole = priced(
            days.reduce((sum, one) => sum + one, 0),
            amount,
            basisPoints,
          );
          expect(parts.reduce((sum, part) => sum + part.tax, 0n)).toBe(whole.tax);
          expect(parts.reduce((sum, part) => sum + part.gross, 0n)).toBe(whole.gross);
          for (const part of parts) {
            expect(part.gross).toBe(part.net + part.tax);
            expect(part.steps.at(-1)?.after).toBe(String(part.gross));
          }
        },
      ),
    );
  });

  it('mends the cent by which rounding each day would differ', () => {
    const day = priced(1, 13n);
    expect(day.tax).toBe(2n);
    expect(share(39n, 1900n)).toBe(7n);
    expect(taxedAsWhole([day, day, day]).map((part) => part.tax)).toEqual([3n, 2n, 2n]);
    expect(taxedAsWhole([day])).toEqual([day]);
  });
});
