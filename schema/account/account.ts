import { type Account as AccountRow, listAccounts, pageAccounts } from '../../api/account/account-reads.ts';
import type { Address as AddressRow } from '../../api/account/address-reads.ts';
import { pageAddresses } from '../../api/account/address-reads.ts';
import { type CostCentre as CostCentreRow, pageCostCentres } from '../../api/account/cost-centre-reads.ts';
import { pageUnits, type Unit as UnitRow } from '../../api/account/unit-reads.ts';
import { builder } from '../builder.ts';
import { filterId } from '../filter-id.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { connectionOf, pageArgs } from '../page.ts';
import { Address } from './address.ts';
import { CostCentre } from './cost-centre.ts';
import { loadFor } from './load-for.ts';
import { Organisation } from './organisation.ts';
import { Unit } from './unit.ts';

const AccountStatus = builder.enumType('AccountStatus', {
  description: 'Whether an account may order.',
  values: {
    active: { description: 'It may.' },
    closed: { description: 'Kept for the record only.' },
  } as const,
});

const UnitConnection = connectionOf<UnitRow>('Unit', Unit as never);
const CostCentreConnection = connectionOf<CostCentreRow>('CostCentre', CostCentre as never);
const AddressConnection = connectionOf<AddressRow>('Address', Address as never);

/** The customer relation that the viewer acts in, or, for the seller, any. */
export const Account = builder.loadableObjectRef<AccountRow, string>('Account', {
  load: loadFor(['customer', 'seller'], listAccounts, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
Account.implement({
  description:
    'One customer relation of the seller: its agreement, its people, its orders. An organisation may have several.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('Account', id) }),
    code: t.exposeString('code', { description: 'Short code that begins its order numbers.' }),
    name: t.exposeString('name', { description: 'Name of the relation as both sides know it.' }),
    organisation: t.field({
      type: Organisation,
      description: 'Company that has the relation.',
      resolve: ({ organisationId }) => organisationId,
    }),
    status: t.field({ type: AccountStatus, description: 'Whether it may order.', resolve: ({ status }) => status }),
    currency: t.exposeString('currency', { description: 'Currency of its prices and orders, ISO 4217.' }),
    locale: t.expose('locale', { type: 'Locale', description: 'Language of its documents.' }),
    country: t.exposeString('country', { description: 'Country of the organisation, ISO 3166-1 alpha-2.' }),
    timeZone: t.exposeString('timeZone', { description: 'IANA zone in which its days begin and end.' }),
    paymentDays: t.exposeInt('paymentDays', { description: 'Days from invoice to payment.' }),
    version: t.exposeInt('version', { description: 'Version for optimistic locking.' }),
    units: t.field({
      type: UnitConnection,
      description: 'Its parts by code; `parent` makes them a tree.',
      args: { ...pageArgs },
      resolve: ({ id }, page, context) => context.read((unit) => pageUnits(unit, id, page)),
    }),
    costCentres: t.field({
      type: CostCentreConnection,
      description: 'Where its spend is booked, by code.',
      args: {
        ...pageArgs,
        all: t.arg.boolean({ defaultValue: false, description: 'True: also those that can be booked on no more.' }),
      },
      resolve: ({ id }, { all, ...page }, context) =>
        context.read((unit) => pageCostCentres(unit, id, all ?? false, page)),
    }),
    addresses: t.field({
      type: AddressConnection,
      description: 'Where its goods can be shipped to, by label.',
      args: {
        ...pageArgs,
        all: t.arg.boolean({ defaultValue: false, description: 'True: also those that are offered no more.' }),
      },
      resolve: ({ id }, { all, ...page }, context) =>
        context.read((unit) => pageAddresses(unit, id, all ?? false, page)),
    }),
  }),
});
registerNode('Account', (id, context) => Account.getDataloader(context).load(id));

const AccountConnection = connectionOf<AccountRow>('Account', Account as never);

builder.queryFields((t) => ({
  account: t.field({
    type: Account,
    nullable: true,
    description:
      'An account: for customers their own, whose id may be left out; for the seller any. Null when it is absent or not theirs.',
    authScopes: { $any: { party: 'customer', $any: { party: 'seller' } } },
    args: { id: t.arg.id({ description: 'Opaque global id; absent for the viewer’s own.' }) },
    resolve: (_root, { id }, { viewer }) =>
      filterId('Account', id) ?? (viewer?.party === 'customer' ? viewer.accountId : null),
  }),
  accounts: t.field({
    type: AccountConnection,
    description: 'Accounts by code. For the seller.',
    authScopes: { party: 'seller' },
    args: { ...pageArgs, search: t.arg.string({ description: 'Part of the code or the name.' }) },
    resolve: (_root, { search, ...page }, context) =>
      context.read((unit) => pageAccounts(unit, search?.trim() || null, page)),
  }),
}));
