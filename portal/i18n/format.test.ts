import { describe, expect, it } from 'vitest';
import {
  dayIn,
  daysBetween,
  decimalOf,
  formatDay,
  formatDistance,
  formatInstant,
  formatMoney,
  minorUnitsOf,
} from './format.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('money', () => {
  it.each([
    ['1999', 'EUR', '19.99'],
    ['-5', 'USD', '-0.05'],
    ['1234567', 'JPY', '1234567'],
    ['1500', 'KWD', '1.500'],
    ['0', 'TWD', '0.00'],
  ])('reads %s minor units of %s as %s', (amount, currency, decimal) => {
    expect(decimalOf({ amount, currency })).toBe(decimal);
  });

  it('loses no digit of an amount that no float can hold', () => {
    expect(plain(formatMoney('en-GB', { amount: '900719925474099301', currency: 'EUR' }))).toBe(
      'EUR 9,007,199,254,740,993.01',
    );
  });

  it('refuses what is not an integer', () => {
    expect(() => decimalOf({ amount: '1.5', currency: 'EUR' })).toThrow();
  });
});

describe('typed amounts', () => {
  it.each([
    ['19.9', 'EUR', '1990'],
    ['1,234.56', 'EUR', '123456'],
    ['1200', 'JPY', '1200'],
    ['0.125', 'KWD', '125'],
    ['12.5', 'JPY', null],
    ['1.999', 'EUR', null],
    ['-5', 'EUR', null],
    ['12 EUR', 'EUR', null],
    ['', 'EUR', null],
  ])('reads %j of %s as %j', (text, currency, amount) => {
    expect(minorUnitsOf(text, currency)).toBe(amount);
  });
});

describe('dates', () => {
  it('counts days by the calendar of the zone, and hours and minutes by the clock', () => {
    const from = new Date('2026-11-22T17:30:00Z');
    const distance = (instant: string) => formatDistance('en-GB', instant, from, 'Europe/Berlin');
    expect(distance('2026-11-24T09:00:00Z')).toBe('in 2 days');
    expect(distance('2026-11-25T17:29:00Z')).toBe('in 3 days');
    expect(distance('2026-11-23T17:31:00Z')).toBe('tomorrow');
    expect(distance('2026-11-23T17:29:00Z')).toBe('in 23 hours');
    expect(distance('2026-11-22T17:10:00Z')).toBe('20 minutes ago');
    expect(distance('2026-08-20T17:10:00Z')).toBe('3 months ago');
  });

  const now = new Date('2026-11-21T23:30:00Z');

  it('names the year only when it is another', () => {
    expect(formatDay('en-GB', '2026-12-03', now)).toBe('3 Dec');
    expect(formatDay('en-GB', '2027-01-04', now)).toBe('4 Jan 2027');
  });

  it('counts days on the clock of the zone', () => {
    expect(dayIn(now, 'Asia/Taipei')).toBe('2026-11-22');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(formatInstant('en-GB', '2026-11-21T23:30:00Z', 'Asia/Taipei', now)).toBe('22 Nov, 07:30');
  });

  it('names the zone behind the hour in every language', () => {
    const at = (tag: string) => formatInstant(tag, '2026-11-21T23:30:00Z', 'Asia/Taipei', now, true);
    expect(at('en-GB')).toBe('22 Nov, 07:30 GMT+8');
    expect(at('zh-Hans-CN')).toBe('11月22日 07:30 GMT+8');
  });
});
