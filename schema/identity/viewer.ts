import type { Context } from '../../api/context.ts';
import { listMembershipsOfPerson, type Membership as MembershipRow } from '../../api/identity/membership-reads.ts';
import { listPersons, type Person as PersonRow } from '../../api/identity/person-reads.ts';
import { SESSION_IDLE_MINUTES } from '../../api/identity/session.ts';
import { listSessions } from '../../api/identity/session-reads.ts';
import type { Viewer as ViewerRow } from '../../api/identity/viewer.ts';
import { builder } from '../builder.ts';
import { Membership } from './membership.ts';
import { Person } from './person.ts';
import { Session } from './session.ts';

/** The viewer with what every page asks about them. */
export type ViewerFacts = {
  readonly viewer: ViewerRow;
  readonly person: PersonRow;
  readonly membership: MembershipRow;
  readonly memberships: readonly MembershipRow[];
};

/** Reads the viewer's own facts, which no party's window shows as a whole; null when they ended meanwhile. */
export function loadViewer(context: Context, viewer: ViewerRow): Promise<ViewerFacts | null> {
  return context.readIdentity(async (unit) => {
    const [[person], memberships] = await Promise.all([
      listPersons(unit, [viewer.personId]),
      listMembershipsOfPerson(unit, viewer.personId),
    ]);
    const membership = memberships.find(({ id }) => id === viewer.membershipId);
    return person && membership ? { viewer, person, membership, memberships } : null;
  });
}

async function sessionsOf(context: Context, { viewer }: ViewerFacts) {
  const sessions = await context.readIdentity((unit) => listSessions(unit, viewer.personId, SESSION_IDLE_MINUTES));
  return sessions.map((session) => ({ ...session, current: session.id === viewer.sessionId }));
}

/** The person who asks, in the membership that they act in. */
export const Viewer = builder.objectRef<ViewerFacts>('Viewer').implement({
  description:
    'The person who asks, in the one membership that they act in. Everything else in the graph answers for this membership.',
  fields: (t) => ({
    person: t.field({ type: Person, description: 'Who.', resolve: ({ person }) => person }),
    membership: t.field({
      type: Membership,
      description: 'What they act as now.',
      resolve: ({ membership }) => membership,
    }),
    memberships: t.field({
      type: [Membership],
      description: 'Everything that they may act as, by party and name; `actAs` changes it.',
      resolve: ({ memberships }) => [...memberships],
    }),
    locale: t.field({
      type: 'Locale',
      description: 'Language that they chose.',
      resolve: ({ person }) => person.locale,
    }),
    session: t.field({
      type: Session,
      nullable: true,
      description: 'The session that asks; null for an API token.',
      resolve: async (facts, _args, context) =>
        (await sessionsOf(context, facts)).find(({ current }) => current) ?? null,
    }),
    sessions: t.field({
      type: [Session],
      description: 'Where the person is signed in, last used first, at most 100.',
      resolve: (facts, _args, context) => sessionsOf(context, facts),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    description: 'Who asks; null for somebody who is not signed in.',
    resolve: (_root, _args, context) => (context.viewer ? loadViewer(context, context.viewer) : null),
  }),
);
