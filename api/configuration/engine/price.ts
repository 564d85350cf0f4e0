import type { Choice, Choices } from './choices.ts';
import type { Item } from './definition.ts';
import { type Engine, requireFitting } from './model.ts';
import type { OptionTerms, Price, PriceStep, Tariff } from './results.ts';
import { weigh } from './terms.ts';

/** An amount or weight that the search could not add up exactly. */
export class AmountError extends RangeError {
  readonly code = 'AMOUNT';

  constructor(message: string) {
    super(message);
    this.name = 'AmountError';
  }
}

/** The terms of an option, or undefined when the tariff does not name it. */
export function termsOf(tariff: Tariff, group: string, option: string): OptionTerms | undefined {
  const options = Object.hasOwn(tariff.options, group) ? tariff.options[group] : undefined;
  return options && Object.hasOwn(options, option) ? options[option] : undefined;
}

/** Price of the chosen options by the tariff, in minor units: base, one step per choice, their total. Refuses unknown choices. */
export function priceOf(engine: Engine, choices: Choices, tariff: Tariff): Price {
  requireFitting(engine, choices);
  const steps: PriceStep[] = [];
  const unpriced: Choice[] = [];
  for (const choice of choices) {
    if (choice.option === null || choice.quantity === 0) continue;
    const unit = termsOf(tariff, choice.group, choice.option)?.price;
    if (unit === undefined) unpriced.push(choice);
    else steps.push({ ...choice, option: choice.option, unit, amount: unit * BigInt(choice.quantity) });
  }
  const total = steps.reduce((sum, step) => sum + step.amount, tariff.base);
  return { base: tariff.base, steps, total, unpriced };
}

/** Longest lead time of the chosen options in days; null when one of them has none. */
export function leadDaysOf(choices: Choices, tariff: Tariff): number | null {
  let longest = tariff.baseLeadDays ?? 0;
  for (const { group, option, quantity } of choices) {
    if (option === null || quantity === 0) continue;
    const days = termsOf(tariff, group, option)?.leadDays;
    if (days === undefined) return null;
    longest = Math.max(longest, days);
  }
  return longest;
}

/** Derived values of the model (weight, power, CO2) for the chosen options, by code. Refuses unknown choices. */
export function valuesOf(engine: Engine, choices: Choices): Readonly<Record<string, number>> {
  requireFitting(engine, choices);
  const { definition, index } = engine;
  const totals = (definition.values ?? []).map((value): [string, number] => {
    const { pieces, constant, scale } = weigh(definition, value.terms, value.constant ?? 0);
    const sum = choices.reduce((total, choice) => {
      const group = index.groups.get(choice.group)?.at ?? -1;
      const option = choice.option === null ? -1 : (index.options[group]?.get(choice.option)?.at ?? -1);
      return total + (pieces[group]?.[option] ?? 0) * choice.quantity;
    }, constant);
    return [value.code, sum / scale];
  });
  return Object.fromEntries(totals);
}

/** Parts of the configuration by SKU: base items and the items of chosen options times their quantity, sorted. Refuses unknown choices. */
export function itemsOf(engine: Engine, choices: Choices): readonly Item[] {
  requireFitting(engine, choices);
  const { definition, index } = engine;
  const counts = new Map<string, number>();
  const add = (items: readonly Item[], times: number): void => {
    for (const { sku, quantity } of items) counts.set(sku, (counts.get(sku) ?? 0) + quantity * times);
  };
  add(definition.baseItems, 1);
  for (const { group, option, quantity } of choices) {
    const at = index.groups.get(group)?.at ?? -1;
    if (option !== null && quantity > 0) add(index.options[at]?.get(option)?.option.items ?? [], quantity);
  }
  return [...counts].map(([sku, quantity]) => ({ sku, quantity })).sort((a, b) => (a.sku < b.sku ? -1 : 1));
}
