import { randomBytes } from 'node:crypto';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { readPreferences } from './i18n/preferences.ts';
import type { ApiFetch } from './load-context.ts';

type PortalOptions = {
  /** Answers GraphQL requests: the process's own `app.fetch`, or the global `fetch` when `apiUrl` is set. */
  readonly fetch: ApiFetch;
  /** Origin of an API in another process; the request's own origin when absent. */
  readonly apiUrl?: string | undefined;
  /** The Remix server build, or a way to load it anew for each request (development). */
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  readonly dev?: boolean;
  /** Serves `/gallery`; off in production. */
  readonly gallery?: boolean;
};

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

function policy(nonce: string, dev: boolean): string {
  const script = `script-src 'self' 'nonce-${nonce}'`;
  const style = dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`;
  const connect = dev ? "connect-src 'self' ws:" : "connect-src 'self'";
  return [
    "default-src 'none'",
    script,
    style,
    "style-src-attr 'unsafe-inline'",
    connect,
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function isCrossSite(request: Request, url: URL): boolean {
  if (!UNSAFE.has(request.method)) return false;
  const site = request.headers.get('Sec-Fetch-Site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.get('Origin');
  if (origin === null) return false;
  const host = request.headers.get('X-Forwarded-Host') ?? request.headers.get('Host') ?? url.host;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

function harden(response: Response, nonce: string, dev: boolean, setCookies: readonly string[]): Response {
  const headers = new Headers(response.headers);
  headers.set('Content-Security-Policy', policy(nonce, dev));
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'same-origin');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'geolocation=(), microphone=(), camera=(self)');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  for (const cookie of setCookies) headers.append('Set-Cookie', cookie);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

/**
 * Makes the portal's request handler. Every answer carries the security headers and whatever cookies the API set on the
 * way; a write that another site sent is refused with 403. Static files are the host's to serve, from build/client.
 */
export function createPortal({ fetch, apiUrl, build, dev = false, gallery = dev }: PortalOptions) {
  const handle = createRequestHandler(build, dev ? 'development' : 'production');
  return async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const nonce = randomBytes(16).toString('base64');
    const setCookies: string[] = [];
    if (isCrossSite(request, url)) return harden(new Response('Forbidden', { status: 403 }), nonce, dev, setCookies);
    const preferences = readPreferences(request.headers);
    const context = { apiFetch: fetch, apiUrl: apiUrl ?? url.origin, nonce, preferences, gallery, setCookies };
    return harden(await handle(request, context), nonce, dev, setCookies);
  };
}

/** Loads the production build from a folder such as `<root>/build`. */
export async function loadPortalBuild(serverEntry: URL): Promise<ServerBuild> {
  return (await import(serverEntry.href)) as ServerBuild;
}
