import { adjustStock } from '../../api/inventory/adjust-stock.ts';
import { StockBelowReservedError } from '../../api/inventory/stock.ts';
import { builder } from '../builder.ts';
import { KEY } from '../catalog/authoring.ts';
import { ErrorInterface, payload } from '../errors.ts';
import { rowId } from '../node.ts';
import { Stock } from './stock.ts';

builder.objectType(StockBelowReservedError, {
  name: 'StockBelowReservedError',
  description: 'Orders hold more than would be left on hand.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    onHand: t.exposeInt('onHand', { description: 'Units on hand now.' }),
    reserved: t.exposeInt('reserved', { description: 'Units of them that orders hold.' }),
  }),
});

const StockAdjustInput = builder.inputType('StockAdjustInput', {
  description: 'A correction of what is on hand.',
  fields: (t) => ({
    itemId: t.id({ required: true, description: 'The item.' }),
    change: t.int({ required: true, description: 'Units found more, or, negative, fewer.' }),
    reason: t.string({ required: true, description: 'Why, at most 200 characters; kept in the audit trail.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationField('stockAdjust', (t) =>
  t.field({
    type: Stock,
    nullable: true,
    description:
      'Corrects what is on hand of an item, never below what orders hold. For planners, sales and administrators.',
    authScopes: { $any: { role: 'planner', $any: { role: 'sales', $any: { role: 'administrator' } } } },
    errors: payload('StockAdjust', 'stock', [StockBelowReservedError]),
    args: { input: t.arg({ type: StockAdjustInput, required: true, description: 'What to correct.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { itemId } = await context.runAs('seller', { field: 'stockAdjust', input: wanted, key }, (tx, viewer) =>
        adjustStock(tx, viewer, { ...wanted, itemId: rowId('Item', wanted.itemId) }),
      );
      return itemId;
    },
  }),
);
