import type { Context } from '../../api/context.ts';
import { priceLinesWherePossible } from '../../api/pricing/price-lines.ts';
import { builder } from '../builder.ts';
import { CatalogueItem } from '../catalog/catalogue-item.ts';
import { wantedQuantity } from '../wanted-quantity.ts';
import { Price } from './price.ts';

// Prices of many items and quantities of one tick are computed with the statements of one.
async function loadPrices(keys: string[], context: Context) {
  const lines = keys.map((key) => {
    const [itemId = '', quantity] = key.split(' ');
    return { itemId, quantity: Number(quantity), options: [] };
  });
  return context.read(async (unit, viewer) =>
    viewer.party === 'customer' ? priceLinesWherePossible(unit, viewer.accountId, lines, null) : lines.map(() => null),
  );
}

builder.objectField(CatalogueItem, 'price', (t) =>
  t.loadable({
    type: Price,
    nullable: true,
    description:
      'Contract price of a quantity, computed now and proved step by step; of a configurable model, before its options. Null when nothing prices it any more, or the quantity is not between 1 and 99,999.',
    args: {
      quantity: t.arg.int({ defaultValue: 1, description: 'How many units, 1 to 99,999; another is INVALID_INPUT.' }),
    },
    load: loadPrices as never,
    resolve: ({ id }, { quantity }) => `${id} ${wantedQuantity(quantity)}` as never,
  }),
);
