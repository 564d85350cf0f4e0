import { expect, it } from 'vitest';
import { wordDay, wordMoment, wordMoney } from './figures.ts';

it.each([
  [1_422_000n, 'EUR', 'en', 'EUR 14,220.00'],
  [1_422_000n, 'EUR', 'zh-Hant', 'EUR 14,220.00'],
  [123_456_789n, 'CNY', 'zh-Hans', 'CNY 1,234,567.89'],
  [1_234_567n, 'JPY', 'en', 'JPY 1,234,567'],
  [1_234_567n, 'TWD', 'zh-Hant', 'TWD 12,345.67'],
  [-5n, 'KWD', 'en', '-KWD 0.005'],
  [900_719_925_474_099_301n, 'EUR', 'en', 'EUR 9,007,199,254,740,993.01'],
] as const)('words %s minor units of %s in %s as the portal does', (amount, currency, locale, words) => {
  expect(wordMoney({ amount, currency }, locale)).toBe(words);
});

it('words days and moments in the reader’s language, with year and zone', () => {
  const at = new Date('2026-12-03T06:30:00Z');
  expect(wordDay('2026-12-03', 'en')).toBe('3 Dec 2026');
  expect(wordDay('2026-12-03', 'zh-Hant')).toBe('2026年12月3日');
  expect(wordMoment(at, 'Europe/Berlin', 'en')).toBe('3 Dec 2026, 07:30 (Europe/Berlin)');
  expect(wordMoment(at, 'Asia/Taipei', 'zh-Hans')).toBe('2026年12月3日 14:30（Asia/Taipei）');
});
