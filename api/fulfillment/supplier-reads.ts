import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';

/** A supplier relation as the seller's people see it. */
export type SupplierFacts = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly status: 'active' | 'suspended';
  readonly currency: string;
  readonly answerHours: number;
  readonly transitDays: number;
};

/** Suppliers by id. Seller window. */
export function listSuppliers(unit: Unit, ids: readonly string[]): Promise<SupplierFacts[]> {
  return unit.query<SupplierFacts>(
    'fulfillment.listSuppliers',
    sql`select id, code, name, status, currency, answer_hours as "answerHours", transit_days as "transitDays"
      from supplier where id = any(${ids}::uuid[])`,
  );
}
