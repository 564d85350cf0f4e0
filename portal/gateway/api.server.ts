import { type AppLoadContext, redirect } from '@remix-run/node';
import type { TadaDocumentNode } from 'gql.tada';
import { type DocumentNode, print } from 'graphql';
import { ownPath } from './own-path.ts';

/** What a loader or action gets: the browser's request and the load context. */
export type RouteArgs = { readonly request: Request; readonly context: AppLoadContext };

type GraphQLFault = { readonly message: string; readonly extensions?: { readonly code?: string } };
type Answer<Data> = { readonly data?: Data | null; readonly errors?: readonly GraphQLFault[] };

// The API refuses a request without it, which a form of another site cannot send.
const CSRF_HEADER = 'x-tributary-client';

const FORWARDED = ['Cookie', 'User-Agent', 'X-Forwarded-For', 'X-Request-Id'];

const texts = new WeakMap<DocumentNode, string>();

function textOf(document: DocumentNode): string {
  const known = texts.get(document);
  if (known) return known;
  const text = print(document);
  texts.set(document, text);
  return text;
}

function apiRequest({ request, context }: RouteArgs, path: string, body: string | Blob): Request {
  const headers = new Headers({
    'Content-Type': typeof body === 'string' ? 'application/json' : 'application/octet-stream',
    Accept: 'application/graphql-response+json, application/json;q=0.9',
    [CSRF_HEADER]: 'portal',
  });
  for (const name of FORWARDED) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Request(new URL(path, context.apiUrl), { method: 'POST', headers, body, signal: request.signal });
}

/** The path that the reader was on: the page itself for a GET, the page with the form for a write. */
function currentPath(request: Request): string {
  const referer = request.headers.get('Referer');
  const source = request.method !== 'GET' && referer && URL.canParse(referer) ? referer : request.url;
  const url = new URL(source);
  return ownPath(`${url.pathname}${url.search}`);
}

function signIn(request: Request): Response {
  const lost = request.method === 'GET' ? {} : { lost: '1' };
  return redirect(`/sign-in?${new URLSearchParams({ to: currentPath(request), ...lost })}`);
}

// A place in a list that the list does not know: an address that was cut off or mistyped. Anything else unreadable is not found.
function firstPage(request: Request): Response {
  const url = new URL(request.url);
  const cursors = ['after', 'before'].filter((name) => url.searchParams.has(name));
  if (request.method !== 'GET' || cursors.length === 0) return new Response(null, { status: 404 });
  for (const name of cursors) url.searchParams.delete(name);
  return redirect(ownPath(`${url.pathname}${url.search}`));
}

function unavailable(): Response {
  return new Response(null, { status: 503, headers: { 'Retry-After': '10' } });
}

function raise(args: RouteArgs, faults: readonly GraphQLFault[]): never {
  const codes = new Set(faults.map((fault) => fault.extensions?.code));
  if (codes.has('UNAUTHENTICATED')) throw signIn(args.request);
  if (codes.has('FORBIDDEN')) throw new Response(null, { status: 403 });
  if (codes.has('UNAVAILABLE') || codes.has('SERVICE_UNAVAILABLE')) throw unavailable();
  if (codes.has('INVALID_INPUT')) throw firstPage(args.request);
  throw new Error(`The API has failed: ${faults.map((fault) => fault.message).join('; ')}`);
}

async function send(args: RouteArgs, path: string, body: string | Blob): Promise<Response> {
  const { apiFetch, setCookies } = args.context;
  try {
    const response = await apiFetch(apiRequest(args, path, body));
    setCookies.push(...response.headers.getSetCookie());
    return response;
  } catch (error) {
    if (args.request.signal.aborted) throw error;
    throw unavailable();
  }
}

/**
 * Sends one GraphQL document as the browser's person and returns its data. Throws what Remix understands: a redirect to
 * the sign-in page for UNAUTHENTICATED, 403 for FORBIDDEN, 503 when the API is away, and an Error for any other fault.
 */
export async function query<Data, Variables>(
  args: RouteArgs,
  document: TadaDocumentNode<Data, Variables>,
  ...[variables]: Record<string, never> extends Variables ? [variables?: Variables] : [variables: Variables]
): Promise<Data> {
  const response = await send(args, '/graphql', JSON.stringify({ query: textOf(document), variables }));
  if (response.status === 503) throw unavailable();
  if (!response.headers.get('Content-Type')?.includes('json'))
    throw new Error(`The API has answered ${response.status}`);
  const { data, errors } = (await response.json()) as Answer<Data>;
  if (errors?.length) raise(args, errors);
  if (!data) throw new Error(`The API has answered ${response.status} without data`);
  return data;
}

/** Hands a file's bytes to the API and returns the id under which mutations know it; null when it is larger than the API takes. */
export async function uploadFile(args: RouteArgs, file: File): Promise<string | null> {
  const response = await send(args, `/files?${new URLSearchParams({ name: file.name })}`, file);
  if (response.status === 413) return null;
  const { id, errors } = (await response.json()) as { id?: string; errors?: readonly GraphQLFault[] };
  if (errors?.length) raise(args, errors);
  if (id === undefined) throw new Error(`The API has answered ${response.status} to a file`);
  return id;
}

/** Opens a subscription as the browser's person: the API's stream of server-sent events, which ends when the browser leaves. */
export async function subscribe<Data>(
  args: RouteArgs,
  document: TadaDocumentNode<Data, Record<string, never>>,
): Promise<Response> {
  const request = apiRequest(args, '/graphql', JSON.stringify({ query: textOf(document) }));
  request.headers.set('Accept', 'text/event-stream');
  return args.context.apiFetch(request);
}

/** A thrown 404 for a `node` that is absent or not the viewer's: `const order = found(data.order)`. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Response(null, { status: 404 });
  return value;
}
