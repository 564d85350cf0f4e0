import { actAs, endOwnSession, SessionNeededError, sessionOf } from '../../api/identity/act-as.ts';
import { findViewerByMembership } from '../../api/identity/viewer-reads.ts';
import { builder } from '../builder.ts';
import { ErrorInterface, payload } from '../errors.ts';
import { rowId } from '../node.ts';
import { loadViewer, Viewer } from './viewer.ts';
import { writeOwn } from './write.ts';

builder.objectType(SessionNeededError, {
  name: 'SessionNeededError',
  description: 'Only somebody who signed in may do this, not an API token.',
  interfaces: [ErrorInterface],
});

const ActAsInput = builder.inputType('ActAsInput', {
  description: 'The membership to act in.',
  fields: (t) => ({ membershipId: t.id({ required: true, description: 'One of `viewer.memberships`.' }) }),
});

builder.mutationField('actAs', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    description: 'Lets the session act in another of the viewer’s memberships, from the next request on.',
    authScopes: { signedIn: true },
    errors: payload('ActAs', 'viewer', [SessionNeededError]),
    args: { input: t.arg({ type: ActAsInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const membershipId = rowId('Membership', input.membershipId);
      const viewer = await writeOwn(context, async (tx, who) => {
        await actAs(tx, who, membershipId);
        return findViewerByMembership(tx, membershipId, sessionOf(who));
      });
      return viewer ? loadViewer(context, viewer) : null;
    },
  }),
);

const SessionEndInput = builder.inputType('SessionEndInput', {
  description: 'The session to end.',
  fields: (t) => ({ sessionId: t.id({ required: true, description: 'One of `viewer.sessions`.' }) }),
});

builder.mutationField('sessionEnd', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    description: 'Ends one of the viewer’s own sessions, for instance on a device that was lost.',
    authScopes: { signedIn: true },
    errors: payload('SessionEnd', 'viewer', [SessionNeededError]),
    args: { input: t.arg({ type: SessionEndInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const sessionId = rowId('Session', input.sessionId);
      const viewer = await writeOwn(context, async (tx, who) => {
        sessionOf(who);
        await endOwnSession(tx, who, sessionId);
        return who;
      });
      return loadViewer(context, viewer);
    },
  }),
);
