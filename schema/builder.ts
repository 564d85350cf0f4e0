import SchemaBuilder from '@pothos/core';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import ErrorsPlugin from '@pothos/plugin-errors';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import SimpleObjectsPlugin from '@pothos/plugin-simple-objects';
import type { Context } from '../api/context.ts';
import type { Role, Viewer } from '../api/identity/viewer.ts';
import {
  ConflictError,
  IdempotencyKeyReusedError,
  InvalidInputError,
  NotFoundError,
  WrongStateError,
} from '../api/kernel/error.ts';
import type { Money } from '../api/kernel/money.ts';
import { refusal } from './scopes.ts';

export type SchemaTypes = {
  Context: Context;
  DefaultFieldNullability: false;
  AuthScopes: { signedIn: boolean; party: Viewer['party']; role: Role };
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    JSON: { Input: unknown; Output: unknown };
    Locale: { Input: string; Output: string };
    MinorUnits: { Input: bigint; Output: bigint };
  };
  Objects: { Money: Money };
};

/** The one builder. It configures plugins and defines nothing; every type stands in the file of its noun. */
export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [ErrorsPlugin, ScopeAuthPlugin, DataloaderPlugin, SimpleObjectsPlugin],
  defaultFieldNullability: false,
  scopeAuth: {
    authScopes: ({ viewer }) => ({
      signedIn: viewer !== null,
      party: (party) => viewer?.party === party,
      role: (role) => viewer?.roles.includes(role) ?? false,
    }),
    unauthorizedError: (_parent, context) => refusal(context),
  },
  errors: {
    directResult: false,
    // Every mutation may meet these; what is particular to one is named where it is defined.
    defaultTypes: [InvalidInputError, NotFoundError, ConflictError, WrongStateError, IdempotencyKeyReusedError],
  },
});

builder.queryType({
  description: 'Everything that can be read. Each field answers for the membership that the caller acts in.',
});
builder.mutationType({
  description:
    'Everything that can be changed. A mutation answers with its result or with one typed refusal that implements `Error`; a retry with the same idempotency key has one effect.',
});
