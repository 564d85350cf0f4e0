import { updateItem } from '../../api/catalog/update-item.ts';
import { builder } from '../builder.ts';
import { payload } from '../errors.ts';
import { optionalRowId, rowId } from '../node.ts';
import { AUTHOR, ItemTextInput, KEY } from './authoring.ts';
import { Item, ItemStatus } from './item.ts';

const ItemUpdateInput = builder.inputType('ItemUpdateInput', {
  description: 'Changes to an item; what is absent stays as it is.',
  fields: (t) => ({
    itemId: t.id({ required: true, description: 'The item.' }),
    version: t.int({ required: true, description: 'Its version as it was read.' }),
    familyId: t.id({ description: 'Family that it moves to.' }),
    manufacturer: t.string({ description: 'Maker, at most 120 characters.' }),
    serialised: t.boolean({ description: 'True when every unit has its own serial number.' }),
    attributes: t.field({
      type: 'JSON',
      description: 'All technical attributes by code, in place of the former ones.',
    }),
    weightGrams: t.int({ description: 'Weight in grams.' }),
    status: t.field({ type: ItemStatus, description: 'Whether it is still sold.' }),
    texts: t.field({ type: [ItemTextInput], description: 'Names, in place of those in the same languages.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationField('itemUpdate', (t) =>
  t.field({
    type: Item,
    nullable: true,
    description: 'Changes an item. For sales and administrators.',
    authScopes: AUTHOR,
    errors: payload('ItemUpdate', 'item'),
    args: { input: t.arg({ type: ItemUpdateInput, required: true, description: 'What to change.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { itemId } = await context.runAs('seller', { field: 'itemUpdate', input: wanted, key }, (tx, viewer) =>
        updateItem(tx, viewer, {
          ...wanted,
          itemId: rowId('Item', wanted.itemId),
          familyId: optionalRowId('Family', wanted.familyId),
        }),
      );
      return itemId;
    },
  }),
);
