import { sql } from 'kysely';
import type { Tx } from '../db/unit.ts';

export type AssetChange = {
  readonly location?: string | undefined;
  readonly addressId?: string | undefined;
  readonly costCentreId?: string | undefined;
  readonly status: 'in_use' | 'in_store' | 'retired';
};

/** An asset's version and state under lock; absent when it is not the account's. */
export async function lockAsset(
  tx: Tx,
  accountId: string,
  id: string,
): Promise<{ version: number; status: AssetChange['status'] } | undefined> {
  const [row] = await tx.query<{ version: number; status: AssetChange['status'] }>(
    'shipment.lockAsset',
    sql`select version, status from asset where account_id = ${accountId} and id = ${id} for update`,
  );
  return row;
}

/** Stores where an asset is and whether it is in use; false when the address or cost centre is not an active one of the account. */
export async function storeAsset(tx: Tx, accountId: string, id: string, change: AssetChange): Promise<boolean> {
  const { location = null, addressId = null, costCentreId = null, status } = change;
  const rows = await tx.query(
    'shipment.storeAsset',
    sql`update asset set version = version + 1, status = ${status}, location = coalesce(${location}::text, location),
        address_id = coalesce(${addressId}::uuid, address_id), cost_centre_id = coalesce(${costCentreId}::uuid, cost_centre_id)
      where account_id = ${accountId} and id = ${id}
        and (${addressId}::uuid is null or exists (select from address a where a.account_id = ${accountId} and a.id = ${addressId} and a.active))
        and (${costCentreId}::uuid is null
          or exists (select from cost_centre c where c.account_id = ${accountId} and c.id = ${costCentreId} and c.active))
      returning id`,
  );
  return rows.length > 0;
}
