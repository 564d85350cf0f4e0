import { type Account as AccountRow, listAccounts } from '../../api/account/account-reads.ts';
import { builder } from '../builder.ts';
import { loadBy } from '../load.ts';
import { globalId, Node, registerNode } from '../node.ts';

/** The customer relation that the viewer acts in, or, for the seller, any. */
export const Account = builder.loadableObjectRef<AccountRow, string>('Account', {
  load: loadBy(listAccounts, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
Account.implement({
  description: 'One customer relation of the seller: its agreement, its people, its orders. An organisation may have several.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('Account', id) }),
    code: t.exposeString('code', { description: 'Short code that begins its order numbers.' }),
    name: t.exposeString('name', { description: 'Name of the relation as both sides know it.' }),
    currency: t.exposeString('currency', { description: 'Currency of its prices and orders, ISO 4217.' }),
    country: t.exposeString('country', { description: 'Country of the organisation, ISO 3166-1 alpha-2.' }),
    timeZone: t.exposeString('timeZone', { description: 'IANA zone in which its days begin and end.' }),
    paymentDays: t.exposeInt('paymentDays', { description: 'Days from invoice to payment.' }),
    version: t.exposeInt('version', { description: 'Version for optimistic locking.' }),
  }),
});
registerNode('Account', (id, context) => Account.getDataloader(context).load(id));
