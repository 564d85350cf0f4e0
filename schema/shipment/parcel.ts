import {
  type ParcelLine as LineRow,
  listParcelLines,
  listParcels,
  listParcelsOfOrders,
  listShippedUnits,
  type Parcel as ParcelRow,
  pageParcels,
  type ShippedUnit as UnitRow,
} from '../../api/shipment/parcel-reads.ts';
import { builder } from '../builder.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { loadSeen } from '../order/load-seen.ts';
import { Order } from '../order/order.ts';
import { OrderLine } from '../order/order-line.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { connectionOf, pageArgs } from '../page.ts';

const ParcelState = builder.enumType('ParcelState', {
  description: 'How far a parcel is.',
  values: {
    SHIPPED: { value: 'shipped', description: 'On its way.' },
    DELIVERED: { value: 'delivered', description: 'Handed over.' },
  } as const,
});

const ParcelLine = builder.objectRef<LineRow>('ParcelLine').implement({
  description: 'What is in a parcel.',
  fields: (t) => ({
    sku: t.exposeString('sku', { description: 'Part number; text, never a number.' }),
    description: t.exposeString('description', { description: 'What was ordered.' }),
    serial: t.exposeString('serial', { nullable: true, description: 'Serial number; null for goods without.' }),
    quantity: t.exposeInt('quantity', { description: 'Pieces.' }),
  }),
});

const common = builder.interfaceRef<ParcelRow>('ParcelFacts').implement({
  description: 'What both sides know of a parcel.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'Number on its papers.' }),
    state: t.expose('state', { type: ParcelState, description: 'How far it is.' }),
    carrier: t.exposeString('carrier', { description: 'Who carries it.' }),
    tracking: t.exposeString('tracking', { description: 'Tracking number; empty when there is none.' }),
    sscc: t.exposeString('sscc', { description: 'Serial shipping container code, 18 digits with check digit.' }),
    shippedAt: t.expose('shippedAt', { type: 'DateTime', description: 'When it left.' }),
    expectedOn: t.expose('expectedOn', { type: 'Date', description: 'Day on which it is expected.' }),
    deliveredAt: t.expose('deliveredAt', { type: 'DateTime', nullable: true, description: 'When it was handed over.' }),
    receivedBy: t.exposeString('receivedBy', { description: 'Who signed for it; empty until then.' }),
    lines: t.loadableGroup({
      type: ParcelLine,
      description: 'What is in it.',
      load: (ids: string[], context) => context.read((unit) => listParcelLines(unit, ids)),
      group: ({ parcelId }) => parcelId,
      resolve: ({ id }) => id,
    }),
  }),
});

/** A parcel in the customer's window. It is reached through its order only, so that the order's own visibility decides. */
const Parcel = builder.objectRef<ParcelRow>('Parcel').implement({
  description: 'A parcel on its way to, or with, the customer.',
  interfaces: [common],
  fields: (t) => ({ id: t.id({ description: 'Opaque id.', resolve: ({ id }) => globalId('Parcel', id) }) }),
});

const ShippedUnit = builder.objectRef<UnitRow>('ShippedUnit').implement({
  description: 'One unit of a line that left, by its serial number.',
  fields: (t) => ({
    serial: t.exposeString('serial', { description: 'Serial number.' }),
    state: t.expose('state', { type: ParcelState, description: 'How far its parcel is.' }),
  }),
});

builder.objectField(Order, 'parcels', (t) =>
  t.loadableGroup({
    type: Parcel,
    description: 'Its parcels in the order in which they left.',
    load: (ids: string[], context) => context.read((unit) => listParcelsOfOrders(unit, ids)),
    group: ({ orderId }) => orderId,
    resolve: ({ id }) => id,
  }),
);

builder.objectField(OrderLine, 'units', (t) =>
  t.loadableGroup({
    type: ShippedUnit,
    description: 'The units of it that left, by serial number.',
    load: (ids: string[], context) => context.read((unit) => listShippedUnits(unit, ids)),
    group: ({ orderLineId }) => orderLineId,
    resolve: ({ id }) => id,
  }),
);

export const Shipment = builder.loadableObjectRef<ParcelRow, string>('Shipment', {
  load: loadSeen(
    'seller',
    (unit, _viewer, ids) => listParcels(unit, ids),
    ({ id }) => id,
  ) as never,
  toKey: ({ id }) => id,
});
Shipment.implement({
  description: 'A parcel to a customer as the seller sees it.',
  interfaces: [Node, common],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('Shipment', id) }),
    order: t.field({ type: SalesOrder, description: 'Order that it delivers.', resolve: ({ orderId }) => orderId }),
  }),
});
registerNode('Shipment', (id, context) => Shipment.getDataloader(context).load(id));

builder.objectField(SalesOrder, 'shipments', (t) =>
  t.loadableGroup({
    type: Shipment,
    description: 'Its parcels in the order in which they left.',
    load: (ids: string[], context) => context.read((unit) => listParcelsOfOrders(unit, ids)),
    group: (row) => (row as ParcelRow).orderId,
    resolve: ({ id }) => id,
  }),
);

const ShipmentConnection = connectionOf<ParcelRow>('Shipment', Shipment as never);

builder.queryField('shipments', (t) =>
  t.field({
    type: ShipmentConnection,
    description: 'Parcels to all customers, the newest first. For the seller.',
    authScopes: { party: 'seller' },
    args: {
      ...pageArgs,
      state: t.arg({ type: ParcelState, description: 'Only parcels in this state.' }),
      search: t.arg.string({
        description:
          'Part of a parcel’s or tracking number or of a customer’s name, or a whole order or unit serial number.',
      }),
    },
    resolve: (_root, { state, search, ...page }, context) =>
      context.read((unit) => pageParcels(unit, page, { state, search })),
  }),
);
