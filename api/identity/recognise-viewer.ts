import { IDENTITY } from '../db/owner.ts';
import type { Database } from '../db/unit.ts';
import { touchApiToken } from './api-token-store.ts';
import { SESSION_IDLE_MINUTES } from './session.ts';
import { touchSession } from './session-store.ts';
import type { Viewer } from './viewer.ts';
import { findViewerByApiToken, findViewerBySession, type Recognised } from './viewer-reads.ts';

/** What a caller shows at the door. A token that is no good is not made up for by a cookie. */
export type Shown = { readonly apiToken: string | undefined; readonly session: string | undefined };

/** Who calls; null for a stranger. Notes the use at most once a minute, unless the caller only checks whether it still lives. */
export async function recogniseViewer(db: Database, shown: Shown, noted = true): Promise<Viewer | null> {
  const known = await find(db, shown);
  if (!known) return null;
  if (known.stale && noted) await note(db, shown, known.viewer);
  return known.viewer;
}

function find(db: Database, { apiToken, session }: Shown): Promise<Recognised | undefined> {
  if (apiToken !== undefined) return db.read(IDENTITY, (unit) => findViewerByApiToken(unit, apiToken));
  if (session) return db.read(IDENTITY, (unit) => findViewerBySession(unit, session, SESSION_IDLE_MINUTES));
  return Promise.resolve(undefined);
}

function note(db: Database, { apiToken }: Shown, viewer: Viewer): Promise<void> {
  return db.write(IDENTITY, async (tx) => {
    if (viewer.sessionId) await touchSession(tx, viewer.sessionId);
    else if (apiToken) await touchApiToken(tx, apiToken);
  });
}
