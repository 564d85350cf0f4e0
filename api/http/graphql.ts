import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { createYoga, maskError } from 'graphql-yoga';
import type { Context, Origin, PublicSettings } from '../context.ts';
import { once } from '../db/idempotency.ts';
import { IDENTITY, SELLER } from '../db/owner.ts';
import type { Database } from '../db/unit.ts';
import { keySpaceOf, ownerOf, type Viewer } from '../identity/viewer.ts';
import { DomainError } from '../kernel/error.ts';
import { sessionCookie } from './cookie.ts';
import type { Live } from './live.ts';
import { useLimits } from './query-limits.ts';
import { useTrustedDocuments } from './trusted-documents.ts';

/** What the HTTP layer knows of a call before it is executed. */
export type Call = {
  readonly viewer: Viewer | null;
  readonly origin: Origin;
  readonly live: Live | null;
  readonly alive: () => Promise<boolean>;
};

// What the executor refuses without a code are values of variables that are not of their type.
function coded(error: GraphQLError): GraphQLError {
  if (error.extensions.code) return error;
  const { message, nodes, source, positions, path, extensions } = error;
  return new GraphQLError(message, {
    ...{ nodes, source, positions, path },
    extensions: { ...extensions, code: 'BAD_USER_INPUT' },
  });
}

const unauthenticated = () => new GraphQLError('sign in first', { extensions: { code: 'UNAUTHENTICATED' } });
const forbidden = () => new GraphQLError('this is not yours to see or do', { extensions: { code: 'FORBIDDEN' } });

/** Builds the context of one request: the viewer's reads, and its writes once per idempotency key. */
export function createContext(db: Database, settings: PublicSettings, call: Call): Context {
  const { viewer } = call;
  const run: Context['run'] = async (operation, work) => {
    if (!viewer) throw unauthenticated();
    if (viewer.scope === 'read') throw forbidden();
    return db.write(ownerOf(viewer), (tx) =>
      once(tx, { ...operation, space: keySpaceOf(viewer), actor: viewer.membershipId, key: operation.key }, () =>
        work(tx, viewer),
      ),
    );
  };
  const cookies: string[] = [];
  return {
    db,
    viewer,
    origin: call.origin,
    settings,
    live: call.live,
    alive: call.alive,
    cookies,
    keepSession: (token) => {
      cookies.push(sessionCookie(token, settings.secure));
    },
    readIdentity: (work) => db.read(IDENTITY, work),
    writeIdentity: (work) => db.write(IDENTITY, work),
    async read(work) {
      if (!viewer) throw unauthenticated();
      return db.read(ownerOf(viewer), (unit) => work(unit, viewer));
    },
    readBehind: (work) => db.read(SELLER, work),
    run,
    async runAs(party, operation, work) {
      if (viewer && viewer.party !== party) throw forbidden();
      return run(operation, (tx, who) => work(tx, who as never));
    },
  };
}

export type GraphqlOptions = {
  schema: GraphQLSchema;
  onFault: (error: unknown, context: Context | undefined) => void;
  /** The portal's documents; absent where everybody may send any text (development, tests). */
  documents?: ReadonlySet<string> | undefined;
};

/** The GraphQL endpoint as a fetch function. Faults are logged and masked; anonymous introspection is refused. */
export function createGraphql(options: GraphqlOptions): (request: Request, context: Context) => Promise<Response> {
  const yoga = createYoga<Context>({
    schema: options.schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false,
    batching: false,
    multipart: false,
    logging: false,
    fetchAPI: {
      fetch,
      Request,
      Response,
      Headers,
      URL,
      URLSearchParams,
      ReadableStream,
      TextEncoder,
      TextDecoder,
      AbortController,
    } as never,
    maskedErrors: {
      maskError(error, message, isDev) {
        const original = error instanceof GraphQLError ? error.originalError : error;
        if (error instanceof GraphQLError && (!original || original instanceof GraphQLError)) return coded(error);
        // Queries have no unions of refusals; theirs are told by code at the top.
        if (original instanceof DomainError)
          return new GraphQLError(original.message, { extensions: { code: original.code } });
        options.onFault(original ?? error, undefined);
        return maskError(new GraphQLError(message, { extensions: { code: 'INTERNAL_SERVER_ERROR' } }), message, isDev);
      },
    },
    plugins: [
      useCSRFPrevention({ requestHeaders: ['x-tributary-client', 'authorization'] }),
      useLimits(),
      ...(options.documents ? [useTrustedDocuments(options.documents)] : []),
    ],
  });
  return async (request, context) => {
    const response = await yoga.fetch(request, context);
    for (const cookie of context.cookies) response.headers.append('set-cookie', cookie);
    return response;
  };
}
