import type { Tx } from '../db/unit.ts';
import { DomainError, NotFoundError } from '../kernel/error.ts';
import { insertAccessEvent } from './audit-store.ts';
import { endSession, updateSessionMembership } from './session-store.ts';
import type { Viewer } from './viewer.ts';

/** Only somebody who signed in may do this; an API token may not. */
export class SessionNeededError extends DomainError {
  readonly code = 'SESSION_NEEDED';
  constructor() {
    super('an API token may not do this; sign in');
  }
}

/** The viewer's session; refuses an API token. */
export function sessionOf(viewer: Viewer): string {
  if (!viewer.sessionId) throw new SessionNeededError();
  return viewer.sessionId;
}

/** Lets the viewer's session act in another of the person's memberships; one that is ended or not theirs is NotFoundError. Identity window. */
export async function actAs(tx: Tx, viewer: Viewer, membershipId: string): Promise<void> {
  const sessionId = sessionOf(viewer);
  if (!(await updateSessionMembership(tx, sessionId, membershipId))) throw new NotFoundError('Membership');
  await insertAccessEvent(tx, viewer, {
    kind: 'session.acts_as',
    subject: 'session',
    subjectId: sessionId,
    detail: { membershipId },
  });
}

/** Ends one of the person's own sessions, this or another; one that is over or not theirs is NotFoundError. Identity window. */
export async function endOwnSession(tx: Tx, viewer: Viewer, sessionId: string): Promise<void> {
  if (!(await endSession(tx, viewer.personId, sessionId))) throw new NotFoundError('Session');
  await insertAccessEvent(tx, viewer, { kind: 'session.ended', subject: 'session', subjectId: sessionId, detail: {} });
}
