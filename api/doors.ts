import path from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import { createPortal, loadPortalBuild } from '../portal/server.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { warmModels } from './configuration/warm-models.ts';
import { type Foundation, ROOT, type Tell } from './foundation.ts';
import { createListener, type ListenerOptions } from './http/listener.ts';
import { type Live, startLive } from './http/live.ts';
import { ensurePortalBuilt } from './http/portal-build.ts';
import type { Log } from './http/request-log.ts';
import { printedDocuments } from './http/trusted-documents.ts';
import { HANDLERS, schedules } from './jobs/all.ts';
import { startJobs } from './jobs/jobs.ts';
import { createMailTransport } from './mail/deliver-mail.ts';

export { createListener };

type Fetch = (request: Request) => Promise<Response>;
export type Closing = () => PromiseLike<void>;
type PortalParts = Pick<ListenerOptions, 'portal' | 'assets' | 'middleware'>;

// The API in the same process learns the caller's address from the portal's own request, as another process would from a proxy.
function inProcess(api: Fetch): Fetch {
  return (request) => {
    request.headers.set('x-tributary-address', request.headers.get('x-forwarded-for') ?? '');
    return api(request);
  };
}

/** Builds the portal where that is due and reads it; needs no database. Nothing in development, which builds as it goes. */
export async function preparePortal(config: Config, tell: Tell): Promise<ServerBuild | undefined> {
  if (config.dev) return undefined;
  await ensurePortalBuilt(ROOT, tell);
  return loadPortalBuild(new URL('../build/server/index.js', import.meta.url));
}

/** The portal before an API in this process or at its address. */
export async function openPortal(
  config: Config,
  api: Fetch | undefined,
  build: ServerBuild | undefined,
  closings: Closing[],
): Promise<PortalParts> {
  const door = api ? { fetch: inProcess(api) } : { fetch: (request: Request) => fetch(request), apiUrl: config.apiUrl };
  if (build) return { portal: createPortal({ ...door, build }), assets: path.join(ROOT, 'build/client') };
  const { createPortalDevServer } = await import('../portal/dev.ts');
  const dev = await createPortalDevServer();
  closings.push(() => dev[Symbol.asyncDispose]());
  return { portal: createPortal({ ...door, build: dev.build, dev: true }), middleware: dev.middleware };
}

async function startWorker(
  config: Config,
  foundation: Foundation,
  live: Live,
  closings: Closing[],
  log: Log,
): Promise<void> {
  const { db, settings, connection } = foundation;
  const jobs = await startJobs({
    db,
    settings,
    url: connection.url,
    rolePrefix: connection.installation.rolePrefix,
    handlers: HANDLERS,
    schedules: schedules(createMailTransport(config.smtpUrl, config.mailFrom)),
    onFault: (error, where) => log.error({ err: error, where }, 'a job failed'),
    onHint: (wake) => live.onChange(wake),
  });
  closings.push(() => jobs[Symbol.asyncDispose]());
}

/** Everything that needs the database: the worker when the process is one, and the API's door when it is one. */
export async function openApi(
  config: Config,
  foundation: Foundation,
  closings: Closing[],
  log: Log,
): Promise<Fetch | undefined> {
  const { db, settings, connection } = foundation;
  const live = startLive(connection.url, (error) => log.warn({ err: error }, 'live updates are interrupted'));
  closings.push(() => live[Symbol.asyncDispose]());
  if (config.roles.has('worker')) await startWorker(config, foundation, live, closings, log);
  if (!config.roles.has('api')) return undefined;
  await warmModels(db);
  const onFault = (error: unknown) => log.error({ err: error }, 'fault');
  // In development the portal's documents change faster than they are printed.
  const documents = config.dev ? {} : { documents: await printedDocuments() };
  return createApp({ db, settings, live, onFault, ...documents }).fetch;
}
