import { changeAddress, createAddress } from '../../api/account/keep-address.ts';
import { builder } from '../builder.ts';
import { payload } from '../errors.ts';
import { rowId } from '../node.ts';
import { Address } from './address.ts';
import { KEY } from './key.ts';

const PARTS = {
  label: 'What the account calls it, at most 120 characters.',
  recipient: 'Name on the parcel, at most 120 characters.',
  street: 'Street and number, at most 300 characters.',
  postalCode: 'Postal code, as text.',
  city: 'City, at most 120 characters.',
  region: 'State, province or county; absent where there is none.',
  country: 'Country, ISO 3166-1 alpha-2.',
} as const;

const AddressCreateInput = builder.inputType('AddressCreateInput', {
  description: 'A new address.',
  fields: (t) => ({
    label: t.string({ required: true, description: PARTS.label }),
    recipient: t.string({ required: true, description: PARTS.recipient }),
    street: t.string({ required: true, description: PARTS.street }),
    postalCode: t.string({ required: true, description: PARTS.postalCode }),
    city: t.string({ required: true, description: PARTS.city }),
    region: t.string({ description: PARTS.region }),
    country: t.string({ required: true, description: PARTS.country }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

const AddressUpdateInput = builder.inputType('AddressUpdateInput', {
  description: 'An address anew.',
  fields: (t) => ({
    addressId: t.id({ required: true, description: 'Which.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    label: t.string({ required: true, description: PARTS.label }),
    recipient: t.string({ required: true, description: PARTS.recipient }),
    street: t.string({ required: true, description: PARTS.street }),
    postalCode: t.string({ required: true, description: PARTS.postalCode }),
    city: t.string({ required: true, description: PARTS.city }),
    region: t.string({ description: PARTS.region }),
    country: t.string({ required: true, description: PARTS.country }),
    active: t.boolean({ required: true, description: 'False: it is offered no more.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationFields((t) => ({
  addressCreate: t.field({
    type: Address,
    nullable: true,
    description: 'Adds an address to the account. For account administrators.',
    authScopes: { role: 'account_administrator' },
    errors: payload('AddressCreate', 'address'),
    args: { input: t.arg({ type: AddressCreateInput, required: true, description: 'What to add.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { addressId } = await context.runAs(
        'customer',
        { field: 'addressCreate', input: wanted, key },
        (tx, viewer) => createAddress(tx, viewer, wanted),
      );
      return addressId;
    },
  }),
  addressUpdate: t.field({
    type: Address,
    nullable: true,
    description: 'Changes an address of the account, or stops offering it. For account administrators.',
    authScopes: { role: 'account_administrator' },
    errors: payload('AddressUpdate', 'address'),
    args: { input: t.arg({ type: AddressUpdateInput, required: true, description: 'The address anew.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { addressId } = await context.runAs(
        'customer',
        { field: 'addressUpdate', input: wanted, key },
        (tx, viewer) => changeAddress(tx, viewer, { ...wanted, addressId: rowId('Address', wanted.addressId) }),
      );
      return addressId;
    },
  }),
}));
