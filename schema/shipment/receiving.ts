import { receiveQuantities } from '../../api/shipment/receive-notice.ts';
import { receiveScan, type ScanResult } from '../../api/shipment/receive-scan.ts';
import {
  AlreadyReceivedError,
  OverReceiptError,
  UnknownSerialError,
  WrongNoticeError,
  WrongSupplierError,
} from '../../api/shipment/receiving.ts';
import {
  AmbiguousCodeError,
  DeliveryReceivedError,
  DeliveryVoidError,
  NothingAnnouncedError,
  type ScanTarget,
} from '../../api/shipment/scanned-code.ts';
import { builder } from '../builder.ts';
import { ErrorInterface, payload } from '../errors.ts';
import { planners } from '../fulfillment/access.ts';
import { globalId, optionalRowId, rowId } from '../node.ts';
import { IncomingDelivery } from './ship-notice.ts';

const SERIAL = 'The code as it was scanned.';

const ScanKind = builder.enumType('ScanKind', {
  description: 'What a scanned code stands for.',
  values: {
    DELIVERY: {
      value: 'notice',
      description: 'A whole delivery, by its container code, its number or its tracking number.',
    },
    SERIAL: { value: 'serial', description: 'One piece, by its serial number.' },
  } as const,
});

builder.objectType(UnknownSerialError, {
  name: 'UnknownSerialError',
  description: 'No delivery and no announced piece has this code.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ serial: t.exposeString('serial', { description: SERIAL }) }),
});

builder.objectType(WrongSupplierError, {
  name: 'WrongSupplierError',
  description: 'The serial is announced by another supplier than the one whose delivery is being received.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ serial: t.exposeString('serial', { description: SERIAL }) }),
});

builder.objectType(WrongNoticeError, {
  name: 'WrongNoticeError',
  description: 'The serial belongs to another delivery of the same supplier.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    serial: t.exposeString('serial', { description: SERIAL }),
    deliveryId: t.id({
      description: 'The delivery that it belongs to.',
      resolve: ({ noticeId }) => globalId('IncomingDelivery', noticeId),
    }),
  }),
});

builder.objectType(AlreadyReceivedError, {
  name: 'AlreadyReceivedError',
  description: 'The piece was received before.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    serial: t.exposeString('serial', { description: SERIAL }),
    state: t.exposeString('state', {
      description: 'What it is now: `received`, `installed`, `forwarded`, `scrapped`.',
    }),
    delivery: t.field({
      type: IncomingDelivery,
      description: 'The delivery that it came with.',
      resolve: ({ noticeId }) => noticeId,
    }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', nullable: true, description: 'When it was received.' }),
    receivedBy: t.exposeString('receivedBy', { nullable: true, description: 'Name of who received it.' }),
  }),
});

builder.objectType(DeliveryReceivedError, {
  name: 'DeliveryAlreadyReceivedError',
  description: 'All of the delivery was received before; its receipts say when and by whom.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    delivery: t.field({ type: IncomingDelivery, description: 'Which.', resolve: ({ noticeId }) => noticeId }),
    deliveries: t.exposeInt('deliveries', {
      description: 'How many deliveries with that number were received, this one included; it is the latest.',
    }),
  }),
});

builder.objectType(NothingAnnouncedError, {
  name: 'NothingAnnouncedError',
  description: 'It is the number of an order or a sub-order for which no supplier has announced anything.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ number: t.exposeString('number', { description: 'The number.' }) }),
});

builder.objectType(DeliveryVoidError, {
  name: 'DeliveryVoidError',
  description: 'The supplier took the delivery back: it does not come.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    delivery: t.field({ type: IncomingDelivery, description: 'Which.', resolve: ({ noticeId }) => noticeId }),
  }),
});

const ScanChoice = builder.objectRef<ScanTarget>('ScanChoice').implement({
  description: 'Something that an ambiguous code may stand for.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ScanKind, description: 'All of the delivery, or one piece of it.' }),
    delivery: t.field({ type: IncomingDelivery, description: 'The delivery.', resolve: ({ noticeId }) => noticeId }),
  }),
});

builder.objectType(AmbiguousCodeError, {
  name: 'AmbiguousCodeError',
  description:
    'The code does not say which delivery is meant: several carry it, or it is the number of a sub-order or an order. Scan the code of the chosen container, or the serial again together with its delivery.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    scanned: t.exposeString('scanned', { description: 'The code as it is kept.' }),
    choices: t.field({
      type: [ScanChoice],
      description: 'What it may stand for, expected first first; at most 20.',
      resolve: ({ choices }) => [...choices],
    }),
  }),
});

builder.objectType(OverReceiptError, {
  name: 'OverReceiptError',
  description: 'More pieces are received than are still expected.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    deliveryLineId: t.id({
      description: 'The line.',
      resolve: ({ noticeLineId }) => globalId('ShipNoticeLine', noticeLineId),
    }),
    open: t.exposeInt('open', { description: 'Pieces still expected.' }),
    quantity: t.exposeInt('quantity', { description: 'Pieces given.' }),
  }),
});

const Scan = builder.objectRef<ScanResult>('ReceivingScan').implement({
  description: 'What a scan turned out to be.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ScanKind, description: 'What the code stands for.' }),
    code: t.exposeString('code', { description: 'The code as it is kept.' }),
    pieces: t.exposeInt('pieces', { description: 'Pieces that it took in.' }),
    delivery: t.field({
      type: IncomingDelivery,
      description: 'The delivery it belongs to, as it stands now.',
      resolve: ({ shipNoticeId }) => shipNoticeId,
    }),
  }),
});

const ScanInput = builder.inputType('ReceiveScanInput', {
  description: 'A scanned or typed code.',
  fields: (t) => ({
    code: t.string({
      required: true,
      description:
        'Serial shipping container code (with or without the identifier 00), delivery, tracking, sub-order, order or serial number, in any case.',
    }),
    deliveryId: t.id({ description: 'The delivery being unpacked; what is of another one is then refused.' }),
    idempotencyKey: t.string({
      required: true,
      description: 'At most 255 characters; a repeat with the same key and input has no second effect.',
    }),
  }),
});

const LineInput = builder.inputType('ShipNoticeReceiveLineInput', {
  description: 'Counted pieces of one line.',
  fields: (t) => ({
    deliveryLineId: t.id({ required: true, description: 'The line; only parts without serials are counted.' }),
    quantity: t.int({ required: true, description: 'Pieces received now.' }),
  }),
});

const ReceiveInput = builder.inputType('ShipNoticeReceiveInput', {
  description: 'Pieces without serials that were received of a delivery.',
  fields: (t) => ({
    deliveryId: t.id({ required: true, description: 'The delivery.' }),
    version: t.int({ required: true, description: 'Its version as it was read.' }),
    lines: t.field({ type: [LineInput], required: true, description: 'What was counted, each line once.' }),
    idempotencyKey: t.string({
      required: true,
      description: 'At most 255 characters; a repeat with the same key and input has no second effect.',
    }),
  }),
});

builder.mutationFields((t) => ({
  receiveScan: t.field({
    type: Scan,
    nullable: true,
    description:
      'Receives what a code stands for: a container, delivery or tracking number the whole delivery, a serial number one piece; the number of a sub-order or an order is answered with the deliveries to choose from. For planners.',
    authScopes: planners,
    errors: payload('ReceiveScan', 'scan', [
      UnknownSerialError,
      WrongSupplierError,
      WrongNoticeError,
      AlreadyReceivedError,
      AmbiguousCodeError,
      DeliveryReceivedError,
      DeliveryVoidError,
      NothingAnnouncedError,
    ]),
    args: { input: t.arg({ type: ScanInput, required: true, description: 'What was scanned.' }) },
    resolve: (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      return context.runAs('seller', { field: 'receiveScan', input: wanted, key }, (tx, viewer) =>
        receiveScan(tx, viewer, {
          code: wanted.code,
          shipNoticeId: optionalRowId('IncomingDelivery', wanted.deliveryId),
        }),
      );
    },
  }),
  shipNoticeReceive: t.field({
    type: IncomingDelivery,
    nullable: true,
    description: 'Receives counted pieces of parts without serials. For planners.',
    authScopes: planners,
    errors: payload('ShipNoticeReceive', 'delivery', [OverReceiptError]),
    args: { input: t.arg({ type: ReceiveInput, required: true, description: 'What was counted.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { shipNoticeId } = await context.runAs(
        'seller',
        { field: 'shipNoticeReceive', input: wanted, key },
        (tx, viewer) =>
          receiveQuantities(tx, viewer, {
            shipNoticeId: rowId('IncomingDelivery', wanted.deliveryId),
            version: wanted.version,
            lines: wanted.lines.map(({ deliveryLineId, quantity }) => ({
              shipNoticeLineId: rowId('ShipNoticeLine', deliveryLineId),
              quantity,
            })),
          }),
      );
      return shipNoticeId;
    },
  }),
}));
