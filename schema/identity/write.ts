import type { Context } from '../../api/context.ts';
import type { Tx } from '../../api/db/unit.ts';
import type { Viewer } from '../../api/identity/viewer.ts';
import { refusal } from '../scopes.ts';

/** The viewer of a call that changes something of their own; refused for strangers and for tokens that may only read. */
export function writer(context: Context): Viewer {
  const { viewer } = context;
  if (!viewer || viewer.scope === 'read') throw refusal(context);
  return viewer;
}

/** One writing unit on the viewer's own sign-ins and secrets; a repeat of such a call changes nothing, so it needs no key. */
export function writeOwn<T>(context: Context, work: (tx: Tx, viewer: Viewer) => Promise<T>): Promise<T> {
  const viewer = writer(context);
  return context.writeIdentity((tx) => work(tx, viewer));
}
