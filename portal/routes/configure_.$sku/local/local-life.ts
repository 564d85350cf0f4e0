import { type Choices, type Engine, type LifeFactor, type LifeTerms, wholeLifeOf } from '#engine';
import type { Assumed } from '../../../components/whole-life/life.ts';
import { minorDigits } from '../../../i18n/format.ts';
import { type Locale, textIn } from '../../../i18n/locale.ts';
import type { View } from '../view.ts';

type Told = NonNullable<View['wholeLife']>;

/** How costs of owning are reckoned for a page. */
export function lifeTerms(currency: string, given: Assumed): LifeTerms {
  return { currency, digits: minorDigits(currency), given };
}

function factorOf(factor: LifeFactor, currency: string, locale: Locale): Told['costs'][number]['factors'][number] {
  const named = 'named' in factor ? factor.named : null;
  return {
    name: named && textIn(named.names, locale),
    unit: named?.unit ?? null,
    price: factor.kind === 'price' ? { amount: String(factor.amount), currency } : null,
    isMoney: factor.kind === 'assumption' && typeof factor.named.value === 'object',
    value: factor.kind === 'price' ? null : factor.value,
  };
}

/** What one unit costs to own at a price, as the service tells it; null when the model tells no such costs. */
export function lifeView(
  engine: Engine,
  choices: Choices,
  price: bigint,
  terms: LifeTerms,
  locale: Locale,
): Told | null {
  if (!engine.definition.lifeCosts?.length) return null;
  const { currency } = terms;
  const money = (amount: bigint) => ({ amount: String(amount), currency });
  const { costs, total, assumed } = wholeLifeOf(engine, choices, price, terms);
  return {
    price: money(price),
    costs: costs.map(({ cost, amount, factors }) => ({
      code: cost.code,
      name: textIn(cost.names, locale),
      amount: amount === null ? null : money(amount),
      factors: factors.map((factor) => factorOf(factor, currency, locale)),
    })),
    total: total === null ? null : money(total),
    assumptions: assumed.map(({ assumption: { code, names, unit }, ...one }) => ({
      code,
      name: textIn(names, locale),
      unit: unit ?? null,
      isMoney: one.isMoney,
      value: one.value,
      standard: one.standard,
      least: one.least,
      most: one.most,
      refused: one.refused,
    })),
  };
}
