import type { Session as SessionRow } from '../../api/identity/session-reads.ts';
import { builder } from '../builder.ts';
import { globalId } from '../node.ts';

/** A place where the viewer is signed in. */
export const Session = builder.objectRef<SessionRow & { readonly current: boolean }>('Session').implement({
  description:
    'A browser in which the viewer is signed in. It ends after 12 hours without use and after 30 days at the latest.',
  fields: (t) => ({
    id: t.id({ description: 'Opaque id, for `sessionEnd`.', resolve: ({ id }) => globalId('Session', id) }),
    current: t.exposeBoolean('current', { description: 'True for the session that asks.' }),
    userAgent: t.exposeString('userAgent', { description: 'The browser’s own words, as it signed in.' }),
    address: t.exposeString('address', { description: 'Network address at sign-in; empty when unknown.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Instant of the sign-in.' }),
    seenAt: t.expose('seenAt', { type: 'DateTime', description: 'Last use, to the minute.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends at the latest.' }),
  }),
});
