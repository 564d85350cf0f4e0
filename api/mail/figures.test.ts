import { expect, it } from 'vitest';
import { formatMoney } from '../../portal/i18n/format.ts';
import { INTL_TAGS, LOCALES } from '../../portal/i18n/locale.ts';
import { wordDay, wordMoment, wordMoney } from './figures.ts';

it('words amounts as the portal does, with plain spaces', () => {
  const amounts = [0n, -5n, 1_234_567n, 900_719_925_474_099_301n];
  for (const locale of LOCALES)
    for (const currency of ['EUR', 'TWD', 'CNY', 'JPY', 'KWD'])
      for (const amount of amounts) {
        const shown = formatMoney(INTL_TAGS[locale], { amount: String(amount), currency });
        expect(wordMoney({ amount, currency }, locale)).toBe(shown.replaceAll('\u00a0', ' '));
      }
  expect(wordMoney({ amount: 1_422_000n, currency: 'EUR' }, 'en')).toBe('EUR 14,220.00');
});

it('words days and moments in the reader’s language, with year and zone', () => {
  const at = new Date('2026-12-03T06:30:00Z');
  expect(wordDay('2026-12-03', 'en')).toBe('3 Dec 2026');
  expect(wordDay('2026-12-03', 'zh-Hant')).toBe('2026年12月3日');
  expect(wordMoment(at, 'Europe/Berlin', 'en')).toBe('3 Dec 2026, 07:30 (Europe/Berlin)');
  expect(wordMoment(at, 'Asia/Taipei', 'zh-Hans')).toBe('2026年12月3日 14:30（Asia/Taipei）');
});
