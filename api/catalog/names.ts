import type { Locale } from '../identity/viewer.ts';

/** One text in the languages it has been written in. */
export type Names = Readonly<Partial<Record<Locale, string>>>;

// Either script of Chinese is nearer to its reader than English.
const NEXT: Readonly<Record<Locale, readonly Locale[]>> = {
  en: ['en', 'zh-Hant', 'zh-Hans'],
  'zh-Hant': ['zh-Hant', 'zh-Hans', 'en'],
  'zh-Hans': ['zh-Hans', 'zh-Hant', 'en'],
};

/** The text in a reader's language, or in the nearest one that it exists in; empty when it exists in none. */
export function inLocale(names: Names, locale: Locale): string {
  for (const candidate of NEXT[locale]) {
    const text = names[candidate];
    if (text) return text;
  }
  return '';
}
