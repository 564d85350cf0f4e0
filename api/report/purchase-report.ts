import { InvalidInputError } from '../kernel/error.ts';
import { type Currency, divide } from '../kernel/money.ts';
import { addDays, earlierOf, laterOf, type PlainDate } from '../kernel/plain-date.ts';

/** What the totals are grouped by. */
export type Grouping = 'category' | 'region' | 'product' | 'account';

/** Orders and lines counted once each; quantity in units, net in minor units. */
export type Figures = {
  readonly orders: number;
  readonly lines: number;
  readonly quantity: number;
  readonly net: bigint;
};

/** Figures of one currency as SQL adds them up; key and month are null where they are summed over. */
export type FiguresRow = Figures & {
  readonly currency: Currency;
  readonly key: string | null;
  readonly month: string | null;
};

/** Figures of a calendar month, `YYYY-MM`. */
export type Month = { readonly month: string; readonly figures: Figures };
export type Group = { readonly key: string; readonly figures: Figures; readonly months: readonly Month[] };

/** Totals of one currency: groups by net, largest first; `other` is what the groups left out add up to, null when there is none. */
export type Report = {
  readonly currency: Currency;
  readonly total: Figures;
  readonly months: readonly Month[];
  readonly groups: readonly Group[];
  readonly other: Figures | null;
};

/** Both days belong to the period. */
export type Period = { readonly from: PlainDate; readonly to: PlainDate };

const LONGEST_MONTHS = 120;
const NOTHING: Figures = { orders: 0, lines: 0, quantity: 0, net: 0n };

/** Net divided by quantity, rounded half up to the minor unit; null when nothing was bought. */
export function averageUnitPrice({ net, quantity }: Figures): bigint | null {
  return quantity > 0 ? divide(net, BigInt(quantity), 'half_up') : null;
}

/** The calendar months of a period in order; refuses one that ends before it begins or is longer than ten years. */
export function monthsOf({ from, to }: Period): string[] {
  if (to < from) throw new InvalidInputError([{ path: 'to', message: 'must not be before from' }]);
  const months: string[] = [];
  for (let year = Number(from.slice(0, 4)), month = Number(from.slice(5, 7)); ; month += 1) {
    if (month > 12) {
      year += 1;
      month = 1;
    }
    const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (text > to.slice(0, 7)) return months;
    if (months.length === LONGEST_MONTHS) {
      throw new InvalidInputError([{ path: 'to', message: 'must be within ten years of from' }]);
    }
    months.push(text);
  }
}

/** The part of a period that lies in a month `YYYY-MM`; null when none does. Refuses what is not a month. */
export function withinMonth(period: Period, month: string | null | undefined): Period | null {
  if (month === null || month === undefined) return period;
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) {
    throw new InvalidInputError([{ path: 'month', message: 'must be a month as YYYY-MM' }]);
  }
  const first = `${month}-01`;
  const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
  const from = laterOf(period.from, first);
  const to = earlierOf(period.to, last);
  return from <= to ? { from, to } : null;
}

/** Puts the rows of one currency together: every month of the period stands, the largest groups are kept, the rest is summed as `other`. */
export function assemble(currency: Currency, rows: readonly FiguresRow[], period: Period, mostGroups: number): Report {
  const months = monthsOf(period);
  const total = rows.find(({ key, month }) => key === null && month === null) ?? { ...NOTHING };
  const byKey = Map.groupBy(rows, ({ key }) => key);
  const groups = rows
    .filter(({ key, month }) => key !== null && month === null)
    .toSorted((a, b) => (a.net === b.net ? (String(a.key) < String(b.key) ? -1 : 1) : a.net < b.net ? 1 : -1));
  const kept = groups.slice(0, mostGroups).map((row) => ({
    key: row.key ?? '',
    figures: figuresOf(row),
    months: series(months, byKey.get(row.key) ?? []),
  }));
  return {
    currency,
    total: figuresOf(total),
    months: series(months, byKey.get(null) ?? []),
    groups: kept,
    other: groups.length > kept.length ? groups.slice(mostGroups).reduce(plus, NOTHING) : null,
  };
}

function figuresOf({ orders, lines, quantity, net }: Figures): Figures {
  return { orders, lines, quantity, net };
}

// Orders of several groups may be the same order, so that they count once per group here.
function plus(a: Figures, b: Figures): Figures {
  return {
    orders: a.orders + b.orders,
    lines: a.lines + b.lines,
    quantity: a.quantity + b.quantity,
    net: a.net + b.net,
  };
}

function series(months: readonly string[], rows: readonly FiguresRow[]): Month[] {
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  return months.map((month) => ({ month, figures: figuresOf(byMonth.get(month) ?? NOTHING) }));
}
