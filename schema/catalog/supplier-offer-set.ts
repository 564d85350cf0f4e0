import { setSupplierOffer } from '../../api/catalog/set-supplier-offer.ts';
import { builder } from '../builder.ts';
import { payload } from '../errors.ts';
import { rowId } from '../node.ts';
import { AUTHOR, KEY } from './authoring.ts';
import { SupplierOffer } from './supplier-offer.ts';

const SupplierOfferSetInput = builder.inputType('SupplierOfferSetInput', {
  description: 'What a supplier offers for an item from a day on.',
  fields: (t) => ({
    supplierId: t.id({ required: true, description: 'The supplier.' }),
    itemId: t.id({ required: true, description: 'The item.' }),
    unitCost: t.field({
      type: 'MinorUnits',
      required: true,
      description: 'Cost of one unit in the supplier’s currency.',
    }),
    leadDays: t.int({ required: true, description: 'Days from order to dispatch, 0 to 730.' }),
    minimumQuantity: t.int({ description: 'Least quantity of an order; 1 when absent.' }),
    multiple: t.int({ description: 'Quantities are multiples of it; 1 when absent.' }),
    dailyCapacity: t.int({ description: 'Units that can be made on a working day; absent without a limit.' }),
    preference: t.int({ description: 'The lower, the rather the seller buys here, 0 to 1,000; 100 when absent.' }),
    from: t.field({ type: 'Date', required: true, description: 'First day, today or later.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationField('supplierOfferSet', (t) =>
  t.field({
    type: SupplierOffer,
    nullable: true,
    description:
      'Sets what a supplier offers for an item; the offer that holds on that day ends. For sales and administrators.',
    authScopes: AUTHOR,
    errors: payload('SupplierOfferSet', 'offer'),
    args: { input: t.arg({ type: SupplierOfferSetInput, required: true, description: 'What to set.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { offerId } = await context.runAs(
        'seller',
        { field: 'supplierOfferSet', input: wanted, key },
        (tx, viewer) =>
          setSupplierOffer(tx, viewer, {
            ...wanted,
            supplierId: rowId('Supplier', wanted.supplierId),
            itemId: rowId('Item', wanted.itemId),
          }),
      );
      return offerId;
    },
  }),
);
