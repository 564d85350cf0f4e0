import type { DemonstrationPerson } from '../../api/context.ts';
import { listKnownEmails } from '../../api/identity/person-reads.ts';
import { builder } from '../builder.ts';
import { Role } from '../identity/party.ts';

const DemonstrationPersonType = builder.objectRef<DemonstrationPerson>('DemonstrationPerson').implement({
  description: 'Somebody of the demonstration whom a visitor may sign in as.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name.' }),
    email: t.exposeString('email', { description: 'E-mail address to sign in with.' }),
    roles: t.field({ type: [Role], description: 'What the person may do.', resolve: ({ roles }) => [...roles] }),
    desk: t.exposeString('desk', { description: 'Name of the account or the supplier; empty for the seller.' }),
  }),
});

type Shown = { readonly password: string; readonly people: readonly DemonstrationPerson[] };

const Demonstration = builder.objectRef<Shown>('Demonstration').implement({
  description: 'How to look at the demonstration.',
  fields: (t) => ({
    password: t.exposeString('password', { description: 'The password of everybody in it.' }),
    people: t.field({
      type: [DemonstrationPersonType],
      description: 'Whom one can sign in as, once for each desk.',
      resolve: ({ people }) => [...people],
    }),
  }),
});

builder.queryField('demonstration', (t) =>
  t.field({
    type: Demonstration,
    nullable: true,
    description: 'How to look at the demonstration; null wherever there is none. Needs no sign-in.',
    resolve: async (_root, _args, { settings, readIdentity }) => {
      const { demo, demonstration } = settings;
      if (!demo || !demonstration) return null;
      const emails = demonstration.people.map(({ email }) => email);
      const known = new Set(await readIdentity((unit) => listKnownEmails(unit, emails)));
      const people = demonstration.people.filter(({ email }) => known.has(email));
      return people.length > 0 ? { password: demonstration.password, people } : null;
    },
  }),
);
