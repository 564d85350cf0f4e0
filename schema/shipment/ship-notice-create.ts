import { createShipNotice, ShipNoticeNumberTakenError } from '../../api/shipment/create-ship-notice.ts';
import { DuplicateSerialError, OverShipmentError, SerialCountError } from '../../api/shipment/shipment.ts';
import { builder } from '../builder.ts';
import { ErrorInterface, payload } from '../errors.ts';
import { globalId, rowId } from '../node.ts';
import { ShipNotice } from './ship-notice.ts';

builder.objectType(ShipNoticeNumberTakenError, {
  name: 'ShipNoticeNumberTakenError',
  description: 'The supplier has a ship notice of that number already.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ taken: t.exposeString('taken', { description: 'The number.' }) }),
});

builder.objectType(OverShipmentError, {
  name: 'OverShipmentError',
  description: 'More is shipped than is still to come.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    subOrderLineId: t.id({
      description: 'The line.',
      resolve: ({ subOrderLineId }) => globalId('SubOrderLine', subOrderLineId),
    }),
    open: t.exposeInt('open', { description: 'Pieces still to come.' }),
    quantity: t.exposeInt('quantity', { description: 'Pieces on the notice.' }),
  }),
});

builder.objectType(SerialCountError, {
  name: 'SerialCountError',
  description: 'A part with serials needs one serial number a piece; a part without needs none.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    subOrderLineId: t.id({
      description: 'The line.',
      resolve: ({ subOrderLineId }) => globalId('SubOrderLine', subOrderLineId),
    }),
    expected: t.exposeInt('expected', { description: 'Serial numbers needed.' }),
    found: t.exposeInt('found', { description: 'Serial numbers given.' }),
  }),
});

builder.objectType(DuplicateSerialError, {
  name: 'DuplicateSerialError',
  description: 'Serial numbers that are given twice or were used for the same part before.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    serials: t.stringList({ description: 'The serial numbers.', resolve: ({ serials }) => [...serials] }),
  }),
});

const LineInput = builder.inputType('ShipNoticeLineInput', {
  description: 'Pieces of one sub-order line.',
  fields: (t) => ({
    subOrderLineId: t.id({ required: true, description: 'The line, of any of the supplier’s own sub-orders.' }),
    quantity: t.int({ required: true, description: 'How many.' }),
    serials: t.stringList({ description: 'One serial number for each piece of a part with serials.' }),
  }),
});

const CreateInput = builder.inputType('ShipNoticeCreateInput', {
  description: 'A delivery to announce.',
  fields: (t) => ({
    number: t.string({
      required: true,
      description: 'The supplier’s number for it, at most 60 characters, used once.',
    }),
    carrier: t.string({ description: 'Who carries it.' }),
    tracking: t.string({ description: 'Tracking number.' }),
    expectedOn: t.field({ type: 'Date', required: true, description: 'Day on which it arrives.' }),
    lines: t.field({ type: [LineInput], required: true, description: 'What is in it, each sub-order line once.' }),
    idempotencyKey: t.string({
      required: true,
      description: 'At most 255 characters; a repeat with the same key and input has no second effect.',
    }),
  }),
});

builder.mutationField('shipNoticeCreate', (t) =>
  t.field({
    type: ShipNotice,
    nullable: true,
    description:
      'Announces a delivery over one or many sub-orders as one logistic unit with a code of its own. For the supplier’s desk.',
    authScopes: { role: 'supplier_desk' },
    errors: payload('ShipNoticeCreate', 'shipNotice', [
      ShipNoticeNumberTakenError,
      OverShipmentError,
      SerialCountError,
      DuplicateSerialError,
    ]),
    args: { input: t.arg({ type: CreateInput, required: true, description: 'What to announce.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { shipNoticeId } = await context.runAs(
        'supplier',
        { field: 'shipNoticeCreate', input: wanted, key },
        (tx, viewer) =>
          createShipNotice(tx, viewer, {
            ...wanted,
            carrier: wanted.carrier ?? '',
            tracking: wanted.tracking ?? '',
            lines: wanted.lines.map((line) => ({
              ...line,
              serials: line.serials ?? [],
              subOrderLineId: rowId('SubOrderLine', line.subOrderLineId),
            })),
          }),
      );
      return shipNoticeId;
    },
  }),
);
