import { z } from 'zod';
import { isPlainDate } from '../kernel/plain-date.ts';

const LARGEST_COST = 10n ** 15n;
const many = z.number().int().min(1).max(1_000_000);

/** What a supplier offers for an item from a day on; cost in minor units of the supplier's currency. */
export const offerInput = z.object({
  supplierId: z.uuid(),
  itemId: z.uuid(),
  unitCost: z.bigint().refine((value) => value >= 0n && value <= LARGEST_COST, 'must be between 0 and 10^15'),
  leadDays: z.number().int().min(0).max(730),
  minimumQuantity: many.nullish().transform((value) => value ?? 1),
  multiple: many.nullish().transform((value) => value ?? 1),
  dailyCapacity: many.nullish().transform((value) => value ?? null),
  preference: z
    .number()
    .int()
    .min(0)
    .max(1_000)
    .nullish()
    .transform((value) => value ?? 100),
  from: z.string().refine(isPlainDate, 'must be a day as YYYY-MM-DD'),
});

export type OfferInput = z.infer<typeof offerInput>;
