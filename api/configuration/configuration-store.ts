import { sql } from 'kysely';
import { insertRows } from '../db/insert.ts';
import type { Tx } from '../db/unit.ts';

export type ConfigurationRow = {
  readonly id: string;
  readonly accountId: string;
  readonly membershipId: string;
  readonly itemId: string;
  readonly modelVersionId: string;
  readonly name: string;
  readonly choices: unknown;
  readonly shared: boolean;
  readonly savedUnitPrice: bigint | null;
};

export async function insertConfiguration(tx: Tx, row: ConfigurationRow): Promise<void> {
  await insertRows(tx, 'configuration.insertConfiguration', 'configuration', [
    {
      account_id: row.accountId,
      id: row.id,
      membership_id: row.membershipId,
      item_id: row.itemId,
      model_version_id: row.modelVersionId,
      name: row.name,
      choices: row.choices,
      shared: row.shared,
      saved_unit_price: row.savedUnitPrice,
      created_at: tx.now,
      updated_at: tx.now,
    },
  ]);
}

/** Writes over the viewer's own configuration when it is still at that version; tells the new version. */
export async function updateConfiguration(tx: Tx, row: ConfigurationRow, version: number): Promise<number | undefined> {
  const [updated] = await tx.query<{ version: number }>(
    'configuration.updateConfiguration',
    sql`update configuration set name = ${row.name}, choices = ${JSON.stringify(row.choices)}::jsonb, shared = ${row.shared},
        model_version_id = ${row.modelVersionId}, saved_unit_price = ${row.savedUnitPrice}, updated_at = ${tx.now}, version = version + 1
      where account_id = ${row.accountId} and id = ${row.id} and membership_id = ${row.membershipId} and item_id = ${row.itemId}
        and version = ${version} and archived_at is null and not standard returning version`,
  );
  return updated?.version;
}

/** Puts the viewer's own configuration away; false when it is not there at that version. */
export async function archiveConfiguration(
  tx: Tx,
  key: { accountId: string; membershipId: string; id: string; version: number },
): Promise<boolean> {
  const rows = await tx.query(
    'configuration.archiveConfiguration',
    sql`update configuration set archived_at = ${tx.now}, version = version + 1
      where account_id = ${key.accountId} and id = ${key.id} and membership_id = ${key.membershipId} and version = ${key.version}
        and archived_at is null and not standard returning id`,
  );
  return rows.length > 0;
}
