import { z } from 'zod';
import { reassignApprovals } from '../approval/reassign-approvals.ts';
import { SELLER } from '../db/owner.ts';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { NotFoundError, WrongStateError } from '../kernel/error.ts';
import { parse, text } from '../kernel/parse.ts';
import { setPasswordHash } from './credential-store.ts';
import type { Invitation } from './invitation-reads.ts';
import { acceptInvitations } from './invitation-store.ts';
import { checkPassword } from './password.ts';
import { updatePerson } from './person-store.ts';
import { type From, openSession } from './sign-in.ts';

const acceptInput = z.object({
  token: z.string(),
  password: z.string(),
  name: text(120),
  locale: z.enum(['en', 'zh-Hant', 'zh-Hans']),
});
export type AcceptInput = z.infer<typeof acceptInput>;

/** Reads what somebody answers to an invitation. */
export function parseAcceptance(input: unknown): AcceptInput {
  return parse(acceptInput, input);
}

/** Refuses an invitation that is absent, used or over, and a password with a flaw; before anything is hashed. */
export function checkAcceptance(invitation: Invitation | undefined, given: AcceptInput): Invitation {
  if (!invitation) throw new NotFoundError('Invitation');
  if (invitation.state !== 'open') throw new WrongStateError('invitation', invitation.state);
  checkPassword(given.password, [given.name, invitation.name, invitation.email, invitation.partyName]);
  return invitation;
}

/** Accepts an invitation once: the person has a password, can sign in, and is signed in. Refuses one that was used meanwhile. Identity window. */
export async function acceptInvitation(
  tx: Tx,
  invitation: Invitation,
  given: Pick<AcceptInput, 'name' | 'locale'>,
  passwordHash: string,
  from: From,
): Promise<{ token: string }> {
  const { personId, membershipId } = invitation;
  if (!(await acceptInvitations(tx, invitation.id, personId))) throw new WrongStateError('invitation', 'accepted');
  await updatePerson(tx, personId, given, true);
  await setPasswordHash(tx, personId, passwordHash);
  await record(tx, { personId, membershipId }, [
    {
      topic: 'person.activated',
      aggregate: 'person',
      id: personId,
      sequence: tx.now.getTime(),
      accountId: invitation.accountId,
      supplierId: invitation.supplierId,
      detail: { invitationId: invitation.id },
    },
  ]);
  const { accountId } = invitation;
  if (accountId) await tx.as(SELLER, (seller) => reassignApprovals(seller, accountId, { personId, membershipId }));
  return openSession(tx, { personId, membershipId }, from);
}
