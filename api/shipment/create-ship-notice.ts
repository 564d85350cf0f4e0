import { z } from 'zod';
import { SELLER } from '../db/owner.ts';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { bookMoves, lockSubOrdersOfLines } from '../fulfillment/move-pieces.ts';
import { getSellerZone } from '../fulfillment/receiving-days-reads.ts';
import { deliverable } from '../fulfillment/sub-order.ts';
import type { Supplier } from '../identity/viewer.ts';
import { DomainError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { because, parse, text } from '../kernel/parse.ts';
import { isPlainDate } from '../kernel/plain-date.ts';
import { refreshStages } from '../order/refresh-stage.ts';
import { checkArrivalDay } from './arrival-day.ts';
import { newLogisticUnit } from './logistic-unit-store.ts';
import { findUsedSerials, insertNotice, insertNoticeLines, type NewNotice } from './ship-notice-store.ts';
import { checkShipNotice, DuplicateSerialError, normaliseSerial } from './shipment.ts';

/** The supplier has a ship notice of that number. */
export class ShipNoticeNumberTakenError extends DomainError {
  readonly code = 'SHIP_NOTICE_NUMBER_TAKEN';
  readonly taken: string;
  constructor(taken: string) {
    super(`ship notice ${taken} exists`);
    this.taken = taken;
  }
}

const input = z.object({
  number: text(60),
  carrier: z.string().max(60).default(''),
  tracking: z.string().max(100).default(''),
  expectedOn: z.string().refine(isPlainDate, because('day', 'must be a day')),
  lines: z
    .array(
      z.object({
        subOrderLineId: z.uuid(),
        quantity: z.number(),
        serials: z.array(z.string()).max(10_000).default([]),
      }),
    )
    .max(1000, 'at most 1,000 lines'),
});

/**
 * Announces a delivery over one or many of the supplier's sub-orders as one logistic unit. Refuses what `checkShipNotice` refuses, a number
 * that is taken, a day that is over at the seller, and lines of other suppliers (as absent).
 */
export async function createShipNotice(tx: Tx, viewer: Supplier, given: unknown): Promise<{ shipNoticeId: string }> {
  const wanted = parse(input, given);
  checkArrivalDay(wanted.expectedOn, tx.now, await getSellerZone(tx));
  const subOrders = await lockSubOrdersOfLines(
    tx,
    wanted.lines.map(({ subOrderLineId }) => subOrderLineId),
  );
  const known = new Map(
    subOrders.flatMap((subOrder) => subOrder.lines.map((line) => [line.id, { ...line, subOrder }] as const)),
  );
  const items = [...new Set([...known.values()].map(({ itemId }) => itemId))];
  const serials = wanted.lines.flatMap((line) => line.serials.map(normaliseSerial));
  const used = await findUsedSerials(tx, viewer.supplierId, items, serials);
  const shippable = [...known.values()].map((line) => ({
    ...line,
    subOrderState: line.subOrder.state,
    confirmed: line.outcome.accepted + line.outcome.changed + line.outcome.backordered,
    deliverable: deliverable(line),
  }));
  const lines = checkShipNotice(wanted.lines, shippable, used);
  const unit = await newLogisticUnit(tx, 'supplier');
  const { number, carrier, tracking, expectedOn } = wanted;
  const notice: NewNotice = {
    ...{ id: newId(), supplierId: viewer.supplierId, number, carrier, tracking, expectedOn },
    sscc: unit.sscc,
    personId: viewer.personId,
    lines: lines.flatMap((line) => {
      const from = known.get(line.subOrderLineId);
      if (!from) return [];
      return [{ ...line, itemId: from.itemId, accountId: from.subOrder.accountId, orderId: from.subOrder.orderId }];
    }),
  };
  if (!(await insertNotice(tx, notice))) throw new ShipNoticeNumberTakenError(number);
  const repeated = await insertNoticeLines(tx, notice);
  if (repeated.length > 0) throw new DuplicateSerialError(repeated);
  const moves = lines.map(({ subOrderLineId, quantity }) => ({
    lineId: subOrderLineId,
    shipped: quantity,
    received: 0,
  }));
  const traces = await bookMoves(tx, subOrders, moves);
  await record(tx, viewer, [noticeTrace(notice), ...traces]);
  await tx.as(SELLER, (seller) =>
    refreshStages(seller, [...new Set(subOrders.map(({ orderId }) => orderId))].toSorted()),
  );
  return { shipNoticeId: notice.id };
}

function noticeTrace({ id, supplierId, number, sscc, lines }: NewNotice) {
  return {
    topic: 'ship_notice.created',
    aggregate: 'ship_notice',
    id,
    sequence: 1,
    supplierId,
    payload: { shipNoticeId: id, supplierId, number },
    detail: { sscc, pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0) },
  };
}
