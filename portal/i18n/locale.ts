/** The languages the product is written in. */
export const LOCALES = ['en', 'zh-Hant', 'zh-Hans'] as const;

export type Locale = (typeof LOCALES)[number];

/** Each language's own name, as a reader of it expects to find it. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  'zh-Hant': '繁體中文',
  'zh-Hans': '简体中文',
};

/** The tag handed to `Intl`, with the region whose conventions the texts follow. */
export const INTL_TAGS: Readonly<Record<Locale, string>> = {
  en: 'en-GB',
  'zh-Hant': 'zh-Hant-TW',
  'zh-Hans': 'zh-Hans-CN',
};

const NEXT: Readonly<Record<Locale, readonly Locale[]>> = {
  en: ['en', 'zh-Hant', 'zh-Hans'],
  'zh-Hant': ['zh-Hant', 'zh-Hans', 'en'],
  'zh-Hans': ['zh-Hans', 'zh-Hant', 'en'],
};

/** A name in a language, or in the nearest one in which it is written. */
export function textIn(names: Readonly<Record<Locale, string>>, locale: Locale): string {
  return NEXT[locale].map((one) => names[one]).find(Boolean) ?? '';
}

const TRADITIONAL = new Set(['hant', 'tw', 'hk', 'mo']);

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

function nearest(tag: string): Locale | null {
  const [language, ...rest] = tag.trim().toLowerCase().split('-');
  if (language === 'en') return 'en';
  if (language !== 'zh') return null;
  return rest.some((part) => TRADITIONAL.has(part)) ? 'zh-Hant' : 'zh-Hans';
}

/**
 * Picks one of the fixed languages for an `Accept-Language` header, by quality and then order. Anything unknown,
 * malformed or `*` counts as English; nothing of the header ever reaches `Intl`.
 */
export function negotiateLocale(header: string | null): Locale {
  const wishes = (header ?? '').split(',').map((entry) => {
    const [tag = '', ...parameters] = entry.split(';');
    const quality = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined);
    return { locale: nearest(tag), quality: quality === undefined ? 1 : Number(quality) };
  });
  const best = wishes.filter((wish) => wish.locale && wish.quality > 0).sort((a, b) => b.quality - a.quality)[0];
  return best?.locale ?? 'en';
}
