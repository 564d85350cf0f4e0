import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import { NotFoundError } from '../kernel/error.ts';

/** The name of a supplier relation; refuses one that the window does not show. */
export async function requireSupplier(unit: Unit, id: string): Promise<string> {
  const [row] = await unit.query<{ name: string }>(
    'account.requireSupplier',
    sql`select name from supplier where id = ${id}`,
  );
  if (!row) throw new NotFoundError('Supplier');
  return row.name;
}
