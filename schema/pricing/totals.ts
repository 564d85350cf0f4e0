import type { Currency } from '../../api/kernel/money.ts';
import { builder } from '../builder.ts';

type Amounts = {
  readonly currency: Currency;
  readonly net: bigint;
  readonly tax: bigint;
  readonly gross: bigint;
};

/** The amounts of a price, a document or one of its lines. */
export const Totals = builder.interfaceRef<Amounts>('Totals').implement({
  description: 'What a price, a document or one of its lines comes to.',
  fields: (t) => ({
    net: t.field({
      type: 'Money',
      description: 'Net amount.',
      resolve: ({ net: amount, currency }) => ({ amount, currency }),
    }),
    tax: t.field({
      type: 'Money',
      description: 'Tax on it.',
      resolve: ({ tax: amount, currency }) => ({ amount, currency }),
    }),
    gross: t.field({
      type: 'Money',
      description: 'Net and tax.',
      resolve: ({ gross: amount, currency }) => ({ amount, currency }),
    }),
  }),
});
