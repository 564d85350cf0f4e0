import type { Tx } from '../db/unit.ts';
import { DomainError, InvalidInputError, NotFoundError } from '../kernel/error.ts';
import { advanceUnit, type Pool, type UnitEvent } from './product-unit.ts';
import {
  consumeReservations,
  forwardSerials,
  type LockedUnit,
  lockPools,
  lockUnits,
  storeUnitStates,
} from './product-unit-store.ts';

/** More pieces of a traded article are to leave than are at hand for the order. */
export class NotAtHandError extends DomainError {
  readonly code = 'NOT_AT_HAND';
  readonly orderLineId: string;
  readonly atHand: number;
  readonly quantity: number;
  constructor(orderLineId: string, atHand: number, quantity: number) {
    super(`${quantity} pieces are to leave, ${atHand} are at hand`);
    this.orderLineId = orderLineId;
    this.atHand = atHand;
    this.quantity = quantity;
  }
}

/** Pieces of a traded article that leave for the customer. */
export type Goods = {
  readonly orderLineId: string;
  readonly itemId: string;
  readonly serialised: boolean;
  readonly quantity: number;
  readonly serials: readonly string[];
};

/** Locks units of one order and moves them on; refuses units of other orders (as absent) and wrong states. Seller window. */
export async function moveUnits(
  tx: Tx,
  orderId: string,
  unitIds: readonly string[],
  event: UnitEvent,
): Promise<LockedUnit[]> {
  if (unitIds.length === 0) return [];
  const units = (await lockUnits(tx, unitIds)).filter((unit) => unit.orderId === orderId);
  if (units.length < new Set(unitIds).size) throw new NotFoundError('ProductUnit');
  const states = units.map(({ state }) => advanceUnit(state, event));
  const [state] = states;
  if (state)
    await storeUnitStates(
      tx,
      units.map(({ id }) => id),
      state,
    );
  return units;
}

/**
 * Takes traded articles out of what is at hand for an order: reservations are consumed, scanned serials forwarded. Refuses more than is at
 * hand and a wrong number of serials. Seller window.
 */
export async function takeGoods(tx: Tx, accountId: string, orderId: string, goods: readonly Goods[]): Promise<void> {
  if (goods.length === 0) return;
  const pools = await lockPools(
    tx,
    accountId,
    orderId,
    goods.map(({ itemId }) => itemId),
  );
  const left = new Map(pools.map((pool) => [pool.itemId, { ...pool }]));
  for (const [index, line] of goods.entries()) takeLine(line, index, left);
  // A serial that was received for the order leaves with it; one that nobody announced comes from stock.
  const serials = goods.flatMap((line) => line.serials.map((serial) => ({ itemId: line.itemId, serial })));
  const forwarded = await forwardSerials(tx, accountId, orderId, serials);
  const reserved = pools.flatMap(({ itemId, reserved: held }) => {
    const leaving = goods.filter((line) => line.itemId === itemId).reduce((sum, { quantity }) => sum + quantity, 0);
    const fromStock = Math.min(held, leaving - (forwarded.get(itemId) ?? 0));
    return fromStock > 0 ? [{ itemId, quantity: fromStock }] : [];
  });
  await consumeReservations(tx, accountId, orderId, reserved);
}

function takeLine(line: Goods, index: number, left: Map<string, { -readonly [Key in keyof Pool]: Pool[Key] }>): void {
  const pool = left.get(line.itemId);
  const atHand = Math.max(0, pool?.atHand ?? 0);
  if (line.quantity > atHand) throw new NotAtHandError(line.orderLineId, atHand, line.quantity);
  const expected = line.serialised ? line.quantity : 0;
  if (line.serials.length !== expected || new Set(line.serials).size < line.serials.length) {
    const message = `${expected} different serials are needed`;
    const figures = { expected, found: new Set(line.serials).size };
    throw new InvalidInputError([{ path: `goods.${index}.serials`, message, code: 'serials_needed', figures }]);
  }
  if (pool) pool.atHand -= line.quantity;
}
