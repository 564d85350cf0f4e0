import type { Context } from '../../api/context.ts';
import { TooManyAttemptsError } from '../../api/identity/attempt.ts';
import { isPassword } from '../../api/identity/password-hash.ts';
import { SESSION_IDLE_MINUTES } from '../../api/identity/session.ts';
import {
  admitAttempt,
  admitClaimant,
  parseCredentials,
  refuseAttempt,
  SignInRefusedError,
} from '../../api/identity/sign-in.ts';
import { findViewerBySession } from '../../api/identity/viewer-reads.ts';
import { builder } from '../builder.ts';
import { ErrorInterface, payload } from '../errors.ts';
import { loadViewer, Viewer, type ViewerFacts } from './viewer.ts';

builder.objectType(SignInRefusedError, {
  name: 'SignInRefusedError',
  description: 'The e-mail or the password is wrong; which of the two is not told.',
  interfaces: [ErrorInterface],
});

builder.objectType(TooManyAttemptsError, {
  name: 'TooManyAttemptsError',
  description: 'Too many attempts by this person or from this address.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ retryAfter: t.exposeInt('retryAfter', { description: 'Seconds until it may be tried again.' }) }),
});

const SignInInput = builder.inputType('SignInInput', {
  description: 'What somebody knows of themselves.',
  fields: (t) => ({
    email: t.string({ required: true, description: 'E-mail address, in any case.' }),
    password: t.string({ required: true, description: 'Password.' }),
  }),
});

/** Hands the session's cookie to the browser and reads who it has become. */
export async function enter(context: Context, token: string): Promise<ViewerFacts | null> {
  context.keepSession(token);
  const known = await context.readIdentity((unit) => findViewerBySession(unit, token, SESSION_IDLE_MINUTES));
  return known ? loadViewer(context, known.viewer) : null;
}

builder.mutationField('signIn', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    description:
      'Signs a person in: sets the session cookie and begins in the membership used last. The rest of this document still runs as whoever sent it.',
    errors: payload('SignIn', 'viewer', [SignInRefusedError, TooManyAttemptsError]),
    args: { input: t.arg({ type: SignInInput, required: true, description: 'E-mail and password.' }) },
    resolve: async (_root, { input }, context) => {
      const given = parseCredentials(input);
      const { wait, claimant } = await context.writeIdentity((tx) => admitAttempt(tx, given, context.origin));
      if (wait > 0) throw new TooManyAttemptsError(wait);
      // No transaction is open while the password is compared.
      const right = await isPassword(given.password, claimant?.passwordHash ?? null, context.settings);
      if (!right || !claimant) {
        await context.writeIdentity((tx) => refuseAttempt(tx, claimant, context.origin));
        throw new SignInRefusedError();
      }
      const { token } = await context.writeIdentity((tx) =>
        admitClaimant(tx, claimant, given, context.origin, context.viewer),
      );
      return enter(context, token);
    },
  }),
);
