import type { PlainDate } from '../kernel/plain-date.ts';

/** A half-open range of days, [from, until); `until` null is open-ended. */
export type Validity = { readonly from: PlainDate; readonly until: PlainDate | null };

/** True when the day lies in the range: its first day belongs to it, its end does not. */
export function covers(range: Validity, day: PlainDate): boolean {
  return range.from <= day && (range.until === null || day < range.until);
}

/** True when two half-open ranges share a day; an empty range (until <= from) overlaps nothing. */
export function overlaps(a: Validity, b: Validity): boolean {
  if ((a.until !== null && a.until <= a.from) || (b.until !== null && b.until <= b.from)) return false;
  return (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until);
}
