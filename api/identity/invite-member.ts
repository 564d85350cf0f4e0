import { z } from 'zod';
import { requirePlaces } from '../account/place-reads.ts';
import { getSellerName } from '../account/seller-reads.ts';
import { requireSupplier } from '../account/supplier-reads.ts';
import { reassignApprovals } from '../approval/reassign-approvals.ts';
import { IDENTITY } from '../db/owner.ts';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { InvalidInputError, NotFoundError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { parse, parseTelling } from '../kernel/parse.ts';
import type { Against } from '../kernel/refuse-all.ts';
import { email } from './email.ts';
import { INVITATION_DAYS, insertInvitation } from './invitation-store.ts';
import {
  AlreadyMemberError,
  checkRights,
  type InviteInput,
  type InviteTarget,
  inviteInput,
  inviteTarget,
} from './membership.ts';
import { grantMembership, isMember, type Place } from './membership-store.ts';
import { ensurePerson } from './person-store.ts';
import { newToken } from './token.ts';
import type { Locale, Viewer } from './viewer.ts';

/**
 * Invites somebody into the viewer's account or, for the seller's administrator, into any account, any supplier relation or the seller.
 * Somebody who signs in already gets the membership at once. Refuses members and foreign places; the caller checks the viewer's role.
 */
export async function inviteMember(tx: Tx, viewer: Viewer, input: unknown): Promise<{ membershipId: string }> {
  const place = placeOf(viewer, parse(inviteTarget, input));
  const wanted = await parseTelling(inviteInput, input, () => againstMember(tx, place, input));
  checkRights(place.party, wanted);
  const partyName = await requireParty(tx, place, wanted);
  const { membershipId } = await tx.as(IDENTITY, (identity) =>
    admitMember(identity, viewer, { ...place, partyName }, wanted),
  );
  // Somebody who signs in already may approve from now on what nobody could.
  if (place.accountId) await reassignApprovals(tx, place.accountId, viewer);
  return { membershipId };
}

function requireParty(tx: Tx, place: Place, wanted: InviteInput): Promise<string> {
  if (place.accountId) return requirePlaces(tx, place.accountId, wanted);
  if (place.supplierId) return requireSupplier(tx, place.supplierId);
  return getSellerName(tx);
}

// Somebody who is a member already, for an input that is refused anyhow.
async function againstMember(tx: Tx, place: Place, input: unknown): Promise<Against[]> {
  const read = z.object({ email }).safeParse(input);
  const known = read.success && (await tx.as(IDENTITY, (identity) => isMember(identity, place, read.data.email)));
  return known ? [{ path: 'email', error: new AlreadyMemberError() }] : [];
}

function placeOf(viewer: Viewer, { accountId, supplierId }: InviteTarget): Place {
  if (viewer.party === 'customer') {
    if (supplierId) throw new NotFoundError('Supplier');
    if (accountId && accountId !== viewer.accountId) throw new NotFoundError('Account');
    return { party: 'customer', accountId: viewer.accountId, supplierId: null };
  }
  if (viewer.party === 'supplier') throw new NotFoundError('Supplier');
  if (accountId && supplierId) {
    throw new InvalidInputError([{ path: 'supplierId', message: 'must not be given beside accountId' }]);
  }
  if (accountId) return { party: 'customer', accountId, supplierId: null };
  if (supplierId) return { party: 'supplier', accountId: null, supplierId };
  return { party: 'seller', accountId: null, supplierId: null };
}

/** Makes person, membership and invitation; `inviter` is null for the service itself. Identity window. */
export async function admitMember(
  tx: Tx,
  inviter: Viewer | null,
  place: Place & { readonly partyName: string },
  wanted: InviteInput,
): Promise<{ membershipId: string; token: string | null }> {
  const locale: Locale = wanted.locale ?? inviter?.locale ?? 'en';
  const person = await ensurePerson(tx, { id: newId(), email: wanted.email, name: wanted.name, locale });
  const isNew = person.status !== 'active';
  const membership = await grantMembership(tx, newId(), person.id, place, wanted, isNew);
  if (!membership) throw new AlreadyMemberError();
  const token = isNew ? newToken() : null;
  if (token) {
    await insertInvitation(tx, {
      id: newId(),
      token,
      personId: person.id,
      membershipId: membership.id,
      invitedBy: inviter?.personId ?? null,
    });
  }
  await record(tx, inviter, [
    {
      topic: token ? 'person.invited' : 'membership.granted',
      aggregate: 'membership',
      id: membership.id,
      sequence: membership.version,
      accountId: place.accountId,
      supplierId: place.supplierId,
      // The token stands nowhere else in clear; whoever words the mail erases it from the event.
      payload: token
        ? { token, email: wanted.email, name: wanted.name, locale, party: place.partyName, days: INVITATION_DAYS }
        : {},
      detail: { personId: person.id, roles: wanted.roles },
    },
  ]);
  return { membershipId: membership.id, token };
}
