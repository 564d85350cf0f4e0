import { CodeTakenError } from '../../api/catalog/item.ts';
import { BillOfMaterialsCycleError, BillOfMaterialsLimitError } from '../../api/fulfillment/bill-of-materials.ts';
import { builder } from '../builder.ts';
import { ErrorInterface } from '../errors.ts';
import { Item } from './item.ts';

/** Who keeps the catalogue and its prices: the seller's sales people and administrators. */
export const AUTHOR = { $any: { role: 'sales', $any: { role: 'administrator' } } } as const;

/** The optional key of a mutation that is to have one effect. */
export const KEY = 'At most 255 characters; a repeat with the same key and input has no second effect.';

export const ItemTextInput = builder.inputType('ItemTextInput', {
  description: 'Name and description of an item in one language.',
  fields: (t) => ({
    locale: t.field({ type: 'Locale', required: true, description: 'Language.' }),
    name: t.string({ required: true, description: 'Name, at most 400 characters.' }),
    description: t.string({ description: 'Description, at most 4,000 characters; absent is empty.' }),
  }),
});

builder.objectType(CodeTakenError, {
  name: 'CodeTakenError',
  description: 'There is an item or a family of that code already.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ taken: t.exposeString('taken', { description: 'The code that is taken.' }) }),
});

builder.objectType(BillOfMaterialsCycleError, {
  name: 'BillOfMaterialsCycleError',
  description: 'A product would contain itself.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    path: t.field({
      type: [Item],
      description: 'The way from the item through its parts back to it.',
      resolve: ({ path }) => [...path],
    }),
  }),
});

const BomLimit = builder.enumType('BillOfMaterialsLimit', {
  description: 'What a bill of materials has too much of.',
  values: {
    LEVELS: { value: 'levels', description: 'Levels of parts in parts.' },
    QUANTITY: { value: 'quantity', description: 'Pieces.' },
  } as const,
});

builder.objectType(BillOfMaterialsLimitError, {
  name: 'BillOfMaterialsLimitError',
  description: 'A bill of materials is too deep or counts too many pieces.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    limit: t.expose('limit', { type: BomLimit, description: 'What there is too much of.' }),
    item: t.field({ type: Item, nullable: true, description: 'Where it is met.', resolve: ({ itemId }) => itemId }),
  }),
});
