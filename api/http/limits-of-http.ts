import type { RouteKind } from './metrics.ts';

const KIB = 1024;
const MIB = 1024 * KIB;
const RETRY_AFTER_SECONDS = 2;

/** The most bytes that a body may have: GraphQL is text, files have a door of their own, forms may carry one. */
export function bodyLimit(kind: RouteKind, contentType: string): number {
  if (kind === 'graphql') return 256 * KIB;
  if (kind === 'file') return 64 * MIB;
  return contentType.startsWith('multipart/form-data') ? 16 * MIB : MIB;
}

/** An answer given before anything is read, in the form that the caller of that kind of path expects. */
export function refusal(kind: RouteKind, status: 413 | 500 | 503, code: string, message: string): Response {
  const headers = new Headers({ 'cache-control': 'no-store' });
  if (status === 503) headers.set('retry-after', String(RETRY_AFTER_SECONDS));
  if (kind === 'graphql') {
    headers.set('content-type', 'application/json; charset=utf-8');
    return new Response(JSON.stringify({ errors: [{ message, extensions: { code } }] }), { status, headers });
  }
  headers.set('content-type', 'text/plain; charset=utf-8');
  return new Response(`${message}\n`, { status, headers });
}

async function readWithin(
  body: ReadableStream<Uint8Array>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** The same request when its body is within the limit. A body without a declared length is read to see; nothing comes back when it is too large. */
export async function withinLimit(request: Request, kind: RouteKind): Promise<Request | undefined> {
  if (request.method === 'GET' || request.method === 'HEAD') return request;
  const limit = bodyLimit(kind, request.headers.get('content-type') ?? '');
  const declared = request.headers.get('content-length');
  if (declared !== null) return Number(declared) <= limit ? request : undefined;
  if (!request.body) return request;
  const body = await readWithin(request.body, limit);
  if (!body) return undefined;
  return new Request(request.url, { method: request.method, headers: request.headers, signal: request.signal, body });
}
