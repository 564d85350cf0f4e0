import type { Delivery } from './address.ts';

/** What of the quantity has no day yet; below zero when more is planned than wanted. */
export function undated(days: readonly Delivery[], quantity: number): number {
  return quantity - days.reduce((sum, day) => sum + day.quantity, 0);
}

/** One day more, with what has none yet, else with half of the largest part, so that the parts still add up. */
export function withAnotherDay(days: readonly Delivery[], quantity: number): readonly Delivery[] {
  const open = undated(days, quantity);
  if (open > 0) return [...days, { quantity: open, date: null }];
  const largest = Math.max(...days.map((day) => day.quantity));
  if (largest < 2) return days;
  const at = days.findIndex((day) => day.quantity === largest);
  const moved = Math.floor(largest / 2);
  return [
    ...days.map((day, index) => (index === at ? { ...day, quantity: largest - moved } : day)),
    { quantity: moved, date: null },
  ];
}
