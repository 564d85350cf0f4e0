import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServerBuild } from '@remix-run/node';
import { createServer } from 'vite';

/**
 * The portal from its sources, in one process with the API: `middleware` answers modules and assets and calls `next` for
 * the rest, `build` belongs into createPortal({ build, dev: true }).
 */
export async function createPortalDevServer() {
  const vite = await createServer({ configFile: 'portal/vite.config.ts', server: { middlewareMode: true } });
  return {
    build: async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild,
    middleware: (request: IncomingMessage, response: ServerResponse, next: () => void) =>
      vite.middlewares(request, response, next),
    [Symbol.asyncDispose]: () => vite.close(),
  };
}
