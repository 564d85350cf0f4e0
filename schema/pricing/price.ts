import type { PriceStep as PriceStepRow } from '../../api/pricing/price-step.ts';
import type { PricedLine } from '../../api/pricing/pricing.ts';
import { builder } from '../builder.ts';
import { Totals } from './totals.ts';

const RoundingMode = builder.enumType('RoundingMode', {
  description: 'How half a minor unit is settled.',
  values: {
    HALF_UP: { value: 'half_up', description: 'Away from zero.' },
    HALF_EVEN: { value: 'half_even', description: 'To the even neighbour.' },
  } as const,
});

const PriceStepCode = builder.enumType('PriceStepCode', {
  description: 'What a step of a price derivation does.',
  values: {
    LIST_PRICE: { value: 'list_price', description: 'Takes the list price in force.' },
    CURRENCY_CONVERSION: { value: 'currency_conversion', description: 'Converts it to the account’s currency.' },
    AGREEMENT_FIXED: { value: 'agreement_fixed', description: 'Replaces it by an agreed price.' },
    AGREEMENT_DISCOUNT: { value: 'agreement_discount', description: 'Takes an agreed discount off it.' },
    OPTION_PRICE: { value: 'option_price', description: 'Adds a chosen option.' },
    LINE_NET: { value: 'line_net', description: 'Multiplies the unit price by the quantity.' },
    TAX: { value: 'tax', description: 'Adds tax to the line.' },
    GROSS: { value: 'gross', description: 'States what is to be paid.' },
  } as const,
});

/** A stored or computed step with the currency that its amounts are in. */
export type ShownStep = { readonly step: PriceStepRow; readonly currency: string };

function amountOf(digits: string, currency: string) {
  return { amount: BigInt(digits), currency };
}

/** One step of a derivation. A list price that is then converted is in its own currency, named in its parameters. */
export const PriceStep = builder.objectRef<ShownStep>('PriceStep').implement({
  description:
    'One step of how a price came about. Steps before `LINE_NET` are for one unit, those after it for the line.',
  fields: (t) => ({
    code: t.field({ type: PriceStepCode, description: 'What the step does.', resolve: ({ step }) => step.code }),
    params: t.field({
      type: 'JSON',
      description:
        'What a reader needs to word the step: texts by name, amounts in minor units, percentages in basis points.',
      resolve: ({ step }) => step.params,
    }),
    before: t.field({
      type: 'Money',
      nullable: true,
      description: 'Amount before the step; null where there is none.',
      resolve: ({ step, currency }) =>
        step.before === null ? null : amountOf(step.before, step.params.from ?? currency),
    }),
    after: t.field({
      type: 'Money',
      description: 'Amount after the step.',
      resolve: ({ step, currency }) =>
        amountOf(step.after, step.code === 'list_price' ? (step.params.currency ?? currency) : currency),
    }),
  }),
});

/** A price computed now, with its proof. */
export const Price = builder.objectRef<PricedLine>('Price').implement({
  description: 'What a quantity of something costs the account today, and how that came about.',
  interfaces: [Totals],
  fields: (t) => ({
    quantity: t.exposeInt('quantity', { description: 'Quantity priced.' }),
    list: t.field({
      type: 'Money',
      nullable: true,
      description: 'List price of one unit in the account’s currency; null when only an agreed price exists.',
      resolve: ({ list, currency }) => (list === null ? null : { amount: list, currency }),
    }),
    unit: t.field({
      type: 'Money',
      description: 'Net price of one unit.',
      resolve: ({ unit: amount, currency }) => ({ amount, currency }),
    }),
    taxBasisPoints: t.exposeInt('taxBasisPoints', { description: 'Tax rate in basis points (1 % is 100).' }),
    rounding: t.expose('rounding', { type: RoundingMode, description: 'How amounts were rounded.' }),
    steps: t.field({
      type: [PriceStep],
      description: 'The derivation, from the list price to what is to be paid.',
      resolve: ({ steps, currency }) => steps.map((step) => ({ step, currency })),
    }),
  }),
});
