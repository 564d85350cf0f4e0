import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import type { CostCentreInput } from './cost-centre.ts';

/** Writes a cost centre; absent when the account has one of that code or no such unit. */
export async function insertCostCentre(tx: Tx, accountId: string, id: string, input: CostCentreInput): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    'account.insertCostCentre',
    sql`insert into cost_centre (account_id, id, unit_id, code, name)
      select u.account_id, ${id}, u.id, ${input.code}, ${input.name} from unit u where u.account_id = ${accountId} and u.id = ${input.unitId}
      on conflict (account_id, code) do nothing returning id`,
  );
  return row?.id;
}
