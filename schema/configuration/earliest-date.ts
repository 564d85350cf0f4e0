import { builder } from '../builder.ts';

type Earliest = { readonly date: string; readonly reason: { readonly code: string; readonly params: unknown } };

export const EarliestDate = builder.objectRef<Earliest>('EarliestDate').implement({
  description: 'The first day on which it can be delivered, and what that day waits for.',
  fields: (t) => ({
    date: t.expose('date', { type: 'Date', description: 'First possible day of delivery.' }),
    code: t.string({ description: '`in_stock` or `waits_for_component`.', resolve: ({ reason }) => reason.code }),
    params: t.field({
      type: 'JSON',
      description: 'What a reader needs to word the reason.',
      resolve: ({ reason }) => reason.params,
    }),
  }),
});
