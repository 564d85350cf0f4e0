import { z } from 'zod';
import { DomainError } from '../kernel/error.ts';
import { text } from '../kernel/parse.ts';

/** The account already has a unit of that code. */
export class UnitCodeTakenError extends DomainError {
  readonly code = 'UNIT_CODE_TAKEN';
  readonly taken: string;
  constructor(taken: string) {
    super(`unit ${taken} exists`);
    this.taken = taken;
  }
}

/** A unit cannot stand below itself or below a unit that stands below it. */
export class UnitCycleError extends DomainError {
  readonly code = 'UNIT_CYCLE';
  constructor() {
    super('a unit cannot stand below itself');
  }
}

const parentId = z
  .uuid()
  .nullish()
  .transform((value) => value ?? null);

/** A new unit: its code is text and unique in the account; without a parent it stands at the top. */
export const unitInput = z.object({ code: text(40), name: text(120), parentId });
export type UnitInput = z.infer<typeof unitInput>;

/** A unit's name and place anew. */
export const unitUpdateInput = z.object({ unitId: z.uuid(), version: z.number(), name: text(120), parentId });
