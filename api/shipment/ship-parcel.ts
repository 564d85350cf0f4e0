import { z } from 'zod';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { type Goods, moveUnits, takeGoods } from '../fulfillment/release-goods.ts';
import type { Seller } from '../identity/viewer.ts';
import { InvalidInputError, NotFoundError, WrongStateError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { because, parse, quantity, text } from '../kernel/parse.ts';
import { isPlainDate } from '../kernel/plain-date.ts';
import { refreshStages } from '../order/refresh-stage.ts';
import { checkArrivalDay } from './arrival-day.ts';
import { newLogisticUnit } from './logistic-unit-store.ts';
import {
  deliverParcel,
  findShippingOrder,
  insertParcel,
  lockParcel,
  type NewParcel,
  type ShippingOrder,
} from './parcel-store.ts';
import { normaliseSerial } from './shipment.ts';

const STANDARD_WARRANTY_MONTHS = 36;

const shipping = z
  .object({
    orderId: z.uuid(),
    unitIds: z.array(z.uuid()).max(1000).default([]),
    goods: z
      .array(z.object({ orderLineId: z.uuid(), quantity, serials: z.array(text(60)).max(10_000).default([]) }))
      .max(1000)
      .default([]),
    carrier: text(60),
    tracking: z.string().max(100).default(''),
    expectedOn: z.string().refine(isPlainDate, because('day', 'must be a day')),
  })
  .refine(({ unitIds, goods }) => unitIds.length + goods.length > 0, 'something must be in it');

const delivering = z.object({ shipmentId: z.uuid(), receivedBy: text(120) });

/**
 * Sends tested units and traded articles of one order to its customer as one parcel. Refuses units that are not tested, articles that are
 * not at hand, and a wrong number of serials.
 */
export async function shipParcel(tx: Tx, viewer: Seller, given: unknown): Promise<{ shipmentId: string }> {
  const wanted = parse(shipping, given);
  checkArrivalDay(wanted.expectedOn, tx.now);
  const order = await findShippingOrder(tx, wanted.orderId);
  if (!order) throw new NotFoundError('SalesOrder');
  if (order.cancelled) throw new WrongStateError('order', 'cancelled');
  const goods = goodsOf(order, wanted.goods);
  const units = await moveUnits(tx, order.id, wanted.unitIds, 'ship');
  await takeGoods(tx, order.accountId, order.id, goods);
  const unit = await newLogisticUnit(tx, 'seller');
  const items = new Map(order.lines.map((line) => [line.id, line.itemId]));
  const parcel: NewParcel = {
    ...{
      accountId: order.accountId,
      orderId: order.id,
      id: newId(),
      number: `P-${String(unit.reference).padStart(6, '0')}`,
    },
    ...{ carrier: wanted.carrier, tracking: wanted.tracking, sscc: unit.sscc, expectedOn: wanted.expectedOn },
    lines: [
      ...units.map(({ id, orderLineId, serial }) => ({
        ...{ orderLineId, itemId: items.get(orderLineId) ?? '', productUnitId: id, serial, quantity: 1 },
      })),
      ...goods.flatMap(piecesOf),
    ],
  };
  await insertParcel(tx, parcel);
  const { accountId, orderId, id, number, carrier, tracking } = parcel;
  const payload = { shipmentId: id, orderId, accountId, number, carrier, tracking, expectedOn: parcel.expectedOn };
  const detail = { pieces: parcel.lines.reduce((sum, line) => sum + line.quantity, 0) };
  await record(tx, viewer, [
    { topic: 'shipment.shipped', aggregate: 'shipment', id, sequence: 1, accountId, payload, detail },
  ]);
  await refreshStages(tx, [orderId], viewer);
  return { shipmentId: id };
}

function goodsOf(
  { lines }: ShippingOrder,
  wanted: readonly { orderLineId: string; quantity: number; serials: readonly string[] }[],
): Goods[] {
  return wanted.map((goods, index) => {
    const line = lines.find(({ id }) => id === goods.orderLineId);
    if (!line) throw new NotFoundError('SalesOrderLine');
    if (line.made)
      throw new InvalidInputError([
        { path: `goods.${index}`, message: 'is built here: ship its units', code: 'built_here' },
      ]);
    return { ...goods, itemId: line.itemId, serialised: line.serialised, serials: goods.serials.map(normaliseSerial) };
  });
}

function piecesOf({ orderLineId, itemId, quantity: count, serials }: Goods): NewParcel['lines'] {
  const line = { orderLineId, itemId, productUnitId: null };
  return serials.length > 0
    ? serials.map((serial) => ({ ...line, serial, quantity: 1 }))
    : [{ ...line, serial: null, quantity: count }];
}

/** Notes that a parcel was handed over and to whom; its serials become the customer's assets. Refuses one that was delivered before. */
export async function deliverShipment(tx: Tx, viewer: Seller, given: unknown): Promise<{ shipmentId: string }> {
  const { shipmentId, receivedBy } = parse(delivering, given);
  const parcel = await lockParcel(tx, shipmentId);
  if (!parcel) throw new NotFoundError('Shipment');
  if (parcel.state === 'delivered') throw new WrongStateError('shipment', parcel.state);
  const { accountId, orderId } = parcel;
  await moveUnits(tx, orderId, parcel.unitIds, 'deliver');
  const assets = await deliverParcel(tx, parcel, receivedBy, STANDARD_WARRANTY_MONTHS);
  const trace = { topic: 'shipment.delivered', aggregate: 'shipment', id: shipmentId, sequence: 2, accountId };
  await record(tx, viewer, [{ ...trace, payload: { shipmentId, orderId, accountId }, detail: { assets } }]);
  await refreshStages(tx, [orderId], viewer);
  return { shipmentId };
}
