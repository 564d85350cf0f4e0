import { CONTACT_ROLES, type ContactRole, isOpen } from '../../api/account/contact.ts';
import {
  type Contact,
  type ContactPerson as ContactPersonRow,
  type ContactPlace as ContactPlaceRow,
  listContactPlaces,
  listContacts,
} from '../../api/account/contact-reads.ts';
import { setContact } from '../../api/account/set-contact.ts';
import { builder } from '../builder.ts';
import { payload } from '../errors.ts';
import { anyRole } from '../identity/any-role.ts';
import { Membership } from '../identity/membership.ts';
import { optionalRowId, rowId } from '../node.ts';
import { Account } from './account.ts';

const DESCRIPTIONS: Readonly<Record<ContactRole, string>> = {
  sales: 'Prices, agreements and everything else.',
  service: 'Deliveries, installations and returns.',
  support: 'Questions about products in use.',
};
const ContactRoleType = builder.enumType('ContactRole', {
  description: 'What a contact is for.',
  values: Object.fromEntries(CONTACT_ROLES.map((role) => [role, { description: DESCRIPTIONS[role] }])) as Record<
    ContactRole,
    { description: string }
  >,
});

const ContactPerson = builder.objectRef<ContactPersonRow>('ContactPerson').implement({
  description: 'One of the seller’s people.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name.' }),
    email: t.exposeString('email', { description: 'E-mail address.' }),
    phone: t.exposeString('phone', {
      nullable: true,
      description: 'Telephone, as it is dialled from abroad; null when unknown.',
    }),
  }),
});

/** Whom an account turns to. */
export const AccountContact = builder.objectRef<Contact>('AccountContact').implement({
  description:
    'Whom an account turns to. There is always one for each role: when the person named is gone the deputy answers, and then a colleague.',
  fields: (t) => ({
    role: t.field({ type: ContactRoleType, description: 'What for.', resolve: ({ role }) => role }),
    person: t.field({ type: ContactPerson, description: 'Who answers now.', resolve: ({ person }) => person }),
    deputy: t.field({
      type: ContactPerson,
      nullable: true,
      description: 'Who answers when that person cannot; null when there is nobody else.',
      resolve: ({ deputy }) => deputy,
    }),
    standsIn: t.exposeBoolean('standsIn', {
      description: 'True when somebody was named for the account, but is gone, and `person` answers instead.',
    }),
    named: t.exposeBoolean('named', {
      description: 'False while nobody is named for the role; `person` answers meanwhile.',
    }),
    languages: t.stringList({
      description: 'Languages spoken, as tags such as `zh-Hant`.',
      resolve: ({ languages }) => [...languages],
    }),
    weekdays: t.intList({
      description: 'ISO weekdays, 1 Monday to 7 Sunday.',
      resolve: ({ weekdays }) => [...weekdays],
    }),
    opens: t.exposeString('opens', { description: 'From when, `HH:MM` in `timeZone`.' }),
    closes: t.exposeString('closes', { description: 'Until when, `HH:MM` in `timeZone`.' }),
    timeZone: t.exposeString('timeZone', { description: 'IANA zone of the hours.' }),
    openNow: t.boolean({
      description: 'True while it is inside the hours there.',
      resolve: (contact) => isOpen(contact, new Date()),
    }),
  }),
});

builder.objectField(Account, 'contacts', (t) =>
  t.loadableGroup({
    type: AccountContact,
    description: 'The seller’s named people for the account: sales, service and support, never fewer.',
    load: (ids: string[], context) => context.read((unit) => listContacts(unit, ids)),
    group: ({ accountId }) => accountId,
    resolve: ({ id }) => id,
  }),
);

const ContactPlace = builder.objectRef<ContactPlaceRow>('ContactPlace').implement({
  description: 'A role in which one of the seller’s people answers for an account.',
  fields: (t) => ({
    account: t.field({ type: Account, description: 'For which account.', resolve: ({ accountId }) => accountId }),
    role: t.field({ type: ContactRoleType, description: 'What for.', resolve: ({ role }) => role }),
    deputises: t.exposeBoolean('deputises', { description: 'True when they only stand in for somebody else.' }),
  }),
});

builder.objectField(Membership, 'answersFor', (t) =>
  t.loadableGroup({
    type: ContactPlace,
    description:
      'The accounts for which this person of the seller is named, also after the membership has ended; for the seller, empty for others.',
    load: (ids: string[], context) =>
      context.read((unit, { party }) => (party === 'seller' ? listContactPlaces(unit, ids) : Promise.resolve([]))),
    group: ({ membershipId }) => membershipId,
    resolve: ({ id }) => id,
  }),
);

const AccountContactSetInput = builder.inputType('AccountContactSetInput', {
  description: 'Who answers for an account in one role.',
  fields: (t) => ({
    accountId: t.id({ required: true, description: 'For which account.' }),
    role: t.field({ type: ContactRoleType, required: true, description: 'What for.' }),
    membershipId: t.id({ required: true, description: 'One of the seller’s people.' }),
    deputyMembershipId: t.id({ description: 'Who answers when that person cannot.' }),
    phone: t.string({ required: true, description: 'Telephone, at most 40 characters.' }),
    languages: t.stringList({ required: true, description: 'Languages spoken, as tags such as `zh-Hant`.' }),
    weekdays: t.intList({ required: true, description: 'ISO weekdays, 1 Monday to 7 Sunday.' }),
    opens: t.string({ required: true, description: 'From when, `HH:MM`.' }),
    closes: t.string({ required: true, description: 'Until when, `HH:MM`, later than `opens`.' }),
    timeZone: t.string({ required: true, description: 'IANA zone of the hours.' }),
    idempotencyKey: t.string({
      description: 'At most 255 characters; a repeat with the same key and input has no second effect.',
    }),
  }),
});

builder.mutationField('accountContactSet', (t) =>
  t.field({
    type: Account,
    nullable: true,
    description: 'Names who answers for an account in one role. For the seller’s sales and administrators.',
    authScopes: anyRole('sales', 'administrator'),
    errors: payload('AccountContactSet', 'account'),
    args: { input: t.arg({ type: AccountContactSetInput, required: true, description: 'Who, for what.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { accountId } = await context.runAs(
        'seller',
        { field: 'accountContactSet', input: wanted, key },
        (tx, viewer) =>
          setContact(tx, viewer, {
            ...wanted,
            accountId: rowId('Account', wanted.accountId),
            membershipId: rowId('Membership', wanted.membershipId),
            deputyMembershipId: optionalRowId('Membership', wanted.deputyMembershipId),
          }),
      );
      return accountId;
    },
  }),
);
