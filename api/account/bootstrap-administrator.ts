import { IDENTITY, SELLER } from '../db/owner.ts';
import { lockName } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { admitMember } from '../identity/invite-member.ts';
import { inviteInput } from '../identity/membership.ts';
import { WrongStateError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { parse } from '../kernel/parse.ts';
import { hasStaff } from './seller-reads.ts';
import { ensureSeller } from './seller-store.ts';

/** How a new installation calls its seller until somebody says better. */
const UNNAMED = { name: 'Seller', country: 'GB', timeZone: 'UTC' } as const;

/**
 * Opens an empty installation: makes the seller and invites its first administrator. Answers the path of the one-time link, which is to be
 * printed and not mailed to anybody else. Refuses when somebody of the seller can sign in; before that, a new link replaces the earlier one.
 */
export async function bootstrapAdministrator(
  tx: Tx,
  email: string,
  seller: { name: string; country: string; timeZone: string } = UNNAMED,
): Promise<{ path: string }> {
  const partyName = await tx.as(SELLER, async (window) => {
    await lockName(window, 'bootstrap');
    if (await hasStaff(window)) throw new WrongStateError('installation', 'in use');
    return ensureSeller(window, { id: newId(), calendarId: newId(), ...seller });
  });
  const wanted = parse(inviteInput, { email, name: 'Administrator', roles: ['administrator'] });
  const place = { party: 'seller' as const, accountId: null, supplierId: null, partyName };
  const { token } = await tx.as(IDENTITY, (identity) => admitMember(identity, null, place, wanted));
  if (!token) throw new WrongStateError('installation', 'in use');
  return { path: `/invitation/${token}` };
}
