import { type RoundingMode, share } from '../kernel/money.ts';
import type { RuleRef } from './price-step.ts';

export type TaxTreatment = 'standard' | 'reverse_charge' | 'exempt';

/** The tax that a line bears: the rate in basis points counts only under the standard treatment. */
export type TaxRule = {
  readonly treatment: TaxTreatment;
  readonly country: string;
  readonly basisPoints: number;
  readonly rule: RuleRef | null;
};

/** Tax on a net amount in its own minor units, rounded once per line; nothing under reverse charge or exemption. */
export function taxOn(net: bigint, tax: TaxRule, mode: RoundingMode): bigint {
  return share(net, BigInt(effectiveBasisPoints(tax)), mode);
}

/** The rate that is really charged: zero unless the treatment is standard. */
export function effectiveBasisPoints(tax: TaxRule): number {
  return tax.treatment === 'standard' ? tax.basisPoints : 0;
}
