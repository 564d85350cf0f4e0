import type { MoneyValue } from '../../i18n/format.ts';
import type { Figure } from './period.ts';

type Figures = {
  readonly orders: number;
  readonly quantity: number;
  readonly net: MoneyValue;
};
type FiguresInFull = Figures & { readonly lines: number; readonly averageUnitPrice: MoneyValue | null };

/** What was bought in a period, as the API sends it. */
export type ReportFacts = {
  readonly currency: string;
  readonly total: FiguresInFull;
  readonly other: FiguresInFull | null;
  readonly months: readonly { readonly month: string; readonly figures: Figures }[];
  readonly groups: readonly {
    readonly key: string;
    readonly name: string;
    readonly sku: string | null;
    readonly figures: FiguresInFull;
    readonly months: readonly { readonly month: string; readonly figures: { readonly net: MoneyValue } }[];
  }[];
};

/** Where the lines behind a figure are shown. */
export type LinesOf = (figure?: Figure) => string;

/** The groups of a report as rows of a file; what is beyond the largest groups is one row at the end. */
export function groupRows(
  { groups, other, currency }: ReportFacts,
  words: { readonly none: string; readonly rest: string },
) {
  const named = groups.map(({ name, sku, figures }) => ({ name: name || words.none, sku, figures }));
  const rest = other ? [{ name: words.rest, sku: null, figures: other }] : [];
  return [...named, ...rest].map(({ name, sku, figures }) => [
    name,
    sku,
    figures.orders,
    figures.quantity,
    figures.averageUnitPrice,
    figures.net,
    currency,
  ]);
}
