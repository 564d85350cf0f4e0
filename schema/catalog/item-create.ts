import { createItem } from '../../api/catalog/create-item.ts';
import { CodeTakenError } from '../../api/catalog/item.ts';
import { builder } from '../builder.ts';
import { payload } from '../errors.ts';
import { rowId } from '../node.ts';
import { AUTHOR, ItemTextInput, KEY } from './authoring.ts';
import { ItemKind } from './catalogue-item.ts';
import { Item } from './item.ts';

const ItemCreateInput = builder.inputType('ItemCreateInput', {
  description: 'A new item.',
  fields: (t) => ({
    sku: t.string({ required: true, description: 'Part number, at most 120 characters, kept as written; unique.' }),
    kind: t.field({ type: ItemKind, required: true, description: 'Configurable model, article or component.' }),
    familyId: t.id({ required: true, description: 'Family that it belongs to.' }),
    manufacturer: t.string({ description: 'Maker, at most 120 characters.' }),
    unitCode: t.string({ description: 'Unit of measure, UN/ECE Recommendation 20; `C62` (piece) when absent.' }),
    serialised: t.boolean({ description: 'True when every unit has its own serial number; false when absent.' }),
    attributes: t.field({
      type: 'JSON',
      description: 'Technical attributes by code: numbers, texts, truth values, lists.',
    }),
    weightGrams: t.int({ description: 'Weight in grams.' }),
    texts: t.field({ type: [ItemTextInput], required: true, description: 'Names, each language once, at least one.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationField('itemCreate', (t) =>
  t.field({
    type: Item,
    nullable: true,
    description:
      'Adds an item. Accounts see it once it has a price and an assortment holds it. For sales and administrators.',
    authScopes: AUTHOR,
    errors: payload('ItemCreate', 'item', [CodeTakenError]),
    args: { input: t.arg({ type: ItemCreateInput, required: true, description: 'What to add.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { itemId } = await context.runAs('seller', { field: 'itemCreate', input: wanted, key }, (tx, viewer) =>
        createItem(tx, viewer, { ...wanted, familyId: rowId('Family', wanted.familyId) }),
      );
      return itemId;
    },
  }),
);
