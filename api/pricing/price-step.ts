/** Identity of the price list entry, agreement line, rate or tax rule behind a step, with the version that was read. */
export type RuleRef = { readonly id: string; readonly version: number };

export type PriceStepCode =
  | 'list_price'
  | 'currency_conversion'
  | 'agreement_fixed'
  | 'agreement_discount'
  | 'option_price'
  | 'line_net'
  | 'tax'
  | 'gross';

/**
 * One step of a derivation as it is stored: amounts are minor units written as decimal digits, so that JSON keeps them exact.
 * Steps up to the first `line_net` run over the unit price, the later ones over the line; wording is the reader's.
 */
export type PriceStep = {
  readonly code: PriceStepCode;
  readonly params: Readonly<Record<string, string>>;
  readonly rule: RuleRef | null;
  readonly before: string | null;
  readonly after: string;
};
