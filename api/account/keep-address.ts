import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Customer } from '../identity/viewer.ts';
import { ConflictError, NotFoundError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { parse } from '../kernel/parse.ts';
import { addressInput, addressUpdateInput } from './address.ts';
import { listAddresses } from './address-reads.ts';
import { insertAddress, updateAddress } from './address-store.ts';

/** Adds an address to the viewer's account. */
export async function createAddress(tx: Tx, viewer: Customer, input: unknown): Promise<{ addressId: string }> {
  const wanted = parse(addressInput, input);
  const { accountId } = viewer;
  const id = newId();
  await insertAddress(tx, accountId, id, wanted);
  await record(tx, viewer, [
    { topic: 'address.created', aggregate: 'address', id, sequence: 1, accountId, detail: { country: wanted.country } },
  ]);
  return { addressId: id };
}

/** Changes an address of the viewer's account, or stops offering it. Refuses another version. */
export async function changeAddress(tx: Tx, viewer: Customer, input: unknown): Promise<{ addressId: string }> {
  const wanted = parse(addressUpdateInput, input);
  const { accountId } = viewer;
  const version = await updateAddress(tx, accountId, wanted);
  if (version === undefined) {
    const [address] = await listAddresses(tx, [wanted.addressId]);
    throw address ? new ConflictError(address.version) : new NotFoundError('Address');
  }
  await record(tx, viewer, [
    {
      topic: 'address.changed',
      aggregate: 'address',
      id: wanted.addressId,
      sequence: version,
      accountId,
      detail: { active: wanted.active },
    },
  ]);
  return { addressId: wanted.addressId };
}
