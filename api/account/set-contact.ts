import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Seller } from '../identity/viewer.ts';
import { NotFoundError } from '../kernel/error.ts';
import { parse } from '../kernel/parse.ts';
import { contactInput } from './contact.ts';
import { countStaff } from './contact-reads.ts';
import { setContactRow } from './contact-store.ts';
import { requirePlaces } from './place-reads.ts';

/** Names one of the seller's people, and a deputy, for an account in one role. Refuses people who are not the seller's. Seller's window. */
export async function setContact(tx: Tx, viewer: Seller, input: unknown): Promise<{ accountId: string }> {
  const wanted = parse(contactInput, input);
  const people = [wanted.membershipId, wanted.deputyMembershipId].filter((id) => id !== null);
  await requirePlaces(tx, wanted.accountId, { unitId: null, costCentreId: null });
  if ((await countStaff(tx, people)) !== people.length) throw new NotFoundError('Membership');
  await setContactRow(tx, wanted);
  await record(tx, viewer, [
    {
      topic: 'account_contact.set',
      aggregate: 'account',
      id: wanted.accountId,
      sequence: tx.now.getTime(),
      accountId: wanted.accountId,
      detail: { role: wanted.role, membershipId: wanted.membershipId, deputyMembershipId: wanted.deputyMembershipId },
    },
  ]);
  return { accountId: wanted.accountId };
}
