import type { Locale } from '../identity/viewer.ts';
import { formatAmount, type Money } from '../kernel/money.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

// The regions whose conventions the texts follow, as in the portal.
const TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', 'zh-Hant': 'zh-Hant-TW', 'zh-Hans': 'zh-Hans-CN' };

/** An amount as the portal shows it: the currency's code, separators, every place; with plain spaces, which every mail program keeps. */
export function wordMoney({ amount, currency }: Money, locale: Locale): string {
  const decimal = formatAmount(amount, currency);
  const places = decimal.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat(TAGS[locale], {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  return format.format(decimal as `${number}`).replaceAll('\u00a0', ' ');
}

/** A calendar day, always with its year: a mail is read at any time. */
export function wordDay(day: PlainDate, locale: Locale): string {
  return new Intl.DateTimeFormat(TAGS[locale], { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** An instant with its zone, since a mail is read anywhere. */
export function wordMoment(instant: Date, timeZone: string, locale: Locale): string {
  const style = { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone } as const;
  const words = new Intl.DateTimeFormat(TAGS[locale], style).format(instant);
  return locale === 'en' ? `${words} (${timeZone})` : `${words}（${timeZone}）`;
}

/** A country's name by its ISO 3166-1 code; the code itself where the language has no name for it. */
export function wordCountry(code: string, locale: Locale): string {
  return new Intl.DisplayNames(TAGS[locale], { type: 'region', fallback: 'code' }).of(code) ?? code;
}
