import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import { NotFoundError } from '../kernel/error.ts';

/** The account's name. Refuses an account, unit or cost centre that the window does not show; absent ids are not looked for. */
export async function requirePlaces(
  unit: Unit,
  accountId: string,
  places: { readonly unitId: string | null; readonly costCentreId: string | null },
): Promise<string> {
  const [row] = await unit.query<{ name: string; unit: boolean; cost_centre: boolean }>(
    'account.requirePlaces',
    sql`select a.name, ${places.unitId}::uuid is null
          or exists (select from unit u where u.account_id = a.id and u.id = ${places.unitId}::uuid) as unit,
        ${places.costCentreId}::uuid is null
          or exists (select from cost_centre c where c.account_id = a.id and c.id = ${places.costCentreId}::uuid) as cost_centre
      from account a where a.id = ${accountId}`,
  );
  if (!row) throw new NotFoundError('Account');
  if (!row.unit) throw new NotFoundError('Unit');
  if (!row.cost_centre) throw new NotFoundError('CostCentre');
  return row.name;
}
