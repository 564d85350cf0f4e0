import { z } from 'zod';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { DomainError } from '../kernel/error.ts';
import { parse } from '../kernel/parse.ts';
import { userCounter } from './attempt.ts';
import { replacePasswordHash } from './credential-store.ts';
import { findPasswordOwner, type PasswordOwner } from './password-reset-reads.ts';
import { endSessionsOfPerson } from './session-store.ts';
import { type From, openSession } from './sign-in.ts';
import { clearAttempts, countAttempt } from './throttle-store.ts';
import type { Viewer } from './viewer.ts';

/** The password given as the present one is not. */
export class WrongPasswordError extends DomainError {
  readonly code = 'WRONG_PASSWORD';
  constructor() {
    super('the present password is wrong');
  }
}

const changeInput = z.object({ currentPassword: z.string(), newPassword: z.string() });

/** Reads both passwords. */
export function parseChange(input: unknown): z.infer<typeof changeInput> {
  return parse(changeInput, input);
}

type Owner = PasswordOwner & { readonly passwordHash: string };

/** First step: counts the attempt and finds the hash to compare with. Committed before that. Identity window. */
export async function admitChange(tx: Tx, viewer: Viewer): Promise<{ wait: number; owner: Owner | undefined }> {
  const owner = await findPasswordOwner(tx, viewer.personId);
  const wait = owner ? await countAttempt(tx, [userCounter('password-change', owner.email)]) : 0;
  return { wait, owner };
}

/** Last step: the new password counts, every session of the person is over, and a new one stands in for the viewer's. Identity window. */
export async function changePassword(
  tx: Tx,
  viewer: Viewer,
  owner: Owner,
  newHash: string,
  from: From,
): Promise<{ token: string }> {
  if (!(await replacePasswordHash(tx, viewer.personId, owner.passwordHash, newHash))) throw new WrongPasswordError();
  await clearAttempts(tx, userCounter('password-change', owner.email));
  await endSessionsOfPerson(tx, viewer.personId);
  await record(tx, viewer, [
    {
      topic: 'password.changed',
      aggregate: 'person',
      id: viewer.personId,
      sequence: tx.now.getTime(),
      payload: { personId: viewer.personId },
      detail: { by: 'person' },
    },
  ]);
  return openSession(tx, viewer, from);
}
