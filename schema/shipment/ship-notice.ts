import {
  type ShipNoticeLine as LineRow,
  listReceipts,
  listShipNoticeLines,
  listShipNotices,
  type ShipNotice as NoticeRow,
  pageExpectedNotices,
  pageShipNotices,
  type Receipt as ReceiptRow,
} from '../../api/shipment/ship-notice-reads.ts';
import { Supplier } from '../account/supplier.ts';
import { builder } from '../builder.ts';
import { filterId } from '../filter-id.ts';
import { Component } from '../fulfillment/component.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { loadSeen } from '../order/load-seen.ts';
import { connectionOf, pageArgs } from '../page.ts';

const ShipNoticeState = builder.enumType('ShipNoticeState', {
  description: 'How far an announced delivery is.',
  values: {
    SHIPPED: { value: 'shipped', description: 'On its way; some of it may be received.' },
    RECEIVED: { value: 'received', description: 'All of it is received.' },
    VOID: { value: 'void', description: 'Taken back; it never came.' },
  } as const,
});

const ComponentSerial = builder.objectRef<LineRow['serials'][number]>('ComponentSerial').implement({
  description: 'The serial number of one piece.',
  fields: (t) => ({
    serial: t.exposeString('serial', { description: 'Serial number; text, never a number.' }),
    received: t.boolean({ description: 'True once it was received.', resolve: ({ state }) => state !== 'shipped' }),
  }),
});

const ShipNoticeLine = builder.objectRef<LineRow>('ShipNoticeLine').implement({
  description: 'Pieces of one sub-order line in a delivery.',
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('ShipNoticeLine', id) }),
    component: t.field({ type: Component, description: 'What it is.', resolve: ({ itemId }) => itemId }),
    subOrderLineId: t.id({
      description: 'Sub-order line that it delivers on.',
      resolve: ({ subOrderLineId }) => globalId('SubOrderLine', subOrderLineId),
    }),
    subOrderNumber: t.exposeString('subOrderNumber', { description: 'Number of the sub-order.' }),
    quantity: t.exposeInt('quantity', { description: 'Pieces announced.' }),
    received: t.exposeInt('received', { description: 'Pieces received of them.' }),
    serials: t.field({
      type: [ComponentSerial],
      description: 'Serial numbers; none for parts without.',
      resolve: ({ serials }) => [...serials],
    }),
  }),
});

const common = builder.interfaceRef<NoticeRow>('Delivery').implement({
  description: 'An announced delivery to the control centre: one logistic unit.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'The supplier’s number for it.' }),
    state: t.expose('state', { type: ShipNoticeState, description: 'How far it is.' }),
    carrier: t.exposeString('carrier', { description: 'Who carries it; empty when it was not said.' }),
    tracking: t.exposeString('tracking', { description: 'Tracking number; empty when there is none.' }),
    sscc: t.exposeString('sscc', { description: 'Serial shipping container code, 18 digits with check digit.' }),
    shippedAt: t.expose('shippedAt', { type: 'DateTime', description: 'When it was announced.' }),
    expectedOn: t.expose('expectedOn', { type: 'Date', description: 'Day on which it is expected.' }),
    version: t.exposeInt('version', { description: 'Version for optimistic locking.' }),
    voidedAt: t.expose('voidedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back; null while it counts.',
    }),
    voidReason: t.exposeString('voidReason', { nullable: true, description: 'Why it was taken back, as was written.' }),
    lines: t.loadableGroup({
      type: ShipNoticeLine,
      description: 'What is in it.',
      load: (ids: string[], context) => context.read((unit) => listShipNoticeLines(unit, ids)),
      group: ({ shipNoticeId }) => shipNoticeId,
      resolve: ({ id }) => id,
    }),
  }),
});

export const ShipNotice = builder.loadableObjectRef<NoticeRow, string>('ShipNotice', {
  load: loadSeen(
    'supplier',
    (unit, _viewer, ids) => listShipNotices(unit, ids),
    ({ id }) => id,
  ) as never,
  toKey: ({ id }) => id,
});
ShipNotice.implement({
  description: 'A delivery that the supplier announced.',
  interfaces: [Node, common],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('ShipNotice', id) }),
    mayBeVoided: t.exposeBoolean('untouched', {
      description: 'True while nothing of it was received, so that it may be taken back.',
    }),
  }),
});
registerNode('ShipNotice', (id, context) => ShipNotice.getDataloader(context).load(id));

const DeliveryReceipt = builder.objectRef<ReceiptRow>('DeliveryReceipt').implement({
  description: 'Pieces of a delivery that were taken in together.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    by: t.exposeString('by', { nullable: true, description: 'Name of who took them in.' }),
    pieces: t.exposeInt('pieces', { description: 'How many.' }),
  }),
});

export const IncomingDelivery = builder.loadableObjectRef<NoticeRow, string>('IncomingDelivery', {
  load: loadSeen(
    'seller',
    (unit, _viewer, ids) => listShipNotices(unit, ids),
    ({ id }) => id,
  ) as never,
  toKey: ({ id }) => id,
});
IncomingDelivery.implement({
  description: 'A delivery that a supplier announced, as the control centre sees it.',
  interfaces: [Node, common],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('IncomingDelivery', id) }),
    supplier: t.field({ type: Supplier, description: 'Who sends it.', resolve: ({ supplierId }) => supplierId }),
    receipts: t.loadableGroup({
      type: DeliveryReceipt,
      description: 'When something of it was received, the newest first.',
      load: (ids: string[], context) => context.read((unit) => listReceipts(unit, ids)),
      group: ({ noticeId }) => noticeId,
      resolve: ({ id }) => id,
    }),
  }),
});
registerNode('IncomingDelivery', (id, context) => IncomingDelivery.getDataloader(context).load(id));

const ShipNoticeConnection = connectionOf<NoticeRow>('ShipNotice', ShipNotice as never);
const IncomingConnection = connectionOf<NoticeRow>('IncomingDelivery', IncomingDelivery as never);

const searchArgs = builder.args((t) => ({
  search: t.string({
    description: 'Part of a delivery’s, tracking or sub-order number, or a whole container code or serial number.',
  }),
}));

builder.queryFields((t) => ({
  shipNotices: t.field({
    type: ShipNoticeConnection,
    description: 'The supplier’s own ship notices, the newest first. For suppliers.',
    authScopes: { party: 'supplier' },
    args: {
      ...pageArgs,
      ...searchArgs,
      state: t.arg({ type: ShipNoticeState, description: 'Only notices in this state.' }),
    },
    resolve: (_root, { state, search, ...page }, context) =>
      context.read((unit) => pageShipNotices(unit, page, { state, search })),
  }),
  shipNotice: t.field({
    type: ShipNotice,
    nullable: true,
    description: 'One ship notice; null when it is absent or another supplier’s. For suppliers.',
    authScopes: { party: 'supplier' },
    args: { id: t.arg.id({ required: true, description: 'Opaque global id.' }) },
    resolve: (_root, { id }, context) => ShipNotice.getDataloader(context).load(filterId('ShipNotice', id) ?? ''),
  }),
  shipNoticesExpected: t.field({
    type: IncomingConnection,
    description: 'Deliveries on their way to the control centre, expected first first. For the seller.',
    authScopes: { party: 'seller' },
    args: {
      ...pageArgs,
      ...searchArgs,
      supplierId: t.arg.id({ description: 'Only those of this supplier.' }),
      expectedBefore: t.arg({ type: 'Date', description: 'Only those that were expected before this day.' }),
    },
    resolve: (_root, { supplierId, search, expectedBefore, ...page }, context) =>
      context.read((unit) =>
        pageExpectedNotices(unit, page, { supplierId: filterId('Supplier', supplierId), search, expectedBefore }),
      ),
  }),
  incomingDelivery: t.field({
    type: IncomingDelivery,
    nullable: true,
    description: 'One delivery; null when it is absent. For the seller.',
    authScopes: { party: 'seller' },
    args: { id: t.arg.id({ required: true, description: 'Opaque global id.' }) },
    resolve: (_root, { id }, context) =>
      IncomingDelivery.getDataloader(context).load(filterId('IncomingDelivery', id) ?? ''),
  }),
}));
