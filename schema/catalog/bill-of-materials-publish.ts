import { publishBillOfMaterials } from '../../api/catalog/publish-bill-of-materials.ts';
import { BillOfMaterialsCycleError, BillOfMaterialsLimitError } from '../../api/fulfillment/bill-of-materials.ts';
import { builder } from '../builder.ts';
import { payload } from '../errors.ts';
import { rowId } from '../node.ts';
import { AUTHOR, KEY } from './authoring.ts';
import { Item } from './item.ts';

const BillOfMaterialsLineInput = builder.inputType('BillOfMaterialsLineInput', {
  description: 'One part.',
  fields: (t) => ({
    itemId: t.id({ required: true, description: 'The part.' }),
    quantity: t.int({ required: true, description: 'Pieces in one piece of the parent, 1 to 100,000.' }),
    phantom: t.boolean({
      description: 'True when it is never stocked as itself, only its parts are; false when absent.',
    }),
  }),
});

const BillOfMaterialsPublishInput = builder.inputType('BillOfMaterialsPublishInput', {
  description: 'What an item is assembled from.',
  fields: (t) => ({
    itemId: t.id({ required: true, description: 'The item.' }),
    lines: t.field({
      type: [BillOfMaterialsLineInput],
      required: true,
      description: 'Its parts in order, each once; none when it is bought as it is from now on.',
    }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationField('billOfMaterialsPublish', (t) =>
  t.field({
    type: Item,
    nullable: true,
    description:
      'Puts a bill of materials in force at once; orders placed before keep theirs. For sales and administrators.',
    authScopes: AUTHOR,
    errors: payload('BillOfMaterialsPublish', 'item', [BillOfMaterialsCycleError, BillOfMaterialsLimitError]),
    args: { input: t.arg({ type: BillOfMaterialsPublishInput, required: true, description: 'What to put in force.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { itemId } = await context.runAs(
        'seller',
        { field: 'billOfMaterialsPublish', input: wanted, key },
        (tx, viewer) =>
          publishBillOfMaterials(tx, viewer, {
            itemId: rowId('Item', wanted.itemId),
            lines: wanted.lines.map(({ itemId: part, ...line }) => ({ ...line, componentId: rowId('Item', part) })),
          }),
      );
      return itemId;
    },
  }),
);
