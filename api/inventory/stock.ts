import { z } from 'zod';
import { DomainError } from '../kernel/error.ts';
import { text } from '../kernel/parse.ts';

/** Orders hold more than would be left on hand. */
export class StockBelowReservedError extends DomainError {
  readonly code = 'STOCK_BELOW_RESERVED';
  readonly onHand: number;
  readonly reserved: number;
  constructor(onHand: number, reserved: number) {
    super(`${reserved} of ${onHand} on hand are reserved`);
    this.onHand = onHand;
    this.reserved = reserved;
  }
}

const MOST = 1_000_000_000;

/** A correction of what is on hand, up or down, and why. */
export const stockAdjustment = z.object({
  itemId: z.uuid(),
  change: z
    .number()
    .int('must be a whole number')
    .min(-MOST, 'is too large')
    .max(MOST, 'is too large')
    .refine((value) => value !== 0, 'must not be zero'),
  reason: text(200),
});
