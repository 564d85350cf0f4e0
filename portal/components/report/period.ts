/** What a customer's report is grouped by, as it stands in the address; the first is taken when nothing is said. */
export const GROUPINGS = ['category', 'region', 'product'] as const;

/** The same for the seller's. */
export const SALES_GROUPINGS = ['account', ...GROUPINGS] as const;

export type Grouping = (typeof SALES_GROUPINGS)[number];

/** How the API names the groupings. */
export const GROUP_BY = { account: 'ACCOUNT', category: 'CATEGORY', region: 'REGION', product: 'PRODUCT' } as const;

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const MONTHS = 12;
const LONGEST_YEARS = 10;

function dayOf(text: string | null): string | null {
  if (!text || !DAY.test(text)) return null;
  return new Date(`${text}T00:00:00Z`).toISOString().startsWith(text) ? text : null;
}

/** The first day of the month that lies so many months before a day. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10);
}

/** The calendar month of a day and the eleven before it: from the first of the earliest to the day itself. */
export function lastTwelveMonths(today: string): { readonly from: string; readonly to: string } {
  return { from: monthsBefore(today, MONTHS - 1), to: today };
}

/**
 * Period and grouping from a report's address. Without a usable period it is the month of `today` and the eleven before it; days in the wrong order are exchanged, and more than ten years cut.
 */
export function readPeriod<By extends Grouping>(
  params: URLSearchParams,
  today: string,
  groupings: readonly [By, ...By[]],
) {
  const one = dayOf(params.get('from')) ?? lastTwelveMonths(today).from;
  const other = dayOf(params.get('to')) ?? (one > today ? one : today);
  const [first = one, to = other] = [one, other].toSorted();
  const earliest = monthsBefore(to, LONGEST_YEARS * MONTHS - 1);
  const month = params.get('month');
  return {
    by: groupings.find((grouping) => grouping === params.get('by')) ?? groupings[0],
    from: [first, earliest].toSorted()[1] ?? first,
    to,
    key: params.get('key'),
    month: month && MONTH.test(month) ? month : null,
  };
}

export type ReportPeriod = ReturnType<typeof readPeriod<Grouping>>;

/** A figure of a report: of a group, of a month, or the whole. */
export type Figure = { readonly key?: string; readonly month?: string };

/** The addresses of the lines behind a report's figures; `page` is where the lines are shown, with what else narrows them. */
export function linesOf({ by, from, to }: Pick<ReportPeriod, 'by' | 'from' | 'to'>, page: string, more = {}) {
  return (figure: Figure = {}): string => `${page}?${new URLSearchParams({ by, from, to, ...more, ...figure })}`;
}

/** The periods that are usually asked for, up to a day; `key` names their text. */
export function quickPeriods(today: string) {
  return [
    { key: 'year', ...lastTwelveMonths(today) },
    { key: 'quarter', from: monthsBefore(today, 2), to: today },
    { key: 'thisYear', from: `${today.slice(0, 4)}-01-01`, to: today },
  ];
}
