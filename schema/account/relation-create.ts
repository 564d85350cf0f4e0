import { createAccount, createSupplier } from '../../api/account/create-relation.ts';
import { RelationCodeTakenError } from '../../api/account/relation.ts';
import { AlreadyMemberError } from '../../api/identity/membership.ts';
import { builder } from '../builder.ts';
import { ErrorInterface, payload } from '../errors.ts';
import { optionalRowId } from '../node.ts';
import { Account } from './account.ts';
import { KEY } from './key.ts';
import { Supplier } from './supplier.ts';

builder.objectType(RelationCodeTakenError, {
  name: 'RelationCodeTakenError',
  description: 'Another account, or another supplier relation, has the code.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ taken: t.exposeString('taken', { description: 'The code that is taken.' }) }),
});

const TaxTreatment = builder.enumType('TaxTreatment', {
  description: 'How sales tax applies to an account.',
  values: {
    standard: { description: 'At the rate of the tax country.' },
    reverse_charge: { description: 'The customer owes it.' },
    exempt: { description: 'None.' },
  } as const,
});

const OrganisationInput = builder.inputType('OrganisationInput', {
  description: 'A company that is not known yet.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Registered name, at most 200 characters.' }),
    country: t.string({ required: true, description: 'Country, ISO 3166-1 alpha-2.' }),
    timeZone: t.string({ required: true, description: 'IANA zone in which its days begin and end.' }),
    calendarId: t.id({ description: 'Its working calendar; absent for the seller’s own.' }),
    taxNumber: t.string({ description: 'Tax number as it is written on documents.' }),
  }),
});
type OrganisationWanted = typeof OrganisationInput.$inferInput;

const FirstPersonInput = builder.inputType('FirstPersonInput', {
  description: 'Who is invited first.',
  fields: (t) => ({
    email: t.string({ required: true, description: 'E-mail address.' }),
    name: t.string({ required: true, description: 'Name, at most 120 characters.' }),
    locale: t.field({ type: 'Locale', description: 'Language of the invitation; absent for the viewer’s own.' }),
  }),
});

const AccountCreateInput = builder.inputType('AccountCreateInput', {
  description: 'A new customer relation. Exactly one of `organisationId` and `organisation` is given.',
  fields: (t) => ({
    organisationId: t.id({ description: 'Company that is known already.' }),
    organisation: t.field({ type: OrganisationInput, description: 'Company that is not.' }),
    code: t.string({ required: true, description: '2 to 8 letters and digits, unique; begins its order numbers.' }),
    name: t.string({ required: true, description: 'Name of the relation, at most 200 characters.' }),
    currency: t.string({ required: true, description: 'Currency of its prices and orders, ISO 4217.' }),
    locale: t.field({ type: 'Locale', required: true, description: 'Language of its documents.' }),
    taxCountry: t.string({ description: 'Country whose tax applies; absent for the company’s.' }),
    taxTreatment: t.field({ type: TaxTreatment, required: true, description: 'How sales tax applies.' }),
    paymentDays: t.int({ required: true, description: 'Days from invoice to payment, 0 to 365.' }),
    administrator: t.field({ type: FirstPersonInput, required: true, description: 'First account administrator.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

const SupplierCreateInput = builder.inputType('SupplierCreateInput', {
  description: 'A new supplier relation. Exactly one of `organisationId` and `organisation` is given.',
  fields: (t) => ({
    organisationId: t.id({ description: 'Company that is known already.' }),
    organisation: t.field({ type: OrganisationInput, description: 'Company that is not.' }),
    code: t.string({ required: true, description: '2 to 8 letters and digits, unique.' }),
    name: t.string({ required: true, description: 'Name of the relation, at most 200 characters.' }),
    currency: t.string({ required: true, description: 'Currency of its offers and sub-orders, ISO 4217.' }),
    answerHours: t.int({
      required: true,
      description: 'Hours of its own working days within which it answers a sub-order, 1 to 720.',
    }),
    transitDays: t.int({ required: true, description: 'Working days that its goods travel, 0 to 90.' }),
    orderEmail: t.string({ required: true, description: 'Where sub-orders are announced.' }),
    contact: t.field({ type: FirstPersonInput, required: true, description: 'First person at its desk.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

type Whose = { organisationId?: string | null | undefined; organisation?: OrganisationWanted | null | undefined };

const whose = ({ organisationId, organisation }: Whose) => ({
  organisationId: optionalRowId('Organisation', organisationId),
  organisation: organisation && {
    ...organisation,
    calendarId: optionalRowId('WorkingCalendar', organisation.calendarId),
  },
});

builder.mutationFields((t) => ({
  accountCreate: t.field({
    type: Account,
    nullable: true,
    description: 'Makes an account and invites its first administrator. For the seller’s administrators.',
    authScopes: { role: 'administrator' },
    errors: payload('AccountCreate', 'account', [RelationCodeTakenError, AlreadyMemberError]),
    args: { input: t.arg({ type: AccountCreateInput, required: true, description: 'What to make.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { accountId } = await context.runAs(
        'seller',
        { field: 'accountCreate', input: wanted, key },
        (tx, viewer) => createAccount(tx, viewer, { ...wanted, ...whose(wanted) }),
      );
      return accountId;
    },
  }),
  supplierCreate: t.field({
    type: Supplier,
    nullable: true,
    description: 'Makes a supplier relation and invites the first person at its desk. For the seller’s administrators.',
    authScopes: { role: 'administrator' },
    errors: payload('SupplierCreate', 'supplier', [RelationCodeTakenError, AlreadyMemberError]),
    args: { input: t.arg({ type: SupplierCreateInput, required: true, description: 'What to make.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { supplierId } = await context.runAs(
        'seller',
        { field: 'supplierCreate', input: wanted, key },
        (tx, viewer) => createSupplier(tx, viewer, { ...wanted, ...whose(wanted) }),
      );
      return supplierId;
    },
  }),
}));
