import { SessionNeededError, sessionOf } from '../../api/identity/act-as.ts';
import { TooManyAttemptsError } from '../../api/identity/attempt.ts';
import { admitChange, changePassword, parseChange, WrongPasswordError } from '../../api/identity/change-password.ts';
import { checkPassword, PasswordRefusedError } from '../../api/identity/password.ts';
import { hashPassword, isPassword } from '../../api/identity/password-hash.ts';
import { findPasswordReset, findPasswordResetState } from '../../api/identity/password-reset-reads.ts';
import { askPasswordReset, checkReset, parseReset, resetPassword } from '../../api/identity/reset-password.ts';
import { builder } from '../builder.ts';
import { ErrorInterface, payload } from '../errors.ts';
import { enter } from './sign-in.ts';
import { Viewer } from './viewer.ts';
import { writer } from './write.ts';

const PasswordFlaw = builder.enumType('PasswordFlaw', {
  description: 'What is wrong with a password.',
  values: {
    too_short: { description: 'Fewer than 8 characters.' },
    too_long: { description: 'More than 256 characters.' },
    common: { description: 'Among those that guessing begins with.' },
    context: { description: 'Little more than the person’s, their company’s or the product’s own name.' },
  } as const,
});

builder.objectType(PasswordRefusedError, {
  name: 'PasswordRefusedError',
  description: 'The new password breaks a rule.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    flaws: t.field({
      type: [PasswordFlaw],
      description: 'Every rule that it breaks.',
      resolve: ({ flaws }) => [...flaws],
    }),
  }),
});

builder.objectType(WrongPasswordError, {
  name: 'WrongPasswordError',
  description: 'The password given as the present one is not.',
  interfaces: [ErrorInterface],
});

const PasswordChangeInput = builder.inputType('PasswordChangeInput', {
  description: 'The present password and the one wanted.',
  fields: (t) => ({
    currentPassword: t.string({ required: true, description: 'Present password.' }),
    newPassword: t.string({ required: true, description: 'New password, 8 to 256 characters.' }),
  }),
});

builder.mutationField('passwordChange', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    description: 'Changes the viewer’s password. All their sessions end, and the one that asks gets a new cookie.',
    authScopes: { signedIn: true },
    errors: payload('PasswordChange', 'viewer', [
      PasswordRefusedError,
      WrongPasswordError,
      SessionNeededError,
      TooManyAttemptsError,
    ]),
    args: { input: t.arg({ type: PasswordChangeInput, required: true, description: 'Both passwords.' }) },
    resolve: async (_root, { input }, context) => {
      const viewer = writer(context);
      sessionOf(viewer);
      const given = parseChange(input);
      const { wait, owner } = await context.writeIdentity((tx) => admitChange(tx, viewer));
      if (wait > 0) throw new TooManyAttemptsError(wait);
      const right = await isPassword(given.currentPassword, owner?.passwordHash ?? null, context.settings);
      if (!right || !owner) throw new WrongPasswordError();
      checkPassword(given.newPassword, owner.words);
      const hash = await hashPassword(given.newPassword, context.settings);
      const { token } = await context.writeIdentity((tx) => changePassword(tx, viewer, owner, hash, context.origin));
      return enter(context, token);
    },
  }),
);

const PasswordResetAskInput = builder.inputType('PasswordResetAskInput', {
  description: 'Whose password is to be set anew.',
  fields: (t) => ({ email: t.string({ required: true, description: 'E-mail address, in any case.' }) }),
});

builder.mutationField('passwordResetAsk', (t) =>
  t.boolean({
    nullable: true,
    description:
      'Sends a link to set a new password, if somebody with this address can sign in. The answer is the same either way.',
    errors: payload('PasswordResetAsk', 'asked', [TooManyAttemptsError]),
    args: { input: t.arg({ type: PasswordResetAskInput, required: true, description: 'Whose.' }) },
    resolve: async (_root, { input }, context) => {
      const { wait } = await context.writeIdentity((tx) => askPasswordReset(tx, input, context.origin));
      if (wait > 0) throw new TooManyAttemptsError(wait);
      return true;
    },
  }),
);

const PasswordResetState = builder.enumType('PasswordResetState', {
  description: 'Whether a link to a new password works.',
  values: {
    open: { description: 'It does.' },
    over: { description: 'It was used, is older than 60 minutes, or a newer one took its place.' },
  } as const,
});

builder.queryField('passwordResetState', (t) =>
  t.field({
    type: PasswordResetState,
    nullable: true,
    description: 'Whether the link to a new password works; null when there is none. Needs no sign-in.',
    args: { token: t.arg.string({ required: true, description: 'Last part of the link.' }) },
    resolve: async (_root, { token }, context) =>
      (await context.readIdentity((unit) => findPasswordResetState(unit, token))) ?? null,
  }),
);

const PasswordResetInput = builder.inputType('PasswordResetInput', {
  description: 'A new password by the link of a mail.',
  fields: (t) => ({
    token: t.string({ required: true, description: 'Last part of the link.' }),
    password: t.string({ required: true, description: 'New password, 8 to 256 characters.' }),
  }),
});

builder.mutationField('passwordReset', (t) =>
  t.boolean({
    nullable: true,
    description:
      'Sets a new password by a link, which works once and for 60 minutes, and ends all sessions of the person. NotFoundError when the link no longer works.',
    errors: payload('PasswordReset', 'done', [PasswordRefusedError, TooManyAttemptsError]),
    args: { input: t.arg({ type: PasswordResetInput, required: true, description: 'Link and password.' }) },
    resolve: async (_root, { input }, context) => {
      const { token, password } = parseReset(input);
      const owner = checkReset(await context.readIdentity((unit) => findPasswordReset(unit, token)), password);
      const hash = await hashPassword(password, context.settings);
      await context.writeIdentity((tx) => resetPassword(tx, owner, token, hash));
      return true;
    },
  }),
);
