import { listStock, type Stock as StockRow } from '../../api/inventory/stock-reads.ts';
import { builder } from '../builder.ts';
import { Item } from '../catalog/item.ts';
import { loadBy } from '../load.ts';

export const Stock = builder.loadableObjectRef<StockRow, string>('Stock', {
  load: loadBy(listStock, ({ itemId }) => itemId) as never,
  toKey: ({ itemId }) => itemId,
});
Stock.implement({
  description: 'What the control centre holds of an item.',
  fields: (t) => ({
    item: t.field({ type: Item, description: 'The item.', resolve: ({ itemId }) => itemId }),
    onHand: t.exposeInt('onHand', { description: 'Units on hand.' }),
    reserved: t.exposeInt('reserved', { description: 'Units of them that orders hold.' }),
    available: t.int({
      description: 'Units that nobody has reserved.',
      resolve: ({ onHand, reserved }) => onHand - reserved,
    }),
    version: t.exposeInt('version', { description: 'Version for optimistic locking; 0 before the first unit.' }),
  }),
});

builder.objectField(Item, 'stock', (t) =>
  t.field({ type: Stock, description: 'What the control centre holds of it.', resolve: ({ id }) => id }),
);
