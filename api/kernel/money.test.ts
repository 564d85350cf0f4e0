import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divide, exponent, formatAmount, MOST, parseAmount, share } from './money.ts';

test('amounts have the places of their currency', () => {
  expect(formatAmount(123456n, 'EUR')).toBe('1234.56');
  expect(formatAmount(123456n, 'JPY')).toBe('123456');
  expect(formatAmount(-5n, 'KWD')).toBe('-0.005');
  expect([exponent('TWD'), exponent('JPY'), exponent('KWD')]).toEqual([2, 0, 3]);
});

test('a written amount reads back as itself', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -MOST, max: MOST }), fc.constantFrom('EUR', 'JPY', 'KWD'), (amount, currency) => {
      expect(parseAmount(formatAmount(amount, currency), currency)).toBe(amount);
    }),
  );
  for (const edge of [MOST, -MOST]) expect(parseAmount(formatAmount(edge, 'JPY'), 'JPY')).toBe(edge);
});

test('what is not a plain decimal of the currency is not an amount', () => {
  for (const text of [
    '',
    '1,5',
    '1e5',
    '0x10',
    '1.234',
    ' ',
    '--1',
    'NaN',
    formatAmount(MOST + 1n, 'EUR'),
    '9'.repeat(400),
  ])
    expect(parseAmount(text, 'EUR')).toBeUndefined();
  expect(parseAmount('1.50', 'EUR')).toBe(150n);
  expect(parseAmount('1.500', 'EUR')).toBe(150n);
});

test('a half is settled as the document says', () => {
  expect([divide(5n, 2n), divide(-5n, 2n), divide(5n, 2n, 'half_even'), divide(7n, 2n, 'half_even')]).toEqual([
    3n,
    -3n,
    2n,
    4n,
  ]);
  expect(share(999n, 1_250n)).toBe(125n);
  expect(() => divide(1n, 0n)).toThrow(RangeError);
});

test('rounding errs by half a unit at most', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
      fc.bigInt({ min: 1n, max: 10n ** 6n }),
      (numerator, denominator) => {
        const error = divide(numerator, denominator) * denominator - numerator;
        expect((error < 0n ? -error : error) * 2n <= denominator).toBe(true);
      },
    ),
  );
});
