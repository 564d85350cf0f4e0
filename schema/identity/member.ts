import { endMember, updateMember } from '../../api/identity/change-member.ts';
import { inviteMember } from '../../api/identity/invite-member.ts';
import { listMembers } from '../../api/identity/member-reads.ts';
import { AlreadyMemberError, LastAdministratorError } from '../../api/identity/membership.ts';
import type { Membership as MembershipRow } from '../../api/identity/membership-reads.ts';
import { builder } from '../builder.ts';
import { ErrorInterface, payload } from '../errors.ts';
import { filterId } from '../filter-id.ts';
import { optionalRowId, rowId } from '../node.ts';
import { connectionOf, pageArgs } from '../page.ts';
import { anyRole } from './any-role.ts';
import { Membership, MembershipStatus } from './membership.ts';
import { Role } from './party.ts';

builder.objectType(AlreadyMemberError, {
  name: 'AlreadyMemberError',
  description: 'The person is a member there already.',
  interfaces: [ErrorInterface],
});

builder.objectType(LastAdministratorError, {
  name: 'LastAdministratorError',
  description: 'The change would leave the account, or the seller, without anybody who can administer it.',
  interfaces: [ErrorInterface],
});

const MembershipConnection = connectionOf<MembershipRow>('Membership', Membership as never);

builder.queryField('members', (t) =>
  t.field({
    type: MembershipConnection,
    description:
      'People by name: of the viewer’s own account or supplier relation; for the seller of the one named, or its own.',
    authScopes: { signedIn: true },
    args: {
      ...pageArgs,
      accountId: t.arg.id({ description: 'For the seller: people of this account.' }),
      supplierId: t.arg.id({ description: 'For the seller: people of this supplier relation.' }),
      search: t.arg.string({ description: 'Part of a name or an e-mail address.' }),
      status: t.arg({ type: MembershipStatus, description: 'Only memberships in this state; absent for all.' }),
    },
    resolve: (_root, { accountId, supplierId, search, status, ...page }, context) => {
      const filter = {
        accountId: filterId('Account', accountId),
        supplierId: filterId('Supplier', supplierId),
        search,
        status,
      };
      return context.read((unit) => listMembers(unit, filter, page));
    },
  }),
);

const rights = {
  roles: 'What the person may do; replaces what they might do before.',
  requestLimit:
    'Customers: largest request, in minor units of the account’s currency, that needs no approver; absent for none.',
  approvalLimit: 'Customers: largest request that an approver may approve; absent for any amount.',
  unitId: 'Customers: unit that the person belongs to.',
  costCentreId: 'Customers: cost centre that is proposed for their requests.',
  phone: 'Telephone at this party, at most 40 characters.',
};
const KEY = 'At most 255 characters; a repeat with the same key and input has no second effect.';

const MemberInviteInput = builder.inputType('MemberInviteInput', {
  description: 'Whom to invite, and to what.',
  fields: (t) => ({
    email: t.string({
      required: true,
      description: 'Address that the invitation goes to and the person will sign in with.',
    }),
    name: t.string({
      required: true,
      description: 'Name, at most 120 characters; a person who signs in already keeps their own.',
    }),
    locale: t.field({ type: 'Locale', description: 'Language of the invitation; absent for the viewer’s own.' }),
    accountId: t.id({ description: 'For the seller: invite into this account.' }),
    supplierId: t.id({
      description: 'For the seller: invite into this supplier relation. With neither, into the seller itself.',
    }),
    roles: t.field({ type: [Role], required: true, description: 'What the person may do.' }),
    requestLimit: t.field({ type: 'MinorUnits', description: rights.requestLimit }),
    approvalLimit: t.field({ type: 'MinorUnits', description: rights.approvalLimit }),
    unitId: t.id({ description: rights.unitId }),
    costCentreId: t.id({ description: rights.costCentreId }),
    phone: t.string({ description: rights.phone }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationField('memberInvite', (t) =>
  t.field({
    type: Membership,
    nullable: true,
    description:
      'Invites somebody by mail. Somebody who signs in already gets the membership at once; somebody who did not accept yet is invited anew. For account administrators, and for the seller’s administrators everywhere.',
    authScopes: anyRole('account_administrator', 'administrator'),
    errors: payload('MemberInvite', 'membership', [AlreadyMemberError]),
    args: { input: t.arg({ type: MemberInviteInput, required: true, description: 'Whom, and to what.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { membershipId } = await context.run({ field: 'memberInvite', input: wanted, key }, (tx, viewer) =>
        inviteMember(tx, viewer, {
          ...wanted,
          accountId: optionalRowId('Account', wanted.accountId),
          supplierId: optionalRowId('Supplier', wanted.supplierId),
          unitId: optionalRowId('Unit', wanted.unitId),
          costCentreId: optionalRowId('CostCentre', wanted.costCentreId),
        }),
      );
      return membershipId;
    },
  }),
);

const MemberUpdateInput = builder.inputType('MemberUpdateInput', {
  description: 'A membership’s rights anew, all of them: what is absent is taken away.',
  fields: (t) => ({
    membershipId: t.id({ required: true, description: 'Which.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    roles: t.field({ type: [Role], required: true, description: rights.roles }),
    requestLimit: t.field({ type: 'MinorUnits', description: rights.requestLimit }),
    approvalLimit: t.field({ type: 'MinorUnits', description: rights.approvalLimit }),
    unitId: t.id({ description: rights.unitId }),
    costCentreId: t.id({ description: rights.costCentreId }),
    phone: t.string({ description: rights.phone }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationField('memberUpdate', (t) =>
  t.field({
    type: Membership,
    nullable: true,
    description:
      'Changes what a member may do. Who loses a role is signed out there. For account administrators, and for the seller’s administrators everywhere.',
    authScopes: anyRole('account_administrator', 'administrator'),
    errors: payload('MemberUpdate', 'membership', [LastAdministratorError]),
    args: { input: t.arg({ type: MemberUpdateInput, required: true, description: 'The rights anew.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { membershipId } = await context.run({ field: 'memberUpdate', input: wanted, key }, (tx, viewer) =>
        updateMember(tx, viewer, {
          ...wanted,
          membershipId: rowId('Membership', wanted.membershipId),
          unitId: optionalRowId('Unit', wanted.unitId),
          costCentreId: optionalRowId('CostCentre', wanted.costCentreId),
        }),
      );
      return membershipId;
    },
  }),
);

const MemberEndInput = builder.inputType('MemberEndInput', {
  description: 'The membership to end.',
  fields: (t) => ({
    membershipId: t.id({ required: true, description: 'Which.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationField('memberEnd', (t) =>
  t.field({
    type: Membership,
    nullable: true,
    description:
      'Ends a membership with its sessions, tokens and invitations. For account administrators, and for the seller’s administrators everywhere.',
    authScopes: anyRole('account_administrator', 'administrator'),
    errors: payload('MemberEnd', 'membership', [LastAdministratorError]),
    args: { input: t.arg({ type: MemberEndInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { membershipId } = await context.run({ field: 'memberEnd', input: wanted, key }, (tx, viewer) =>
        endMember(tx, viewer, { ...wanted, membershipId: rowId('Membership', wanted.membershipId) }),
      );
      return membershipId;
    },
  }),
);
