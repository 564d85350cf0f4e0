import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import { sscc } from './gs1.ts';

// The prefix that GS1 keeps for examples, until an installation has its own.
const COMPANY_PREFIX = '9504000';

/** Who made up the unit: the first digit of its code tells. */
const EXTENSION = { supplier: 0, seller: 1 } as const;

/** A new logistic unit: its running number and its serial shipping container code. */
export async function newLogisticUnit(
  tx: Tx,
  by: keyof typeof EXTENSION,
): Promise<{ reference: number; sscc: string }> {
  const [row] = await tx.query<{ reference: bigint }>(
    'shipment.newLogisticUnit',
    sql`select nextval('logistic_unit') as reference`,
  );
  const reference = row?.reference ?? 0n;
  return { reference: Number(reference), sscc: sscc(EXTENSION[by], COMPANY_PREFIX, reference) };
}
