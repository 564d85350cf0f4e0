import { describe, expect, it } from 'vitest';
import { negotiateLocale } from './locale.ts';
import { readPreferences } from './preferences.ts';

describe('negotiateLocale', () => {
  it.each([
    ['*', 'en'],
    [null, 'en'],
    ['', 'en'],
    ['fr-FR, de;q=0.9', 'en'],
    ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh', 'zh-Hans'],
    ['zh-Hans-CN', 'zh-Hans'],
    ['en;q=0.3, zh-CN;q=0.8', 'zh-Hans'],
    ['zh-TW;q=0, en', 'en'],
    [';;;,,=q', 'en'],
  ])('answers %j with %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale);
  });
});

describe('readPreferences', () => {
  it('puts the cookie before the header and ignores unknown values', () => {
    const headers = new Headers({ Cookie: 'a=1; locale=zh-Hant; theme=neon', 'Accept-Language': 'zh-CN' });
    expect(readPreferences(headers)).toEqual({ locale: 'zh-Hant', theme: 'system' });
  });
});
