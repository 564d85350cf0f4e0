import type { Currency } from '../../api/kernel/money.ts';
import { builder } from '../builder.ts';

type Totals = { readonly net: bigint; readonly tax: bigint; readonly gross: bigint; readonly currency: Currency };

/** What a request and an order cost, whoever looks at them. */
export const DocumentTotals = builder.interfaceRef<Totals>('DocumentTotals').implement({
  description: 'What a request or an order costs in all.',
  fields: (t) => ({
    net: t.field({
      type: 'Money',
      description: 'Net total.',
      resolve: ({ net: amount, currency }) => ({ amount, currency }),
    }),
    tax: t.field({
      type: 'Money',
      description: 'Tax.',
      resolve: ({ tax: amount, currency }) => ({ amount, currency }),
    }),
    gross: t.field({
      type: 'Money',
      description: 'Net and tax.',
      resolve: ({ gross: amount, currency }) => ({ amount, currency }),
    }),
  }),
});
