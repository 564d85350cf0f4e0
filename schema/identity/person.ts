import { listPersons, type Person as PersonRow } from '../../api/identity/person-reads.ts';
import { builder } from '../builder.ts';
import { loadBy } from '../load.ts';
import { globalId, Node, registerNode } from '../node.ts';

const PersonStatus = builder.enumType('PersonStatus', {
  description: 'Whether a person can sign in.',
  values: {
    invited: { description: 'Has not accepted an invitation yet.' },
    active: { description: 'Can sign in.' },
    deactivated: { description: 'Has no membership left.' },
  } as const,
});

/** Somebody who signs in: a colleague of the viewer or one of the seller's people. */
export const Person = builder.loadableObjectRef<PersonRow, string>('Person', {
  load: loadBy(listPersons, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
Person.implement({
  description:
    'Somebody who signs in. Visible to people of the same party, and the seller’s people to everybody they serve.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('Person', id) }),
    name: t.exposeString('name', { description: 'Name as the person writes it.' }),
    email: t.exposeString('email', {
      nullable: true,
      description: 'Address that the person signs in with; null for people of another party.',
    }),
    status: t.field({
      type: PersonStatus,
      description: 'Whether the person can sign in.',
      resolve: ({ status }) => status,
    }),
  }),
});
registerNode('Person', (id, context) => Person.getDataloader(context).load(id));
