import type { ResultOf } from 'gql.tada';
import type { CartDocument } from './queries.ts';

export type Cart = ResultOf<typeof CartDocument>['cart'];
export type CartLine = Cart['lines'][number];

/** The day on which everything can be there: the latest line's; null while one line's is not known. */
export function earliestOf(lines: readonly CartLine[]): NonNullable<CartLine['earliest']> | null {
  const dates = lines.flatMap(({ earliest }) => earliest ?? []);
  if (dates.length === 0 || dates.length < lines.length) return null;
  return dates.reduce((latest, one) => (one.date > latest.date ? one : latest));
}

/** Lines that no request can be made with until they are changed or removed. */
export function blockedLines(lines: readonly CartLine[]): CartLine[] {
  return lines.filter(({ obstacle }) => obstacle !== null && obstacle !== 'PRICE_CHANGED');
}

/** Lines that cost something else than was shown; submitting accepts the new prices. */
export function changedLines(lines: readonly CartLine[]): CartLine[] {
  return lines.filter(({ obstacle, price }) => obstacle === 'PRICE_CHANGED' && price !== null);
}
