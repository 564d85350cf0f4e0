import { NotAtHandError } from '../../api/fulfillment/release-goods.ts';
import { deliverShipment, shipParcel } from '../../api/shipment/ship-parcel.ts';
import { builder } from '../builder.ts';
import { ErrorInterface, payload } from '../errors.ts';
import { planners } from '../fulfillment/access.ts';
import { globalId, rowId } from '../node.ts';
import { Shipment } from './parcel.ts';

builder.objectType(NotAtHandError, {
  name: 'NotAtHandError',
  description: 'More pieces are to leave than are at hand for the order.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    orderLineId: t.id({
      description: 'The line.',
      resolve: ({ orderLineId }) => globalId('SalesOrderLine', orderLineId),
    }),
    atHand: t.exposeInt('atHand', { description: 'Pieces at hand.' }),
    quantity: t.exposeInt('quantity', { description: 'Pieces asked for.' }),
  }),
});

const KEY = 'At most 255 characters; a repeat with the same key and input has no second effect.';

const GoodsInput = builder.inputType('ShipmentGoodsInput', {
  description: 'Pieces of a line that is traded as it is.',
  fields: (t) => ({
    orderLineId: t.id({ required: true, description: 'The line.' }),
    quantity: t.int({ required: true, description: 'Pieces.' }),
    serials: t.stringList({ description: 'One serial number for each piece of an article with serials.' }),
  }),
});

const CreateInput = builder.inputType('ShipmentCreateInput', {
  description: 'A parcel to a customer. At least one unit or line of goods must be in it.',
  fields: (t) => ({
    orderId: t.id({ required: true, description: 'The order.' }),
    unitIds: t.idList({ description: 'Tested units of the order.' }),
    goods: t.field({ type: [GoodsInput], description: 'Articles that are traded as they are.' }),
    carrier: t.string({ required: true, description: 'Who carries it.' }),
    tracking: t.string({ description: 'Tracking number.' }),
    expectedOn: t.field({ type: 'Date', required: true, description: 'Day on which it is expected.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

const DeliverInput = builder.inputType('ShipmentDeliverInput', {
  description: 'Proof of delivery.',
  fields: (t) => ({
    shipmentId: t.id({ required: true, description: 'The parcel.' }),
    receivedBy: t.string({ required: true, description: 'Name of who signed for it.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationFields((t) => ({
  shipmentCreate: t.field({
    type: Shipment,
    nullable: true,
    description: 'Sends tested units and traded articles of one order to its customer as one parcel. For planners.',
    authScopes: planners,
    errors: payload('ShipmentCreate', 'shipment', [NotAtHandError]),
    args: { input: t.arg({ type: CreateInput, required: true, description: 'What to send.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { shipmentId } = await context.runAs(
        'seller',
        { field: 'shipmentCreate', input: wanted, key },
        (tx, viewer) =>
          shipParcel(tx, viewer, {
            ...wanted,
            orderId: rowId('SalesOrder', wanted.orderId),
            unitIds: (wanted.unitIds ?? []).map((id) => rowId('ProductUnit', String(id))),
            goods: (wanted.goods ?? []).map((goods) => ({
              ...goods,
              orderLineId: rowId('SalesOrderLine', goods.orderLineId),
              serials: goods.serials ?? [],
            })),
            tracking: wanted.tracking ?? '',
          }),
      );
      return shipmentId;
    },
  }),
  shipmentDeliver: t.field({
    type: Shipment,
    nullable: true,
    description: 'Notes that a parcel was handed over; its serial numbers become the customer’s assets. For planners.',
    authScopes: planners,
    errors: payload('ShipmentDeliver', 'shipment'),
    args: { input: t.arg({ type: DeliverInput, required: true, description: 'What was handed over to whom.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { shipmentId } = await context.runAs(
        'seller',
        { field: 'shipmentDeliver', input: wanted, key },
        (tx, viewer) => deliverShipment(tx, viewer, { ...wanted, shipmentId: rowId('Shipment', wanted.shipmentId) }),
      );
      return shipmentId;
    },
  }),
}));
