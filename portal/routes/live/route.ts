import type { LoaderFunctionArgs } from '@remix-run/node';
import { subscribe } from '../../gateway/api.server.ts';
import { ChangesDocument } from './queries.ts';

/** Hints that something in the viewer's windows changed, as server-sent events, for as long as the session lasts. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { body, status } = await subscribe(args, ChangesDocument);
  // 204 tells the browser not to ask again.
  if (status === 401 || status === 403) return new Response(null, { status: 204 });
  return new Response(body, {
    status,
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}
