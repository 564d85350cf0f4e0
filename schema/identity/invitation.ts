import { acceptInvitation, checkAcceptance, parseAcceptance } from '../../api/identity/accept-invitation.ts';
import { TooManyAttemptsError } from '../../api/identity/attempt.ts';
import { findInvitation, type Invitation as InvitationRow } from '../../api/identity/invitation-reads.ts';
import { PasswordRefusedError } from '../../api/identity/password.ts';
import { hashPassword } from '../../api/identity/password-hash.ts';
import { builder } from '../builder.ts';
import { payload } from '../errors.ts';
import { Party, Role } from './party.ts';
import { enter } from './sign-in.ts';
import { Viewer } from './viewer.ts';

const InvitationState = builder.enumType('InvitationState', {
  description: 'Whether an invitation can be accepted.',
  values: {
    open: { description: 'It can.' },
    accepted: { description: 'It was, or the person can sign in by another.' },
    expired: { description: 'It is too late, or it was taken back.' },
  } as const,
});

const Invitation = builder.objectRef<InvitationRow>('Invitation').implement({
  description: 'What the holder of an invitation’s link may know before accepting.',
  fields: (t) => ({
    email: t.exposeString('email', { description: 'Address that was invited, and will sign in.' }),
    name: t.exposeString('name', { description: 'Name as the inviting side wrote it.' }),
    locale: t.expose('locale', { type: 'Locale', description: 'Language of the invitation.' }),
    party: t.field({ type: Party, description: 'Side of the trade.', resolve: ({ party }) => party }),
    partyName: t.exposeString('partyName', {
      description: 'Name of the account, the supplier relation or the seller.',
    }),
    roles: t.field({ type: [Role], description: 'What the person may do there.', resolve: ({ roles }) => [...roles] }),
    invitedBy: t.exposeString('invitedBy', {
      nullable: true,
      description: 'Name of whoever invited; null for the first administrator of an installation.',
    }),
    state: t.field({
      type: InvitationState,
      description: 'Whether it can be accepted.',
      resolve: ({ state }) => state,
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when it can be accepted.' }),
  }),
});

builder.queryField('invitation', (t) =>
  t.field({
    type: Invitation,
    nullable: true,
    description: 'The invitation behind a link; null when there is none. Needs no sign-in.',
    args: { token: t.arg.string({ required: true, description: 'Last part of the link.' }) },
    resolve: async (_root, { token }, context) =>
      (await context.readIdentity((unit) => findInvitation(unit, token))) ?? null,
  }),
);

const InvitationAcceptInput = builder.inputType('InvitationAcceptInput', {
  description: 'What the person who was invited says of themselves.',
  fields: (t) => ({
    token: t.string({ required: true, description: 'Last part of the link.' }),
    password: t.string({ required: true, description: 'Password wanted, 8 to 256 characters.' }),
    name: t.string({ required: true, description: 'Name, at most 120 characters.' }),
    locale: t.field({ type: 'Locale', required: true, description: 'Language wanted.' }),
  }),
});

builder.mutationField('invitationAccept', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    description: 'Accepts an invitation, once: sets the password and signs the person in. Needs no sign-in.',
    errors: payload('InvitationAccept', 'viewer', [PasswordRefusedError, TooManyAttemptsError]),
    args: {
      input: t.arg({ type: InvitationAcceptInput, required: true, description: 'Link, password, name and language.' }),
    },
    resolve: async (_root, { input }, context) => {
      const given = parseAcceptance(input);
      const found = await context.readIdentity((unit) => findInvitation(unit, given.token));
      const invitation = checkAcceptance(found, given);
      const hash = await hashPassword(given.password, context.settings);
      const { token } = await context.writeIdentity((tx) =>
        acceptInvitation(tx, invitation, given, hash, context.origin),
      );
      return enter(context, token);
    },
  }),
);
