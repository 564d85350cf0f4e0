import { type Address as AddressRow, listAddresses } from '../../api/account/address-reads.ts';
import { builder } from '../builder.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { loadFor } from './load-for.ts';

/** Where goods can be shipped to. */
export const Address = builder.loadableObjectRef<AddressRow, string>('Address', {
  load: loadFor(['customer', 'seller'], listAddresses, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
Address.implement({
  description: 'Where an account’s goods can be shipped to.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('Address', id) }),
    label: t.exposeString('label', { description: 'What the account calls it.' }),
    recipient: t.exposeString('recipient', { description: 'Name on the parcel.' }),
    street: t.exposeString('street', { description: 'Street and number; several lines are allowed.' }),
    postalCode: t.exposeString('postalCode', { description: 'Postal code; text, `00123` stays what it is.' }),
    city: t.exposeString('city', { description: 'City.' }),
    region: t.exposeString('region', { description: 'State, province or county; empty where there is none.' }),
    country: t.exposeString('country', { description: 'Country, ISO 3166-1 alpha-2.' }),
    active: t.exposeBoolean('active', { description: 'False when it is offered no more.' }),
    version: t.exposeInt('version', { description: 'Version for optimistic locking.' }),
  }),
});
registerNode('Address', (id, context) => Address.getDataloader(context).load(id));
