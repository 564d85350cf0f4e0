import { DomainError } from '../kernel/error.ts';
import type { Currency } from '../kernel/money.ts';

/** What a buyer saw, or sees now, for one line: net unit price in minor units. */
export type ShownPrice = { readonly key: string; readonly unit: bigint; readonly currency: Currency };

/** A line whose price is no longer the one shown. `now` null: it has no price any more; `shown` null: it is new. */
export type PriceChange = {
  readonly key: string;
  readonly shown: { readonly unit: bigint; readonly currency: Currency } | null;
  readonly now: { readonly unit: bigint; readonly currency: Currency } | null;
};

/** Nothing is ordered at a price other than the one shown: the lines that moved, old and new. */
export class PriceChangedError extends DomainError {
  readonly code = 'PRICE_CHANGED';
  readonly changes: readonly PriceChange[];
  constructor(changes: readonly PriceChange[]) {
    super(`the price of ${changes.length} line(s) changed since it was shown`);
    this.changes = changes;
  }
}

/** The lines whose unit price or currency differs, in the order shown, then new ones; empty when nothing moved. */
export function priceChanges(shown: readonly ShownPrice[], now: readonly ShownPrice[]): PriceChange[] {
  const current = new Map(now.map((line) => [line.key, line]));
  const before = new Set(shown.map((line) => line.key));
  const changes: PriceChange[] = [];
  for (const line of shown) {
    const next = current.get(line.key);
    if (next && next.unit === line.unit && next.currency === line.currency) continue;
    changes.push({ key: line.key, shown: price(line), now: next ? price(next) : null });
  }
  for (const line of now) if (!before.has(line.key)) changes.push({ key: line.key, shown: null, now: price(line) });
  return changes;
}

function price({ unit, currency }: ShownPrice): { unit: bigint; currency: Currency } {
  return { unit, currency };
}
