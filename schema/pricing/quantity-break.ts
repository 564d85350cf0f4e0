import type { Context } from '../../api/context.ts';
import { listQuantityBreaks, type QuantityBreak as QuantityBreakRow } from '../../api/pricing/quantity-breaks.ts';
import { builder } from '../builder.ts';
import { CatalogueItem } from '../catalog/catalogue-item.ts';

const QuantityBreak = builder.objectRef<QuantityBreakRow>('QuantityBreak').implement({
  description: 'A quantity from which one piece has another price.',
  fields: (t) => ({
    quantity: t.exposeInt('quantity', { description: 'From this quantity on.' }),
    unit: t.field({
      type: 'Money',
      description: 'Net price of one unit.',
      resolve: ({ unit: amount, currency }) => ({ amount, currency }),
    }),
  }),
});

async function loadBreaks(ids: string[], context: Context): Promise<QuantityBreakRow[][]> {
  const { viewer } = context;
  if (viewer?.party !== 'customer') return ids.map(() => []);
  return context.read((unit) => listQuantityBreaks(unit, viewer.accountId, ids));
}

builder.objectField(CatalogueItem, 'quantityBreaks', (t) =>
  t.loadableList({
    type: QuantityBreak,
    description: 'Contract prices by quantity, the first from 1 on; one entry where quantity changes nothing.',
    load: loadBreaks as never,
    resolve: ({ id }) => id as never,
  }),
);
