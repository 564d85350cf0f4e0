import type { LoaderFunctionArgs } from '@remix-run/node';
import { subscribe } from '../../gateway/api.server.ts';
import { ChangesDocument } from './queries.ts';

// When the API or the reader goes the stream just ends: the browser asks again by itself, and nothing has failed.
function quiet(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read().catch(() => ({ done: true as const, value: undefined }));
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** Hints that something in the viewer's windows changed, as server-sent events, for as long as the session lasts. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { body, status } = await subscribe(args, ChangesDocument);
  // 204 tells the browser not to ask again.
  if (status === 401 || status === 403) return new Response(null, { status: 204 });
  return new Response(body && quiet(body), {
    status,
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}
