/** The calendar month of a day and the eleven before it: from the first of the earliest to the day itself. */
export function lastTwelveMonths(today: string): { readonly from: string; readonly to: string } {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 12, 1));
  return { from: first.toISOString().slice(0, 10), to: today };
}

/** The day before: the last day of a period whose end does not belong to it. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
