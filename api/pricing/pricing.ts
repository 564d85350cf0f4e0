import { by } from '../kernel/compare.ts';
import { DomainError } from '../kernel/error.ts';
import { type Currency, type RoundingMode, share } from '../kernel/money.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { type AgreementLine, agreementLineFor, type PricedItem } from './agreement.ts';
import { convert, type ExchangeRate, rateFor } from './exchange-rate.ts';
import type { PriceStep, RuleRef } from './price-step.ts';
import { effectiveBasisPoints, type TaxRule, taxOn } from './tax.ts';
import { covers, type Validity } from './validity.ts';

/** A price before any agreement: minor units of its currency for one unit. Validity null: always. */
export type ListPrice = {
  readonly amount: bigint;
  readonly currency: Currency;
  readonly valid: Validity | null;
  readonly rule: RuleRef;
};

/** A chosen option: `quantity` of it in one unit of the product. Its price may be negative (a credit for leaving something out). */
export type ChosenOption = {
  readonly code: string;
  readonly quantity: number;
  readonly item: PricedItem | null;
  readonly listPrices: readonly ListPrice[];
};

export type LineToPrice = {
  readonly item: PricedItem;
  readonly quantity: number;
  readonly listPrices: readonly ListPrice[];
  readonly options: readonly ChosenOption[];
  readonly tax: TaxRule;
};

/** What prices depend on besides the line: the account's currency, day (in its time zone), agreement lines, rates and rounding. */
export type PriceTerms = {
  readonly currency: Currency;
  readonly day: PlainDate;
  readonly rounding: RoundingMode;
  readonly agreementLines: readonly AgreementLine[];
  readonly rates: readonly ExchangeRate[];
};

/** `list` is the unit price before agreements (null when only a fixed price exists); all amounts are minor units of `currency`. */
export type PricedLine = {
  readonly currency: Currency;
  readonly rounding: RoundingMode;
  readonly list: bigint | null;
  readonly unit: bigint;
  readonly quantity: number;
  readonly net: bigint;
  readonly tax: bigint;
  readonly gross: bigint;
  readonly taxBasisPoints: number;
  readonly steps: readonly PriceStep[];
};

export type Totals = { readonly net: bigint; readonly tax: bigint; readonly gross: bigint };

/** Nothing says what this costs: no list price in force, no rate to convert one, or options that outweigh the price. */
export class NoPriceError extends DomainError {
  readonly code = 'NO_PRICE';
  readonly itemId: string;
  readonly option: string | null;
  readonly reason: 'no_list_price' | 'no_exchange_rate' | 'negative_price';
  constructor(itemId: string, option: string | null, reason: NoPriceError['reason']) {
    super(`item ${itemId}${option === null ? '' : `, option ${option}`} has no price: ${reason}`);
    this.itemId = itemId;
    this.option = option;
    this.reason = reason;
  }
}

/**
 * Prices a line and records how: list price, conversion, agreement, options, net, tax, gross. A discount that prices the product
 * also applies to its options unless an agreement names the option's own item. Refuses what has no price with NoPriceError.
 */
export function priceLine(line: LineToPrice, terms: PriceTerms): PricedLine {
  const steps: PriceStep[] = [];
  const agreed = agreementLineFor(terms.agreementLines, line.item, line.quantity, terms.day, terms.currency);
  const base = basePrice(line, agreed, terms, steps);
  let { unit } = base;
  let list = base.list;
  for (const option of line.options) {
    const priced = priceOption(option, line.item.itemId, line.quantity, agreed, terms);
    const before = unit;
    unit += priced.amount * BigInt(option.quantity);
    if (list !== null) list += (priced.list ?? priced.amount) * BigInt(option.quantity);
    steps.push({ ...priced.step, before: String(before), after: String(unit) });
  }
  if (unit < 0n) throw new NoPriceError(line.item.itemId, null, 'negative_price');
  return finish(line, terms, list, unit, steps);
}

/** The net price of one piece of an option inside a product, as priceLine counts it; linear, so a configurator can add it up. */
export function optionUnitPrice(
  option: ChosenOption,
  product: PricedItem,
  quantity: number,
  terms: PriceTerms,
): bigint {
  const agreed = agreementLineFor(terms.agreementLines, product, quantity, terms.day, terms.currency);
  return priceOption(option, product.itemId, quantity, agreed, terms).amount;
}

/** The net price of one piece before any agreement, as priceLine lists it; null when nothing says what it costs. */
export function listUnitPrice(prices: readonly ListPrice[], terms: PriceTerms): bigint | null {
  const listed = listPriceIn(prices, terms);
  return listed.kind === 'found' ? listed.amount : null;
}

/** Totals of a document: the sums of its lines, to the unit. */
export function totalsOf(lines: readonly Totals[]): Totals {
  return lines.reduce<Totals>(
    (sum, line) => ({ net: sum.net + line.net, tax: sum.tax + line.tax, gross: sum.gross + line.gross }),
    { net: 0n, tax: 0n, gross: 0n },
  );
}

function basePrice(
  line: LineToPrice,
  agreed: AgreementLine | undefined,
  terms: PriceTerms,
  steps: PriceStep[],
): { list: bigint | null; unit: bigint } {
  const listed = listPriceIn(line.listPrices, terms);
  if (listed.kind === 'found') steps.push(...listed.steps);
  else if (agreed?.basis.kind !== 'fixed') throw new NoPriceError(line.item.itemId, null, listed.kind);
  const list = listed.kind === 'found' ? listed.amount : null;
  if (!agreed) return { list, unit: list ?? 0n };
  const unit = agreedAmount(agreed, list ?? 0n, terms.rounding);
  steps.push(agreementStep(agreed, list, unit));
  return { list, unit };
}

type Listed =
  | { kind: 'found'; amount: bigint; listed: ListPrice; rate: ExchangeRate | null; steps: PriceStep[] }
  | { kind: 'no_list_price' | 'no_exchange_rate' };

// The list price in the account's currency, else the first convertible one in currency order.
function listPriceIn(prices: readonly ListPrice[], terms: PriceTerms): Listed {
  const valid = prices
    .filter((price) => price.valid === null || covers(price.valid, terms.day))
    .toSorted(
      by(
        (price) => price.currency,
        (price) => price.rule.id,
      ),
    );
  const own = valid.find((price) => price.currency === terms.currency);
  if (own) return { kind: 'found', amount: own.amount, listed: own, rate: null, steps: [listStep(own)] };
  for (const listed of valid) {
    const rate = rateFor(terms.rates, listed.currency, terms.currency, terms.day);
    if (!rate) continue;
    const { amount } = convert(listed, rate, terms.rounding);
    const steps = [listStep(listed), conversionStep(listed, rate, amount)];
    return { kind: 'found', amount, listed, rate, steps };
  }
  return { kind: valid.length ? 'no_exchange_rate' : 'no_list_price' };
}

function priceOption(
  option: ChosenOption,
  productId: string,
  quantity: number,
  productLine: AgreementLine | undefined,
  terms: PriceTerms,
): { list: bigint | null; amount: bigint; step: PriceStep } {
  const own =
    option.item &&
    agreementLineFor(terms.agreementLines, option.item, quantity * option.quantity, terms.day, terms.currency);
  const agreed = own ?? (productLine?.basis.kind === 'discount' ? productLine : undefined);
  const listed = listPriceIn(option.listPrices, terms);
  if (listed.kind !== 'found' && agreed?.basis.kind !== 'fixed') {
    throw new NoPriceError(productId, option.code, listed.kind);
  }
  const list = listed.kind === 'found' ? listed.amount : null;
  const amount = agreed ? agreedAmount(agreed, list ?? 0n, terms.rounding) : (list ?? 0n);
  const params = {
    option: option.code,
    quantity: String(option.quantity),
    each: String(amount),
    ...(listed.kind === 'found' && { list: String(listed.listed.amount), listCurrency: listed.listed.currency }),
    ...(listed.kind === 'found' && listed.rate && rateParams(listed.rate)),
    ...(agreed && agreementParams(agreed)),
  };
  const rule = agreed?.rule ?? (listed.kind === 'found' ? listed.listed.rule : null);
  return { list, amount, step: { code: 'option_price', params, rule, before: null, after: '' } };
}

function finish(
  line: LineToPrice,
  terms: PriceTerms,
  list: bigint | null,
  unit: bigint,
  steps: PriceStep[],
): PricedLine {
  const net = unit * BigInt(line.quantity);
  const tax = taxOn(net, line.tax, terms.rounding);
  const gross = net + tax;
  const taxBasisPoints = effectiveBasisPoints(line.tax);
  const { treatment, country } = line.tax;
  const taxParams = {
    treatment,
    country,
    basisPoints: String(taxBasisPoints),
    rounding: terms.rounding,
    tax: String(tax),
  };
  steps.push(
    {
      code: 'line_net',
      params: { quantity: String(line.quantity) },
      rule: null,
      before: String(unit),
      after: String(net),
    },
    { code: 'tax', params: taxParams, rule: line.tax.rule, before: String(net), after: String(gross) },
    { code: 'gross', params: { currency: terms.currency }, rule: null, before: String(gross), after: String(gross) },
  );
  const { currency, rounding } = terms;
  return { currency, rounding, list, unit, quantity: line.quantity, net, tax, gross, taxBasisPoints, steps };
}

function agreedAmount(line: AgreementLine, list: bigint, rounding: RoundingMode): bigint {
  return line.basis.kind === 'fixed' ? line.basis.amount : list - share(list, BigInt(line.basis.basisPoints), rounding);
}

function agreementStep(line: AgreementLine, before: bigint | null, after: bigint): PriceStep {
  const code = line.basis.kind === 'fixed' ? 'agreement_fixed' : 'agreement_discount';
  const ref = { rule: line.rule, before: before === null ? null : String(before), after: String(after) };
  return { code, params: agreementParams(line), ...ref };
}

function agreementParams(line: AgreementLine): Record<string, string> {
  const basis: Record<string, string> =
    line.basis.kind === 'fixed'
      ? { fixed: String(line.basis.amount) }
      : { discountBasisPoints: String(line.basis.basisPoints) };
  return { scope: line.scope.kind, minimumQuantity: String(line.minimumQuantity), ...basis };
}

function listStep(listed: ListPrice): PriceStep {
  return {
    code: 'list_price',
    params: { currency: listed.currency },
    rule: listed.rule,
    before: null,
    after: String(listed.amount),
  };
}

function conversionStep(listed: ListPrice, rate: ExchangeRate, after: bigint): PriceStep {
  const params = { from: rate.base, to: rate.quote, ...rateParams(rate) };
  return { code: 'currency_conversion', params, rule: null, before: String(listed.amount), after: String(after) };
}

function rateParams(rate: ExchangeRate): Record<string, string> {
  return { rate: String(rate.rate), scale: String(rate.scale), source: rate.source, rateDay: rate.day };
}
