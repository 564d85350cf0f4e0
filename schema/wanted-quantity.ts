import { z } from 'zod';
import { parse, quantity } from '../api/kernel/parse.ts';

const wanted = z.object({ quantity });

/** A quantity given as an argument, one where none is given; refuses what cannot be ordered. */
export function wantedQuantity(given: number | null | undefined): number {
  return parse(wanted, { quantity: given ?? 1 }).quantity;
}
