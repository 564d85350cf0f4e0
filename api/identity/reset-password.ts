import { z } from 'zod';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { NotFoundError } from '../kernel/error.ts';
import { parse } from '../kernel/parse.ts';
import { countersOf, userCounter } from './attempt.ts';
import { setPasswordHash } from './credential-store.ts';
import { email } from './email.ts';
import { checkPassword } from './password.ts';
import type { PasswordOwner } from './password-reset-reads.ts';
import { consumePasswordResets, insertPasswordReset, RESET_MINUTES } from './password-reset-store.ts';
import { endSessionsOfPerson } from './session-store.ts';
import type { From } from './sign-in.ts';
import { clearAttempts, countAttempt } from './throttle-store.ts';
import { newToken } from './token.ts';

const askInput = z.object({ email });
const resetInput = z.object({ token: z.string(), password: z.string() });

/** Sends a link to the active person of an e-mail; answers seconds to wait, the same for people we know and strangers. Identity window. */
export async function askPasswordReset(tx: Tx, input: unknown, from: From): Promise<{ wait: number }> {
  const asked = parse(askInput, input);
  const wait = await countAttempt(tx, countersOf('password-reset', asked.email, from.address));
  if (wait > 0) return { wait };
  const token = newToken();
  const made = await insertPasswordReset(tx, asked.email, token);
  if (made) {
    await record(tx, null, [
      {
        topic: 'password.reset_asked',
        aggregate: 'person',
        id: made.personId,
        sequence: tx.now.getTime(),
        // The token stands nowhere else in clear; whoever words the mail erases it from the event.
        payload: { token, email: asked.email, name: made.name, locale: made.locale, minutes: RESET_MINUTES },
        detail: { address: from.address },
      },
    ]);
  }
  return { wait };
}

/** Reads a link and the password wanted. */
export function parseReset(input: unknown): z.infer<typeof resetInput> {
  return parse(resetInput, input);
}

/** Refuses a link that no longer works and a password with a flaw; before anything is hashed. */
export function checkReset(owner: PasswordOwner | undefined, password: string): PasswordOwner {
  if (!owner) throw new NotFoundError('PasswordReset');
  checkPassword(password, owner.words);
  return owner;
}

/** Sets the password by a link, once, and ends every session of the person. Refuses a link that was used meanwhile. Identity window. */
export async function resetPassword(tx: Tx, owner: PasswordOwner, token: string, passwordHash: string): Promise<void> {
  if (!(await consumePasswordResets(tx, token, owner.personId))) throw new NotFoundError('PasswordReset');
  await setPasswordHash(tx, owner.personId, passwordHash);
  await endSessionsOfPerson(tx, owner.personId);
  await clearAttempts(tx, userCounter('sign-in', owner.email));
  await record(tx, null, [
    {
      topic: 'password.changed',
      aggregate: 'person',
      id: owner.personId,
      sequence: tx.now.getTime(),
      payload: { personId: owner.personId },
      detail: { by: 'link' },
    },
  ]);
}
