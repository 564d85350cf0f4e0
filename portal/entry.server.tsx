import { PassThrough } from 'node:stream';
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { loadMessages } from './i18n/load-messages.ts';
import { PortalProvider } from './i18n/portal-provider.tsx';

/** How long a page may stream before it is cut off; loaders' own deadline is shorter. */
export const streamTimeout = 10_000;

function logUnlessAborted(request: Request, error: unknown): void {
  if (!request.signal.aborted) console.error(error);
}

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { nonce, preferences } = context;
  const messages = await loadMessages(preferences.locale);
  const facts = { ...preferences, nonce, now: new Date().toISOString() };
  const whole = isbot(request.headers.get('User-Agent') ?? '');
  return new Promise((resolve, reject) => {
    let answered = false;
    const page = (
      <PortalProvider facts={facts} messages={messages}>
        <RemixServer context={remix} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
      </PortalProvider>
    );
    const answer = () => {
      answered = true;
      const body = new PassThrough();
      headers.set('Content-Type', 'text/html; charset=utf-8');
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }));
      pipe(body);
    };
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      [whole ? 'onAllReady' : 'onShellReady']: answer,
      onShellError: reject,
      onError(error) {
        failed = true;
        if (answered) logUnlessAborted(request, error);
      },
    });
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

export function handleError(error: unknown, { request }: { request: Request }): void {
  logUnlessAborted(request, error);
}
