import { numberFormat } from './number-format.ts';

/** Money as the API sends it. */
export type MoneyValue = { readonly amount: string; readonly currency: string };

// ISO 4217 exponents that differ from 2; `Intl` follows another table for some of them.
const EXPONENTS: Readonly<Record<string, number>> = {
  BHD: 3,
  BIF: 0,
  CLF: 4,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  UYI: 0,
  UYW: 4,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

/** Number of decimal places of a currency's minor unit. */
export const minorDigits = (currency: string): number => EXPONENTS[currency] ?? 2;

type Decimal = `${number}`;

/** Minor units as an exact decimal numeral: `("1999", "EUR")` is `19.99`. Refuses anything but an integer. */
export function decimalOf({ amount, currency }: MoneyValue): Decimal {
  const units = BigInt(amount);
  const digits = minorDigits(currency);
  const text = (units < 0n ? -units : units).toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const fraction = digits === 0 ? '' : `.${text.slice(-digits)}`;
  return `${units < 0n ? '-' : ''}${whole}${fraction}` as Decimal;
}

/** The minor units of an amount as people type it (`19.9` in EUR is `1990`); null for what is no such amount. */
export function minorUnitsOf(text: string, currency: string): string | null {
  const digits = minorDigits(currency);
  const match = /^(\d{1,15})(?:\.(\d+))?$/.exec(text.replaceAll(/[\s,]/g, ''));
  const [, whole = '', fraction = ''] = match ?? [];
  if (!match || fraction.length > digits) return null;
  return String(BigInt(whole + fraction.padEnd(digits, '0')));
}

type MoneyStyle = {
  /** Without minor units, for charts and summaries. */
  readonly whole?: boolean;
  /** With a sign even when positive, for steps of a price. */
  readonly signed?: boolean;
};

/** Words money exactly, with the currency's code, so that a dollar is never another dollar. */
export function formatMoney(
  tag: string,
  money: MoneyValue,
  { whole = false, signed = false }: MoneyStyle = {},
): string {
  const digits = whole ? 0 : minorDigits(money.currency);
  const format = numberFormat(tag, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'code',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: signed ? 'exceptZero' : 'auto',
  });
  return format.format(decimalOf(money));
}

/** A short amount for axes and small charts: `EUR 84K`. */
export function formatMoneyShort(tag: string, money: MoneyValue): string {
  const format = numberFormat(tag, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'code',
    notation: 'compact',
    maximumSignificantDigits: 3,
  });
  return format.format(decimalOf(money));
}

const isChinese = (tag: string): boolean => tag.startsWith('zh');

/** Names one after the other with the language's own mark between them. */
export function formatList(tag: string, names: readonly string[]): string {
  return names.join(isChinese(tag) ? '、' : ', ');
}

/** Something and what is said of it, with the language's own colon. */
export function formatPair(tag: string, name: string, words: string): string {
  return `${name}${isChinese(tag) ? '：' : ': '}${words}`;
}

/** A calendar day (`YYYY-MM-DD`) in words; the year only when it is not the present one. */
export function formatDay(tag: string, day: string, now: Date, weekday = false): string {
  const year = day.slice(0, 4) === String(now.getUTCFullYear()) ? {} : { year: 'numeric' as const };
  const week = weekday ? { weekday: 'short' as const } : {};
  const format = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone: 'UTC', ...year, ...week });
  // English would put a comma behind the weekday with a year and none without.
  return format
    .formatToParts(new Date(`${day}T00:00:00Z`))
    .map(({ type, value }) => (type === 'literal' && value === ', ' ? ' ' : value))
    .join('');
}

/** An instant (ISO 8601) on the clock of a time zone. */
export function formatInstant(tag: string, instant: string, timeZone: string, now: Date, withZone = false): string {
  const at = new Date(instant);
  const year = at.getUTCFullYear() === now.getUTCFullYear() ? {} : { year: 'numeric' as const };
  const format = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    ...year,
  });
  if (!withZone) return format.format(at);
  // Some languages would put the zone between the day and the hour.
  const zoned = new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: 'short' }).formatToParts(at);
  return `${format.format(at)} ${zoned.find(({ type }) => type === 'timeZoneName')?.value ?? ''}`.trim();
}

/** Today's calendar day in a time zone, as `YYYY-MM-DD`. */
export function dayIn(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}

/** An instant (ISO 8601) on the clock of a time zone as spreadsheets read it: `2026-12-03 14:05`. */
export function instantIn(instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(new Date(instant));
}

/** The calendar day some days later, or earlier when negative. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

const STEPS: readonly (readonly [limit: number, size: number, unit: Intl.RelativeTimeFormatUnit])[] = [
  [60, 1, 'day'],
  [365, 30, 'month'],
  [Number.POSITIVE_INFINITY, 365, 'year'],
];

/** How far a calendar day is: `tomorrow`, `in 3 days`. */
export function formatDays(tag: string, days: number): string {
  const [, size, unit] = STEPS.find(([limit]) => Math.abs(days) < limit) ?? [0, 1, 'day' as const];
  return new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(Math.trunc(days / size), unit);
}

/** How far an instant is from now: `2 hours ago`; a day or more away counts calendar days of the zone: `tomorrow`, `in 3 days`. */
export function formatDistance(tag: string, instant: string, now: Date, timeZone: string): string {
  const minutes = (Date.parse(instant) - now.getTime()) / 60_000;
  const distance = Math.abs(minutes);
  if (distance >= 1_440) return formatDays(tag, daysBetween(dayIn(now, timeZone), dayIn(new Date(instant), timeZone)));
  const format = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  return distance < 60 ? format.format(Math.trunc(minutes), 'minute') : format.format(Math.trunc(minutes / 60), 'hour');
}
