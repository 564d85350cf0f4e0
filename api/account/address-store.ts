import { sql } from 'kysely';
import { insertRows } from '../db/insert.ts';
import type { Tx } from '../db/unit.ts';
import type { AddressInput, AddressUpdateInput } from './address.ts';

/** Writes an address of an account. */
export async function insertAddress(tx: Tx, accountId: string, id: string, address: AddressInput): Promise<void> {
  const { postalCode: postal_code, ...rest } = address;
  await insertRows(tx, 'account.insertAddress', 'address', [
    { account_id: accountId, id, ...rest, postal_code, active: true, version: 1 },
  ]);
}

/** Writes an address anew; absent when it is no longer at that version. */
export async function updateAddress(
  tx: Tx,
  accountId: string,
  address: AddressUpdateInput,
): Promise<number | undefined> {
  const [row] = await tx.query<{ version: number }>(
    'account.updateAddress',
    sql`update address set label = ${address.label}, recipient = ${address.recipient}, street = ${address.street},
        postal_code = ${address.postalCode}, city = ${address.city}, region = ${address.region}, country = ${address.country},
        active = ${address.active}, version = version + 1
      where account_id = ${accountId} and id = ${address.addressId} and version = ${address.version} returning version`,
  );
  return row?.version;
}
