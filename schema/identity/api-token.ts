import { SessionNeededError } from '../../api/identity/act-as.ts';
import { type ApiToken as ApiTokenRow, findApiToken, listApiTokens } from '../../api/identity/api-token-reads.ts';
import { createApiToken, revokeOwnApiToken } from '../../api/identity/create-api-token.ts';
import { builder } from '../builder.ts';
import { payload } from '../errors.ts';
import { globalId, rowId } from '../node.ts';
import { Viewer } from './viewer.ts';
import { writeOwn, writer } from './write.ts';

const ApiTokenScope = builder.enumType('ApiTokenScope', {
  description: 'What a token may do.',
  values: {
    read: { description: 'Only queries.' },
    read_write: { description: 'Queries and mutations.' },
  } as const,
});

/** A token of the viewer; its secret only right after it was made. */
const ApiToken = builder.objectRef<ApiTokenRow & { readonly secret?: string | undefined }>('ApiToken').implement({
  description: 'With it, programs call this API as the viewer in one membership: `Authorization: Bearer <secret>`.',
  fields: (t) => ({
    id: t.id({ description: 'Opaque id, for `apiTokenRevoke`.', resolve: ({ id }) => globalId('ApiToken', id) }),
    name: t.exposeString('name', { description: 'What it is for.' }),
    scope: t.field({ type: ApiTokenScope, description: 'What it may do.', resolve: ({ scope }) => scope }),
    secret: t.string({
      nullable: true,
      description: 'The token itself: told once, by the first answer of `apiTokenCreate`, and null ever after.',
      resolve: ({ secret }) => secret ?? null,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it stops working.' }),
    usedAt: t.expose('usedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Last use, to the minute; null before the first.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked; null while it was not.',
    }),
  }),
});

builder.objectField(Viewer, 'apiTokens', (t) =>
  t.field({
    type: [ApiToken],
    description:
      'Tokens of the membership that the viewer acts in, the newest first, at most 100; expired and revoked ones too.',
    resolve: ({ viewer }, _args, context) => context.readIdentity((unit) => listApiTokens(unit, viewer.membershipId)),
  }),
);

const ApiTokenCreateInput = builder.inputType('ApiTokenCreateInput', {
  description: 'A token wanted.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What it is for, at most 80 characters.' }),
    scope: t.field({ type: ApiTokenScope, required: true, description: 'What it may do.' }),
    days: t.int({ required: true, description: 'How long it works, 1 to 366 days.' }),
    idempotencyKey: t.string({
      description: 'At most 255 characters; a repeat makes no second token and does not tell the secret again.',
    }),
  }),
});

builder.mutationField('apiTokenCreate', (t) =>
  t.field({
    type: ApiToken,
    nullable: true,
    description: 'Makes a token with which programs act in the viewer’s membership, with all its roles.',
    authScopes: { signedIn: true },
    errors: payload('ApiTokenCreate', 'apiToken', [SessionNeededError]),
    args: { input: t.arg({ type: ApiTokenCreateInput, required: true, description: 'What to make.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { personId } = writer(context);
      let secret: string | undefined;
      const { apiTokenId } = await context.run({ field: 'apiTokenCreate', input: wanted, key }, (tx, viewer) =>
        createApiToken(tx, viewer, wanted, (token) => {
          secret = token;
        }),
      );
      const made = await context.readIdentity((unit) => findApiToken(unit, personId, apiTokenId));
      return made ? { ...made, secret } : null;
    },
  }),
);

const ApiTokenRevokeInput = builder.inputType('ApiTokenRevokeInput', {
  description: 'The token to revoke.',
  fields: (t) => ({ apiTokenId: t.id({ required: true, description: 'One of `viewer.apiTokens`.' }) }),
});

builder.mutationField('apiTokenRevoke', (t) =>
  t.field({
    type: ApiToken,
    nullable: true,
    description: 'Ends a token at once.',
    authScopes: { signedIn: true },
    errors: payload('ApiTokenRevoke', 'apiToken'),
    args: { input: t.arg({ type: ApiTokenRevokeInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const id = rowId('ApiToken', input.apiTokenId);
      return (
        (await writeOwn(context, async (tx, viewer) => {
          await revokeOwnApiToken(tx, viewer, id);
          return findApiToken(tx, viewer.personId, id);
        })) ?? null
      );
    },
  }),
);
