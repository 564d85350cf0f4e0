import { voidShipNotice } from '../../api/shipment/void-ship-notice.ts';
import { builder } from '../builder.ts';
import { payload } from '../errors.ts';
import { rowId } from '../node.ts';
import { ShipNotice } from './ship-notice.ts';

const VoidInput = builder.inputType('ShipNoticeVoidInput', {
  description: 'A delivery to take back.',
  fields: (t) => ({
    shipNoticeId: t.id({ required: true, description: 'The supplier’s own ship notice.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    reason: t.string({ required: true, description: 'Why, at most 500 characters; the seller reads it.' }),
    idempotencyKey: t.string({
      required: true,
      description: 'At most 255 characters; a repeat with the same key and input has no second effect.',
    }),
  }),
});

builder.mutationField('shipNoticeVoid', (t) =>
  t.field({
    type: ShipNotice,
    nullable: true,
    description:
      'Takes back a ship notice of which nothing was received: its pieces can be shipped again and its serial numbers are free. To correct a notice, take it back and write another. For the supplier’s desk.',
    authScopes: { role: 'supplier_desk' },
    errors: payload('ShipNoticeVoid', 'shipNotice', []),
    args: { input: t.arg({ type: VoidInput, required: true, description: 'What to take back, and why.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { shipNoticeId } = await context.runAs(
        'supplier',
        { field: 'shipNoticeVoid', input: wanted, key },
        (tx, viewer) =>
          voidShipNotice(tx, viewer, { ...wanted, shipNoticeId: rowId('ShipNotice', wanted.shipNoticeId) }),
      );
      return shipNoticeId;
    },
  }),
);
