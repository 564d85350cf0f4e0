import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import type { CostCentreInput, CostCentreUpdateInput } from './cost-centre.ts';

/** Writes a cost centre; absent when the account has one of that code or no such unit. */
export async function insertCostCentre(
  tx: Tx,
  accountId: string,
  id: string,
  input: CostCentreInput,
): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    'account.insertCostCentre',
    sql`insert into cost_centre (account_id, id, unit_id, code, name)
      select u.account_id, ${id}, u.id, ${input.code}, ${input.name} from unit u where u.account_id = ${accountId} and u.id = ${input.unitId}
      on conflict (account_id, code) do nothing returning id`,
  );
  return row?.id;
}

/** Writes a cost centre anew; absent when it is no longer at that version. The unit must be the account's. */
export async function updateCostCentre(
  tx: Tx,
  accountId: string,
  input: CostCentreUpdateInput,
): Promise<number | undefined> {
  const [row] = await tx.query<{ version: number }>(
    'account.updateCostCentre',
    sql`update cost_centre set name = ${input.name}, unit_id = ${input.unitId}, active = ${input.active}, version = version + 1
      where account_id = ${accountId} and id = ${input.costCentreId} and version = ${input.version} returning version`,
  );
  return row?.version;
}
