import type { Unit } from '../db/unit.ts';
import { DomainError, NotFoundError } from '../kernel/error.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import {
  type AccountTerms,
  findAccountTerms,
  type ItemPrices,
  listAgreementLines,
  listItemPrices,
  listRates,
} from './price-facts-reads.ts';
import {
  type ChosenOption,
  type LineToPrice,
  NoPriceError,
  type PricedLine,
  type PriceTerms,
  priceLine,
} from './pricing.ts';
import type { TaxRule } from './tax.ts';

/** An option chosen in one unit of the product; `itemId` null for an option that stands for no item and costs nothing. */
export type OptionToPrice = { readonly code: string; readonly quantity: number; readonly itemId: string | null };

/** A line that an account wants priced. */
export type PriceRequest = {
  readonly itemId: string;
  readonly quantity: number;
  readonly options: readonly OptionToPrice[];
};

/** The account's country has no tax rate in force, so that nothing can be priced for it. */
export class NoTaxRateError extends DomainError {
  readonly code = 'NO_TAX_RATE';
  readonly country: string;
  readonly day: PlainDate;
  constructor(country: string, day: PlainDate) {
    super(`${country} has no tax rate on ${day}`);
    this.country = country;
    this.day = day;
  }
}

/** Everything that prices the named items for one account on one day. */
export type PriceFacts = {
  readonly terms: PriceTerms;
  readonly tax: TaxRule;
  readonly items: ReadonlyMap<string, ItemPrices>;
};

/** Loads the facts with four statements, however many items; `day` null is today in the account's time zone. */
export async function loadPriceFacts(
  unit: Unit,
  accountId: string,
  itemIds: readonly string[],
  day: PlainDate | null,
): Promise<PriceFacts> {
  const account = await findAccountTerms(unit, accountId, day);
  if (!account) throw new NotFoundError('Account');
  const wanted = [...new Set(itemIds)];
  const [items, rates] = await Promise.all([
    listItemPrices(unit, wanted, account.day),
    listRates(unit, wanted, [account.currency], account.day),
  ]);
  const scopes = [...new Set(items.flatMap((item) => [item.itemId, ...item.familyIds]))];
  const agreementLines = await listAgreementLines(unit, accountId, scopes, account.day);
  const { currency, rounding } = account;
  return {
    terms: { currency, rounding, day: account.day, agreementLines, rates },
    tax: taxOf(account),
    items: new Map(items.map((item) => [item.itemId, item])),
  };
}

function taxOf({ tax, country, day }: AccountTerms): TaxRule {
  if (!tax) throw new NoTaxRateError(country, day);
  return tax;
}

/**
 * Prices lines for an account on a day (null: today in its time zone) through the customer's or the seller's window, in the order given.
 * Refuses unknown items (NotFoundError) and what has no price (NoPriceError). Options without an item cost nothing and take no step.
 */
export async function priceLines(
  unit: Unit,
  accountId: string,
  lines: readonly PriceRequest[],
  day: PlainDate | null,
): Promise<PricedLine[]> {
  const facts = await loadPriceFacts(unit, accountId, lines.flatMap(itemsOf), day);
  return lines.map((line) => priceLine(lineToPrice(line, facts), facts.terms));
}

function itemsOf(line: PriceRequest): string[] {
  return [line.itemId, ...line.options.flatMap(({ itemId }) => itemId ?? [])];
}

/** A line with the facts that price it. */
export function lineToPrice(line: PriceRequest, facts: PriceFacts): LineToPrice {
  const { itemId, familyIds, listPrices } = itemOf(line.itemId, facts);
  const options = line.options.flatMap((option) => chosenOption(option, facts) ?? []);
  return { item: { itemId, familyIds }, quantity: line.quantity, listPrices, options, tax: facts.tax };
}

/** An option with the facts that price it; undefined when it stands for no item. */
export function chosenOption(option: OptionToPrice, facts: PriceFacts): ChosenOption | undefined {
  if (option.itemId === null) return undefined;
  const { itemId, familyIds, listPrices } = itemOf(option.itemId, facts);
  return { code: option.code, quantity: option.quantity, item: { itemId, familyIds }, listPrices };
}

function itemOf(itemId: string, { items }: PriceFacts): ItemPrices {
  const item = items.get(itemId);
  if (!item) throw new NotFoundError('Item');
  return item;
}

/** Like priceLines, with null for a line that has no price or whose item does not exist. */
export async function priceLinesWherePossible(
  unit: Unit,
  accountId: string,
  lines: readonly PriceRequest[],
  day: PlainDate | null,
): Promise<(PricedLine | null)[]> {
  const facts = await loadPriceFacts(unit, accountId, lines.flatMap(itemsOf), day);
  return lines.map((line) => {
    try {
      return priceLine(lineToPrice(line, facts), facts.terms);
    } catch (error) {
      if (error instanceof NoPriceError || error instanceof NotFoundError) return null;
      throw error;
    }
  });
}
