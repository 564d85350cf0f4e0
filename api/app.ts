import type { GraphQLSchema } from 'graphql';
import { schema as contract } from '../schema/schema.ts';
import type { Origin, PublicSettings } from './context.ts';
import { IDENTITY } from './db/owner.ts';
import type { Database } from './db/unit.ts';
import { readCookie, sessionCookieName } from './http/cookie.ts';
import { createContext, createGraphql } from './http/graphql.ts';
import type { Viewer } from './identity/viewer.ts';
import type { Live } from './http/live.ts';
import { findViewerByApiToken, findViewerBySession } from './identity/viewer-reads.ts';
import { newId } from './kernel/id.ts';

const IDLE_MINUTES = 12 * 60;

export type AppOptions = {
  readonly db: Database;
  readonly settings: PublicSettings;
  /** Told of every fault with the request's id; what the client sees is masked. */
  readonly onFault: (error: unknown) => void;
  readonly live?: Live | null;
  readonly schema?: GraphQLSchema;
};

export type App = { readonly fetch: (request: Request) => Promise<Response>; readonly db: Database };

/** Puts the service together: everything that a request needs, from nothing but its options. */
export function createApp(options: AppOptions): App {
  const { db, settings } = options;
  const graphql = createGraphql({
    schema: options.schema ?? contract,
    onFault: options.onFault,
    contextOf: async (request) => {
      const viewer = await viewerOf(db, settings, request);
      const alive = async () => (await viewerOf(db, settings, request))?.membershipId === viewer?.membershipId;
      return createContext(db, settings, { viewer, origin: originOf(request), live: options.live ?? null, alive });
    },
  });
  return {
    db,
    fetch: async (request) => (isForeign(request, settings.origin) ? refuseForeign() : graphql(request)),
  };
}

async function viewerOf(db: Database, settings: PublicSettings, request: Request): Promise<Viewer | null> {
  const bearer = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  const session = readCookie(request, sessionCookieName(settings.secure));
  if (bearer) return (await db.read(IDENTITY, (unit) => findViewerByApiToken(unit, bearer))) ?? null;
  if (session) return (await db.read(IDENTITY, (unit) => findViewerBySession(unit, session, IDLE_MINUTES))) ?? null;
  return null;
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
