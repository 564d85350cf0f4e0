/** What a report is grouped by, as it stands in the address. */
export const GROUPINGS = ['category', 'region', 'product'] as const;

export const GROUP_BY = { category: 'CATEGORY', region: 'REGION', product: 'PRODUCT' } as const;

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

/**
 * Period and grouping from a report's address. Without a usable period it is the month of `today` and the eleven before it; days in the wrong order are exchanged, and more than ten years cut.
 */
export function readPeriod(params: URLSearchParams, today: string) {
  const one = dayOf(params.get('from')) ?? monthsBefore(today, MONTHS - 1);
  const other = dayOf(params.get('to')) ?? (one > today ? one : today);
  const [first = one, to = other] = [one, other].toSorted();
  const earliest = monthsBefore(to, LONGEST_YEARS * MONTHS - 1);
  const month = params.get('month');
  return {
    by: GROUPINGS.find((grouping) => grouping === params.get('by')) ?? 'category',
    from: [first, earliest].toSorted()[1] ?? first,
    to,
    key: params.get('key'),
    month: month && MONTH.test(month) ? month : null,
  };
}

export type ReportPeriod = ReturnType<typeof readPeriod>;

/** The address of the lines behind a figure. */
export function linesAddress(
  { by, from, to }: Pick<ReportPeriod, 'by' | 'from' | 'to'>,
  figure: { readonly key?: string; readonly month?: string } = {},
): string {
  return `/reports/lines?${new URLSearchParams({ by, from, to, ...figure })}`;
}
