import { type ResolvedChoices, resolveChoices } from '../configuration/resolve-choices.ts';
import type { Unit } from '../db/unit.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { taxedAsWhole } from '../pricing/allot-tax.ts';
import { priceLinesWherePossible } from '../pricing/price-lines.ts';
import type { PricedLine } from '../pricing/pricing.ts';
import type { Goods } from './cart.ts';

export type GoodsLine = Goods & { readonly id: string; readonly quantity: number };

/** A line with what its choices mean today and what it costs; `price` null when nothing says what it costs. */
export type PricedGoods<L extends GoodsLine = GoodsLine> = {
  readonly line: L;
  readonly resolved: ResolvedChoices | null;
  readonly price: PricedLine | null;
};

/**
 * Resolves the choices of lines and prices them as the account buys on a day; the same goods spread over lines are taxed as a whole. The
 * number of statements does not depend on the lines.
 */
export async function priceGoods<L extends GoodsLine>(
  unit: Unit,
  accountId: string,
  lines: readonly L[],
  day: PlainDate,
): Promise<PricedGoods<L>[]> {
  if (lines.length === 0) return [];
  const resolved = await resolveLines(unit, lines);
  const prices = await priceLinesWherePossible(
    unit,
    accountId,
    lines.map(({ itemId, quantity }, index) => ({ itemId, quantity, options: resolved[index]?.options ?? [] })),
    day,
  );
  const taxed = taxedTogether(lines, prices);
  return lines.map((line, index) => ({ line, resolved: resolved[index] ?? null, price: taxed[index] ?? null }));
}

// The same goods on several lines, each for its day, bear the tax of all of them.
function taxedTogether(lines: readonly GoodsLine[], prices: readonly (PricedLine | null)[]): (PricedLine | null)[] {
  const taxed = [...prices];
  const keyOf = (index: number) => {
    const { itemId, modelVersionId, choices } = lines[index] ?? {};
    return JSON.stringify([itemId, modelVersionId, choices]);
  };
  for (const parts of Map.groupBy(prices.keys(), keyOf).values()) {
    const places = parts.filter((index) => prices[index]);
    const [first, ...others] = places.flatMap((index) => prices[index] ?? []);
    if (!first || others.length === 0) continue;
    taxedAsWhole([first, ...others]).forEach((part, at) => {
      taxed[places[at] ?? 0] = part;
    });
  }
  return taxed;
}

/** What the choices of lines mean today, null for an article; nothing is asked when no line has choices. */
export async function resolveLines(
  unit: Unit,
  lines: readonly Pick<Goods, 'modelVersionId' | 'choices'>[],
): Promise<(ResolvedChoices | null)[]> {
  const configured = lines.flatMap((line, index) =>
    line.modelVersionId ? [{ index, modelVersionId: line.modelVersionId, choices: line.choices ?? [] }] : [],
  );
  const answers: (ResolvedChoices | null)[] = lines.map(() => null);
  if (configured.length === 0) return answers;
  const resolved = await resolveChoices(unit, configured);
  configured.forEach(({ index }, position) => {
    answers[index] = resolved[position] ?? null;
  });
  return answers;
}
