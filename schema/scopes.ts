import { GraphQLError } from 'graphql';
import type { Context } from '../api/context.ts';

/** The top-level error of a caller who may not: sign in, or not yours to do. Carries no data. */
export function refusal(context: Pick<Context, 'viewer'>): GraphQLError {
  return context.viewer
    ? new GraphQLError('this is not yours to see or do', { extensions: { code: 'FORBIDDEN' } })
    : new GraphQLError('sign in first', { extensions: { code: 'UNAUTHENTICATED' } });
}
