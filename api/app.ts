import type { GraphQLSchema } from 'graphql';
import { schema as contract } from '../schema/schema.ts';
import type { Origin, PublicSettings } from './context.ts';
import type { Database } from './db/unit.ts';
import { readApiToken, refuseToken } from './http/api-token.ts';
import { readCookie, sessionCookieName } from './http/cookie.ts';
import { receiveFile } from './http/files.ts';
import { createContext, createGraphql } from './http/graphql.ts';
import type { Live } from './http/live.ts';
import { recogniseViewer, type Shown } from './identity/recognise-viewer.ts';
import { newId } from './kernel/id.ts';

export type AppOptions = {
  readonly db: Database;
  readonly settings: PublicSettings;
  /** Told of every fault with the request's id; what the client sees is masked. */
  readonly onFault: (error: unknown) => void;
  readonly live?: Live | null;
  /** The portal's documents; absent where everybody may send any text (development, tests). */
  readonly documents?: ReadonlySet<string>;
  readonly schema?: GraphQLSchema;
};

export type App = { readonly fetch: (request: Request) => Promise<Response>; readonly db: Database };

/** Puts the service together: everything that a request needs, from nothing but its options. */
export function createApp(options: AppOptions): App {
  const { db, settings } = options;
  const contextOf = async (request: Request) => {
    const shown = shownBy(request, settings);
    const viewer = await recogniseViewer(db, shown);
    const alive = async () => (await recogniseViewer(db, shown, false))?.membershipId === viewer?.membershipId;
    return createContext(db, settings, { viewer, origin: originOf(request), live: options.live ?? null, alive });
  };
  const graphql = createGraphql({
    schema: options.schema ?? contract,
    onFault: options.onFault,
    documents: options.documents,
  });
  const answer = async (request: Request) => {
    const context = await contextOf(request);
    if (!context.viewer && readApiToken(request) !== undefined) return refuseToken(request);
    return new URL(request.url).pathname === '/files' ? receiveFile(request, context) : graphql(request, context);
  };
  return {
    db,
    fetch: async (request) => (isForeign(request, settings.origin) ? refuseForeign() : answer(request)),
  };
}

// What a caller shows: an API token goes before a cookie.
function shownBy(request: Request, settings: PublicSettings): Shown {
  return {
    apiToken: readApiToken(request),
    session: readCookie(request, sessionCookieName(settings.secure)),
  };
}

function originOf(request: Request): Origin {
  return {
    address: request.headers.get('x-tributary-address') ?? '',
    userAgent: (request.headers.get('user-agent') ?? '').slice(0, 200),
    requestId: request.headers.get('x-request-id') ?? newId(),
  };
}

// A browser says which site a call comes from; cookies are only honoured for our own pages.
function isForeign(request: Request, origin: string): boolean {
  const from = request.headers.get('origin');
  if (from !== null && from !== origin && from !== new URL(request.url).origin) return true;
  return request.headers.get('sec-fetch-site') === 'cross-site';
}

function refuseForeign(): Response {
  const error = { message: 'calls from pages of other sites are refused', extensions: { code: 'FORBIDDEN' } };
  return Response.json({ errors: [error] }, { status: 403 });
}
