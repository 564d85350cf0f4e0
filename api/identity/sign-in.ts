import { z } from 'zod';
import type { Tx } from '../db/unit.ts';
import { DomainError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { parse } from '../kernel/parse.ts';
import { countersOf, userCounter } from './attempt.ts';
import { insertAccessEvent } from './audit-store.ts';
import { type Claimant, findClaimant } from './credential-reads.ts';
import { email } from './email.ts';
import { endSession, insertSession } from './session-store.ts';
import { clearAttempts, countAttempt } from './throttle-store.ts';
import { newToken } from './token.ts';
import type { Viewer } from './viewer.ts';

/** The e-mail and the password do not open a session; the same answer for unknown people, wrong passwords and people without a membership. */
export class SignInRefusedError extends DomainError {
  readonly code = 'SIGN_IN_REFUSED';
  constructor() {
    super('the e-mail or the password is wrong');
  }
}

/** Where a call comes from, as sessions and the audit trail note it. */
export type From = { readonly address: string; readonly userAgent: string };

const credentials = z.object({ email, password: z.string() });
export type Credentials = z.infer<typeof credentials>;

/** Reads what somebody types at the door; refuses only what cannot be an e-mail at all. */
export function parseCredentials(input: unknown): Credentials {
  return parse(credentials, input);
}

/**
 * First step of a sign-in: counts the attempt and finds who claims to be there. Answers seconds to wait when it is one too many. Must be
 * committed before the password is compared, so that attempts at once all count. Identity window.
 */
export async function admitAttempt(
  tx: Tx,
  given: Credentials,
  from: From,
): Promise<{ wait: number; claimant: Claimant | undefined }> {
  const wait = await countAttempt(tx, countersOf('sign-in', given.email, from.address));
  if (wait > 0) {
    await insertAccessEvent(tx, null, {
      kind: 'sign_in.throttled',
      subject: 'person',
      subjectId: null,
      detail: { address: from.address },
    });
    return { wait, claimant: undefined };
  }
  return { wait, claimant: await findClaimant(tx, given.email) };
}

/** Last step when the password is wrong: leaves its trace. Identity window. */
export async function refuseAttempt(tx: Tx, claimant: Claimant | undefined, from: From): Promise<void> {
  await insertAccessEvent(tx, null, {
    kind: 'sign_in.refused',
    subject: 'person',
    subjectId: claimant?.personId ?? null,
    detail: { address: from.address },
  });
}

/** Last step when it is right: a new session in the membership used last, in place of the one that the browser had. Identity window. */
export async function admitClaimant(
  tx: Tx,
  claimant: Claimant,
  given: Credentials,
  from: From,
  former: Viewer | null,
): Promise<{ token: string }> {
  await clearAttempts(tx, userCounter('sign-in', given.email));
  if (former?.sessionId) await endSession(tx, former.personId, former.sessionId);
  return openSession(tx, claimant, from);
}

/** Opens a session for a person in one of their memberships and answers its token, which is stored nowhere. Identity window. */
export async function openSession(
  tx: Tx,
  who: { personId: string; membershipId: string },
  from: From,
): Promise<{ token: string }> {
  const session = { id: newId(), token: newToken(), personId: who.personId, membershipId: who.membershipId };
  await insertSession(tx, { ...session, userAgent: from.userAgent, address: from.address });
  await insertAccessEvent(tx, who, {
    kind: 'sign_in.admitted',
    subject: 'session',
    subjectId: session.id,
    detail: { address: from.address },
  });
  return { token: session.token };
}
