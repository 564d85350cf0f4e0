import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import sirv from 'sirv';
import { settleOrigin } from './client-address.ts';
import type { Health } from './health.ts';
import { refusal, withinLimit } from './limits-of-http.ts';
import type { Metrics, RouteKind } from './metrics.ts';
import { type Log, logAnswer, loggedPath } from './request-log.ts';

type Fetch = (request: Request) => Promise<Response>;
type Middleware = (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => void;

export type ListenerOptions = {
  /** Answers /graphql and /files. */
  readonly api?: Fetch | undefined;
  /** Answers every other path. */
  readonly portal?: Fetch | undefined;
  /** The folder of the portal's built files. */
  readonly assets?: string | undefined;
  /** Serves modules and assets in development. */
  readonly middleware?: Middleware | undefined;
  readonly health: Health;
  readonly metrics: Metrics;
  readonly load: Load;
  readonly log: Log;
  readonly proxies: number;
  /** Requests beyond this number are refused at once, and so are all when the database's queue is this long. */
  readonly mostInFlight: number;
  readonly queueLength: () => number;
};

/** How many requests are being answered. */
export type Load = { inFlight: number };

const API_PATHS: Readonly<Record<string, RouteKind>> = { '/graphql': 'graphql', '/files': 'file' };

function kindOf(path: string): RouteKind {
  if (path.startsWith('/health/') || path === '/metrics') return 'operation';
  return API_PATHS[path] ?? (path.startsWith('/files/') ? 'file' : 'page');
}

const AWAY = 'the database is away; try again soon';

function notFound(): Response {
  return new Response('not found\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

async function operation(options: ListenerOptions, path: string): Promise<Response> {
  if (path === '/metrics') return options.metrics.fetch();
  return (await options.health.fetch(path)) ?? notFound();
}

function overloaded({ load, mostInFlight, queueLength }: ListenerOptions): boolean {
  return load.inFlight > mostInFlight || queueLength() > mostInFlight;
}

function shed(options: ListenerOptions, kind: RouteKind, message: string): Response {
  options.metrics.shed(kind);
  return refusal(kind, 503, 'UNAVAILABLE', message);
}

async function answer(options: ListenerOptions, request: Request, kind: RouteKind): Promise<Response> {
  const target = kind === 'page' ? options.portal : options.api;
  if (!target) return notFound();
  if (options.health.isAway()) return shed(options, kind, AWAY);
  if (overloaded(options)) return shed(options, kind, 'too busy; try again soon');
  const bounded = await withinLimit(request, kind);
  if (!bounded) return refusal(kind, 413, 'PAYLOAD_TOO_LARGE', 'the body is too large');
  const response = await target(bounded);
  // A fault may mean that the database has just gone; the next request then knows.
  if (response.status < 500) return response;
  await options.health.check();
  return options.health.isAway() ? shed(options, kind, AWAY) : response;
}

function route(options: ListenerOptions): Fetch {
  return async (request) => {
    const path = new URL(request.url).pathname;
    const kind = kindOf(path);
    if (kind === 'operation') return operation(options, path);
    options.load.inFlight += 1;
    try {
      return await answer(options, request, kind);
    } catch (error) {
      if (!request.signal.aborted) options.log.error({ err: error, id: request.headers.get('x-request-id') }, 'fault');
      await options.health.check();
      if (options.health.isAway()) return shed(options, kind, AWAY);
      return refusal(kind, 500, 'INTERNAL_SERVER_ERROR', 'something failed on our side');
    } finally {
      options.load.inFlight -= 1;
    }
  };
}

function assetMiddleware(folder: string): Middleware {
  const serve = sirv(folder, {
    // Looks for each file when it is asked for: one that a build has taken away is not found, and does not end the process.
    dev: true,
    etag: true,
    setHeaders: (outgoing, path) => {
      outgoing.setHeader('X-Content-Type-Options', 'nosniff');
      // Built files carry a hash of their content in their names.
      outgoing.setHeader(
        'Cache-Control',
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      );
    },
  });
  return (incoming, outgoing, next) => serve(incoming, outgoing, next);
}

function observe(
  options: ListenerOptions,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  kind: () => RouteKind,
): void {
  const started = performance.now();
  const { id, address } = settleOrigin(incoming, options.proxies);
  outgoing.setHeader('X-Request-Id', id);
  outgoing.once('close', () => {
    const milliseconds = Math.round(performance.now() - started);
    options.metrics.answered(kind(), outgoing.statusCode, milliseconds / 1_000);
    if (kind() === 'operation' || kind() === 'asset') return;
    const path = loggedPath(incoming.url ?? '');
    logAnswer(options.log, {
      id,
      method: incoming.method ?? '',
      path,
      status: outgoing.statusCode,
      milliseconds,
      address,
    });
  });
}

/** The one HTTP server of the process: operations, API, built files and pages on one port; not listening yet. */
export function createListener(options: ListenerOptions): Server {
  // Undici's own classes stay in place: a Response of another kind that is wrapped again ends the process when a client goes away.
  const respond = getRequestListener(route(options), { overrideGlobalObjects: false });
  const files = options.middleware ?? (options.assets ? assetMiddleware(options.assets) : undefined);
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2_000 },
    (incoming, outgoing) => {
      const path = (incoming.url ?? '').split('?')[0] ?? '';
      let kind = kindOf(path);
      observe(options, incoming, outgoing, () => kind);
      const reads = incoming.method === 'GET' || incoming.method === 'HEAD';
      if (!files || kind !== 'page' || !(reads || options.middleware)) return void respond(incoming, outgoing);
      kind = 'asset';
      files(incoming, outgoing, () => {
        kind = 'page';
        void respond(incoming, outgoing);
      });
    },
  );
  server.keepAliveTimeout = 65_000;
  return server;
}
