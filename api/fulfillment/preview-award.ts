import type { Unit } from '../db/unit.ts';
import { NotFoundError } from '../kernel/error.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { changeOf, movesDate, stagedOrders } from '../order/refresh-stage.ts';
import { withAward } from './award-effect.ts';
import { chooseAward, dueOf, OfferNotUsableError } from './choose-award.ts';
import { resolutionsOf } from './exception.ts';
import { listWorkExceptions, type WorkException } from './work-exception-reads.ts';

/** A line's date as it was promised, as it is told now, and as it would be. */
export type LineEffect = {
  readonly lineId: string;
  readonly promisedOn: PlainDate;
  readonly expectedOn: PlainDate;
  readonly wouldBeOn: PlainDate;
};

/**
 * What an award by hand would do: `quantity` pieces ordered, of which the order needs `needed`, at a cost in minor units; `withdrawn` ones
 * taken from the former supplier; and the order's dates. `tellsCustomer`: the order's date moves, and a letter says so.
 */
export type AwardEffect = {
  readonly quantity: number;
  readonly needed: number;
  readonly surplus: number;
  readonly withdrawn: number;
  readonly unitCost: bigint;
  readonly total: bigint;
  readonly currency: string;
  readonly arrivesOn: PlainDate;
  readonly lateDays: number;
  readonly promisedOn: PlainDate;
  readonly expectedOn: PlainDate;
  readonly wouldBeOn: PlainDate;
  readonly tellsCustomer: boolean;
  readonly lines: readonly LineEffect[];
};

/** What an award would do, or (`obstacle`) why it cannot be. */
export type AwardPreview = {
  readonly obstacle: string | null;
  readonly effect: AwardEffect | null;
};

/**
 * Shows what awarding an exception's open pieces to a supplier would do, writing nothing; null for an exception that no award settles. Seller
 * window; at most six statements.
 */
export async function previewAward(
  unit: Unit,
  { exceptionId, supplierId }: { readonly exceptionId: string; readonly supplierId: string },
): Promise<AwardPreview | null> {
  const [exception] = await listWorkExceptions(unit, [exceptionId]);
  if (!exception?.itemId || exception.state !== 'open' || !resolutionsOf(exception.kind).includes('awarded'))
    return null;
  try {
    const effect = await effectOf(unit, exception, exception.itemId, supplierId);
    return { obstacle: null, effect };
  } catch (error) {
    if (!(error instanceof OfferNotUsableError)) throw error;
    return { obstacle: error.reason, effect: null };
  }
}

async function effectOf(
  unit: Unit,
  exception: WorkException,
  itemId: string,
  supplierId: string,
): Promise<AwardEffect> {
  const { award, now } = await chooseAward(unit, exception, itemId, supplierId);
  const { orders, clock } = await stagedOrders(unit, [exception.orderId], now);
  const [order] = orders;
  if (!order || !clock) throw new NotFoundError('SalesOrder');
  const { quantity, unitCost, currency, arrivesOn, lateDays } = award;
  const pieces = { supplierId, quantity, dueOn: dueOf(exception, award) };
  const after = changeOf(withAward(order, { ...exception, itemId }, pieces, now), clock);
  const dates = new Map(after.lines.map((line) => [line.lineId, line.expectedOn]));
  return {
    quantity,
    needed: exception.needed,
    surplus: quantity - exception.needed,
    withdrawn: exception.subOrderLineId ? exception.quantity : 0,
    unitCost: BigInt(unitCost),
    total: BigInt(unitCost) * BigInt(quantity),
    currency,
    arrivesOn,
    lateDays,
    promisedOn: order.promisedOn,
    expectedOn: order.expectedOn,
    wouldBeOn: after.expectedOn,
    tellsCustomer: movesDate(after),
    lines: order.lines.map(({ id, promisedOn, expectedOn }) => ({
      lineId: id,
      promisedOn,
      expectedOn,
      wouldBeOn: dates.get(id) ?? expectedOn,
    })),
  };
}
