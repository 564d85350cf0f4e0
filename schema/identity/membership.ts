import { listMemberships, type Membership as MembershipRow } from '../../api/identity/membership-reads.ts';
import { builder } from '../builder.ts';
import { loadBy } from '../load.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { Party, Role } from './party.ts';
import { Person } from './person.ts';

/** Whether a membership counts. */
export const MembershipStatus = builder.enumType('MembershipStatus', {
  description: 'Whether a membership counts.',
  values: {
    active: { description: 'The person may act in it.' },
    ended: { description: 'Kept for the record only.' },
  } as const,
});

/** A person's part in one party. */
export const Membership = builder.loadableObjectRef<MembershipRow, string>('Membership', {
  load: loadBy(listMemberships, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
Membership.implement({
  description:
    'A person’s part in one account, one supplier relation or the seller. A person may have several and acts in one at a time.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('Membership', id) }),
    person: t.field({ type: Person, description: 'Who.', resolve: ({ personId }) => personId }),
    party: t.field({ type: Party, description: 'Side of the trade.', resolve: ({ party }) => party }),
    partyName: t.exposeString('partyName', {
      description: 'Name of the account, the supplier relation or the seller.',
    }),
    timeZone: t.exposeString('timeZone', { description: 'IANA zone in which this party reads instants.' }),
    roles: t.field({ type: [Role], description: 'What the person may do.', resolve: ({ roles }) => [...roles] }),
    requestLimit: t.field({
      type: 'Money',
      nullable: true,
      description: 'Largest request that needs no approver; null outside of accounts.',
      resolve: ({ requestLimit, currency }) => (currency === null ? null : { amount: requestLimit, currency }),
    }),
    approvalLimit: t.field({
      type: 'Money',
      nullable: true,
      description: 'Largest request that the person may approve; null for any amount and outside of accounts.',
      resolve: ({ approvalLimit, currency }) =>
        approvalLimit === null || currency === null ? null : { amount: approvalLimit, currency },
    }),
    phone: t.exposeString('phone', { nullable: true, description: 'Telephone at this party.' }),
    status: t.field({ type: MembershipStatus, description: 'Whether it counts.', resolve: ({ status }) => status }),
    version: t.exposeInt('version', { description: 'Version for optimistic locking.' }),
  }),
});
registerNode('Membership', (id, context) => Membership.getDataloader(context).load(id));
