import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgreementLine, AgreementOverlapError, agreementLineFor, checkAgreementOverlaps } from './agreement.ts';
import { priceChanges } from './price-change.ts';
import { type LineToPrice, NoPriceError, optionUnitPrice, type PriceTerms, priceLine, totalsOf } from './pricing.ts';
import { overlaps } from './validity.ts';

const always = { from: '2026-01-01', until: null };
const item = { itemId: 'i1', familyIds: ['servers', 'computers'] };
const rule = (id: string) => ({ id, version: 1 });
const tax = { treatment: 'standard', country: 'DE', basisPoints: 1900, rule: null } as const;
const list = (amount: bigint, currency = 'EUR') => ({ amount, currency, valid: null, rule: rule(`list-${currency}`) });
const terms: PriceTerms = { currency: 'EUR', day: '2026-03-02', rounding: 'half_up', agreementLines: [], rates: [] };
const line: LineToPrice = { item, quantity: 3, listPrices: [list(10_001n)], options: [], tax };

function discount(id: string, scope: AgreementLine['scope'], basisPoints: number, minimumQuantity = 1): AgreementLine {
  return { rule: rule(id), scope, basis: { kind: 'discount', basisPoints }, minimumQuantity, valid: always };
}
const forItem = { kind: 'item', itemId: 'i1' } as const;
const forFamily = (familyId: string) => ({ kind: 'family', familyId }) as const;

describe('priceLine', () => {
  it('derives net, tax and gross from the list price', () => {
    const priced = priceLine(line, terms);
    expect(priced).toMatchObject({ unit: 10_001n, net: 30_003n, tax: 5_701n, gross: 35_704n, taxBasisPoints: 1900 });
    expect(priced.steps.map((step) => step.code)).toEqual(['list_price', 'line_net', 'tax', 'gross']);
  });

  it('converts between exponents: yen have none, dinars three', () => {
    const rates = [
      { base: 'EUR', quote: 'JPY', rate: 16_250_000_000n, scale: 8, source: 'ECB', day: '2026-03-01' },
      { base: 'EUR', quote: 'KWD', rate: 33_412_345n, scale: 8, source: 'ECB', day: '2026-03-01' },
      { base: 'EUR', quote: 'KWD', rate: 99_999_999n, scale: 8, source: 'ECB', day: '2026-03-03' },
    ];
    expect(priceLine(line, { ...terms, currency: 'JPY', rates }).unit).toBe(16_252n);
    const dinars = priceLine(line, { ...terms, currency: 'KWD', rates });
    expect(dinars.unit).toBe(33_416n);
    expect(dinars.steps[1]).toMatchObject({
      code: 'currency_conversion',
      params: { rateDay: '2026-03-01', source: 'ECB' },
    });
  });

  it('charges no tax under reverse charge and says so', () => {
    const priced = priceLine({ ...line, tax: { ...tax, treatment: 'reverse_charge' } }, terms);
    expect(priced).toMatchObject({ tax: 0n, gross: 30_003n, taxBasisPoints: 0 });
    expect(priced.steps.at(-2)?.params.treatment).toBe('reverse_charge');
  });

  it('applies a discount to the options too, and an agreed price of an option before it', () => {
    const disk = { code: 'disk', quantity: 2, item: { itemId: 'd', familyIds: ['disks'] }, listPrices: [list(1_000n)] };
    const agreementLines = [discount('a', forFamily('servers'), 1_000)];
    const priced = priceLine({ ...line, listPrices: [list(10_000n)], options: [disk] }, { ...terms, agreementLines });
    expect(priced).toMatchObject({ unit: 10_800n, list: 12_000n });
    const own: AgreementLine = {
      rule: rule('b'),
      scope: { kind: 'item', itemId: 'd' },
      basis: { kind: 'fixed', amount: 700n, currency: 'EUR' },
      minimumQuantity: 6,
      valid: always,
    };
    const withOwn = { ...terms, agreementLines: [...agreementLines, own] };
    expect(priceLine({ ...line, listPrices: [list(10_000n)], options: [disk] }, withOwn).unit).toBe(10_400n);
    expect(optionUnitPrice(disk, item, 3, withOwn)).toBe(700n);
  });

  it('refuses what has no price, and takes a fixed price without a list price', () => {
    expect(() => priceLine({ ...line, listPrices: [] }, terms)).toThrow(NoPriceError);
    expect(() => priceLine({ ...line, listPrices: [list(1n, 'USD')] }, terms)).toThrow(/no_exchange_rate/);
    const fixed: AgreementLine = {
      rule: rule('f'),
      scope: forItem,
      basis: { kind: 'fixed', amount: 500n, currency: 'EUR' },
      minimumQuantity: 1,
      valid: always,
    };
    const priced = priceLine({ ...line, listPrices: [] }, { ...terms, agreementLines: [fixed] });
    expect(priced).toMatchObject({ unit: 500n, list: null });
    const credit = { code: 'none', quantity: 1, item: null, listPrices: [list(-600n)] };
    expect(() => priceLine({ ...line, listPrices: [list(500n)], options: [credit] }, terms)).toThrow(/negative_price/);
  });

  it('chains its steps and adds up to the unit, for any price, quantity, discount and rate', () => {
    const amounts = fc.bigInt({ min: 0n, max: 10n ** 12n });
    const points = fc.integer({ min: 0, max: 10_000 });
    const anyLine = fc.tuple(amounts, fc.integer({ min: 1, max: 99_999 }), points, points, amounts);
    fc.assert(
      fc.property(
        fc.array(anyLine, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('half_up', 'half_even'),
        (rows, mode) => {
          const priced = rows.map(([amount, quantity, off, rate, extra]) => {
            const options = [{ code: 'o', quantity: 2, item: null, listPrices: [list(extra)] }];
            const agreementLines = [discount('x', forItem, off)];
            return priceLine(
              { item, quantity, listPrices: [list(amount)], options, tax: { ...tax, basisPoints: rate } },
              { ...terms, rounding: mode, agreementLines },
            );
          });
          for (const { steps, net, tax: charged, gross } of priced) {
            for (const [index, step] of steps.entries()) if (index) expect(step.before).toBe(steps[index - 1]?.after);
            expect(net + charged).toBe(gross);
            expect(steps.at(-1)?.after).toBe(String(gross));
          }
          const totals = totalsOf(priced);
          expect(totals.gross).toBe(priced.reduce((sum, { gross }) => sum + gross, 0n));
          expect(totals.net + totals.tax).toBe(totals.gross);
          expect(JSON.parse(JSON.stringify(priced[0]?.steps))).toEqual(priced[0]?.steps);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('agreement lines', () => {
  const lines = [
    discount('family-far', forFamily('computers'), 100),
    discount('family-near', forFamily('servers'), 200),
    discount('item-1', forItem, 300),
    discount('item-10', forItem, 400, 10),
  ];
  const chosen = (quantity: number, among = lines) =>
    agreementLineFor(among, item, quantity, '2026-05-01', 'EUR')?.rule.id;

  it('prefer the item, then the nearer family, then the highest break reached', () => {
    expect([chosen(1), chosen(9), chosen(10)]).toEqual(['item-1', 'item-1', 'item-10']);
    expect(chosen(10, lines.slice(0, 2))).toBe('family-near');
    expect(agreementLineFor(lines, { itemId: 'z', familyIds: ['other'] }, 1, '2026-05-01', 'EUR')).toBeUndefined();
    expect(agreementLineFor(lines, item, 1, '2025-12-31', 'EUR')).toBeUndefined();
  });

  it('may touch but not overlap', () => {
    const first = { ...discount('p', forItem, 1), valid: { from: '2026-01-01', until: '2026-06-01' } };
    const second = { ...discount('q', forItem, 1), valid: { from: '2026-06-01', until: null } };
    expect(() => checkAgreementOverlaps([first, second])).not.toThrow();
    const early = { ...second, valid: { from: '2026-05-31', until: null } };
    expect(() => checkAgreementOverlaps([first, early])).toThrow(AgreementOverlapError);
    expect(() => checkAgreementOverlaps([first, { ...early, minimumQuantity: 2 }])).not.toThrow();
    expect(overlaps({ from: '2026-01-02', until: '2026-01-02' }, always)).toBe(false);
  });
});

describe('priceChanges', () => {
  it('names each line that moved, vanished or came', () => {
    const at = (key: string, unit: bigint, currency = 'EUR') => ({ key, unit, currency });
    expect(priceChanges([at('a', 1n), at('b', 2n), at('c', 3n)], [at('a', 1n), at('b', 5n), at('d', 4n)])).toEqual([
      { key: 'b', shown: { unit: 2n, currency: 'EUR' }, now: { unit: 5n, currency: 'EUR' } },
      { key: 'c', shown: { unit: 3n, currency: 'EUR' }, now: null },
      { key: 'd', shown: null, now: { unit: 4n, currency: 'EUR' } },
    ]);
    expect(priceChanges([at('a', 1n)], [at('a', 1n)])).toEqual([]);
  });
});
