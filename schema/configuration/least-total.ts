import type { Least } from '#engine';
import { builder } from '../builder.ts';

type Told = Least & { readonly currency: string };

export const LeastTotal = builder.objectRef<Told>('LeastTotal').implement({
  description: 'Net price of one unit of the cheapest complete system that keeps the choices, as far as it is known.',
  fields: (t) => ({
    total: t.field({
      type: 'Money',
      description: 'Of the cheapest that was found.',
      resolve: ({ total: amount, currency }) => ({ amount, currency }),
    }),
    atLeast: t.field({
      type: 'Money',
      description: 'The amount below which there is none; that of the cheapest when it is proved.',
      resolve: ({ atLeast: amount, currency }) => ({ amount, currency }),
    }),
    proved: t.exposeBoolean('proved', { description: 'True when it is proved that none is cheaper.' }),
  }),
});
