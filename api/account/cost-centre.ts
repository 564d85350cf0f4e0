import { z } from 'zod';
import { DomainError } from '../kernel/error.ts';
import { text } from '../kernel/parse.ts';

/** The account already has a cost centre of that code. */
export class CostCentreCodeTakenError extends DomainError {
  readonly code = 'COST_CENTRE_CODE_TAKEN';
  readonly taken: string;
  constructor(taken: string) {
    super(`cost centre ${taken} exists`);
    this.taken = taken;
  }
}

/** A new cost centre: its code is text and unique in the account. */
export const costCentreInput = z.object({ unitId: z.uuid(), code: text(40), name: text(120) });
export type CostCentreInput = z.infer<typeof costCentreInput>;

/** A cost centre's name, unit and state anew; on an inactive one nothing new can be booked. */
export const costCentreUpdateInput = z.object({
  costCentreId: z.uuid(),
  version: z.number(),
  unitId: z.uuid(),
  name: text(120),
  active: z.boolean(),
});
export type CostCentreUpdateInput = z.infer<typeof costCentreUpdateInput>;
