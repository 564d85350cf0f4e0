import { query, type RouteArgs } from './api.server.ts';
import { ShellDocument } from './session-queries.ts';
import type { Shell } from './shell.ts';

/** Whether the browser carries a session at all; spares the API a question about plain strangers. */
function hasSession(request: Request): boolean {
  return /(?:^|;\s*)(?:__Host-)?session=/.test(request.headers.get('Cookie') ?? '');
}

async function askShell(args: RouteArgs) {
  try {
    return (await query(args, ShellDocument)).viewer;
  } catch (thrown) {
    // A session that has ended is a stranger here; the page itself decides whether it needs somebody.
    if (thrown instanceof Response && thrown.status === 302) return null;
    throw thrown;
  }
}

const asked = new WeakMap<RouteArgs['context'], Promise<Shell | null>>();

/** Who is signed in and acting for whom, for the frame around every page; null for a stranger. Asked once for each request of the browser. */
export function loadShell(args: RouteArgs): Promise<Shell | null> {
  const known = asked.get(args.context);
  if (known) return known;
  const shell = askOnce(args);
  asked.set(args.context, shell);
  return shell;
}

async function askOnce(args: RouteArgs): Promise<Shell | null> {
  if (!hasSession(args.request)) return null;
  const viewer = await askShell(args);
  if (!viewer) return null;
  const { person, membership, memberships } = viewer;
  return {
    person,
    acting: membership,
    memberships: memberships.map(({ id, party, partyName }) => ({ id, party, partyName })),
    unreadNotifications: viewer.waiting,
    cartLines: viewer.cartLines,
  };
}
