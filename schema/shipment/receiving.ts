import { receiveQuantities } from '../../api/shipment/receive-notice.ts';
import { AmbiguousSerialError, receiveScan, type ScanResult } from '../../api/shipment/receive-scan.ts';
import {
  AlreadyReceivedError,
  OverReceiptError,
  UnknownSerialError,
  WrongNoticeError,
  WrongSupplierError,
} from '../../api/shipment/receiving.ts';
import { builder } from '../builder.ts';
import { ErrorInterface, payload } from '../errors.ts';
import { planners } from '../fulfillment/access.ts';
import { globalId, optionalRowId, rowId } from '../node.ts';
import { IncomingDelivery } from './ship-notice.ts';

const SERIAL = 'The code as it was scanned.';

builder.objectType(UnknownSerialError, {
  name: 'UnknownSerialError',
  description: 'No ship notice announces this code.',
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
  description: 'It was received before.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    serial: t.exposeString('serial', { description: SERIAL }),
    state: t.exposeString('state', {
      description: 'What it is now: `received`, `installed`, `forwarded`, `scrapped`.',
    }),
  }),
});

builder.objectType(AmbiguousSerialError, {
  name: 'AmbiguousSerialError',
  description: 'Several deliveries announce this serial; name the delivery as well.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    serial: t.exposeString('serial', { description: SERIAL }),
    deliveryIds: t.idList({
      description: 'The deliveries.',
      resolve: ({ noticeIds }) => noticeIds.map((id) => globalId('IncomingDelivery', id)),
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

const ScanKind = builder.enumType('ScanKind', {
  description: 'What a scanned code stands for.',
  values: {
    DELIVERY: { value: 'notice', description: 'A whole delivery, by its serial shipping container code.' },
    SERIAL: { value: 'serial', description: 'One piece, by its serial number.' },
  } as const,
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
    code: t.string({ required: true, description: 'Serial shipping container code or serial number, in any case.' }),
    deliveryId: t.id({ description: 'The delivery being unpacked; serials of another one are then refused.' }),
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
      'Receives what a code stands for: the code of a container its whole delivery, a serial number one piece. For planners.',
    authScopes: planners,
    errors: payload('ReceiveScan', 'scan', [
      UnknownSerialError,
      WrongSupplierError,
      WrongNoticeError,
      AlreadyReceivedError,
      AmbiguousSerialError,
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
