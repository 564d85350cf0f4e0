import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';
import type { UnitInput } from './unit.ts';

/** Writes a unit; absent when the account has one of that code. The parent must be the account's. */
export async function insertUnit(tx: Tx, accountId: string, id: string, input: UnitInput): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    'account.insertUnit',
    sql`insert into unit (account_id, id, parent_id, code, name)
      values (${accountId}, ${id}, ${input.parentId}, ${input.code}, ${input.name})
      on conflict (account_id, code) do nothing returning id`,
  );
  return row?.id;
}

/** Writes a unit's name and place; absent when it is no longer at that version. */
export async function updateUnit(
  tx: Tx,
  accountId: string,
  unit: { unitId: string; version: number; name: string; parentId: string | null },
): Promise<number | undefined> {
  const [row] = await tx.query<{ version: number }>(
    'account.updateUnit',
    sql`update unit set name = ${unit.name}, parent_id = ${unit.parentId}, version = version + 1
      where account_id = ${accountId} and id = ${unit.unitId} and version = ${unit.version} returning version`,
  );
  return row?.version;
}
