import type { Server } from 'node:http';
import path from 'node:path';
import { createPortal, loadPortalBuild } from '../portal/server.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { warmModels } from './configuration/warm-models.ts';
import { tellAdministratorLink } from './first-start.ts';
import { type Foundation, openFoundation, ROOT, type Tell } from './foundation.ts';
import { drain, listen } from './http/drain.ts';
import { createHealth } from './http/health.ts';
import { createListener, type ListenerOptions, type Load } from './http/listener.ts';
import { type Live, startLive } from './http/live.ts';
import { createMetrics } from './http/metrics.ts';
import { ensurePortalBuilt } from './http/portal-build.ts';
import { createLog, type Log } from './http/request-log.ts';
import { printedDocuments } from './http/trusted-documents.ts';
import { HANDLERS, schedules } from './jobs/all.ts';
import { startJobs } from './jobs/jobs.ts';
import { createMailTransport } from './mail/deliver-mail.ts';

export type Service = { readonly port: number; stop(): Promise<void> };

/** Fills an empty installation with the demonstration, and tells who can sign in. Does nothing but tell when it is there already. */
export type Demonstrate = (foundation: Foundation, tell: Tell) => Promise<void>;

type Fetch = (request: Request) => Promise<Response>;
type Closing = () => PromiseLike<void>;
type PortalParts = Pick<ListenerOptions, 'portal' | 'assets' | 'middleware'>;

const DRAIN_MS = 10_000;
const MOST_IN_FLIGHT_PER_CONNECTION = 32;

// The API in the same process learns the caller's address from the portal's own request, as another process would from a proxy.
function inProcess(api: Fetch): Fetch {
  return (request) => {
    request.headers.set('x-tributary-address', request.headers.get('x-forwarded-for') ?? '');
    return api(request);
  };
}

async function openPortal(
  config: Config,
  api: Fetch | undefined,
  closings: Closing[],
  tell: Tell,
): Promise<PortalParts> {
  const door = api ? { fetch: inProcess(api) } : { fetch: (request: Request) => fetch(request), apiUrl: config.apiUrl };
  if (config.dev) {
    const { createPortalDevServer } = await import('../portal/dev.ts');
    const dev = await createPortalDevServer();
    closings.push(() => dev[Symbol.asyncDispose]());
    return { portal: createPortal({ ...door, build: dev.build, dev: true }), middleware: dev.middleware };
  }
  await ensurePortalBuilt(ROOT, tell);
  const build = await loadPortalBuild(new URL('../build/server/index.js', import.meta.url));
  return { portal: createPortal({ ...door, build }), assets: path.join(ROOT, 'build/client') };
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

// Everything that needs the database: the worker when the process is one, and the API's door when it is one.
async function openApi(
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

async function openFoundationFor(config: Config, closings: Closing[], log: Log, tell: Tell): Promise<Foundation> {
  const onConnectionError = (error: Error) => log.warn({ err: error }, 'a database connection broke');
  const foundation = await openFoundation(config, { tell, onConnectionError });
  closings.push(foundation.connection.close);
  return foundation;
}

async function stopAll(server: Server | undefined, load: Load, closings: Closing[]): Promise<void> {
  if (server?.listening) await drain(server, load, DRAIN_MS);
  for (const close of closings.splice(0).reverse()) await close();
}

/** Starts what the process's roles ask for: database, API, worker, portal, and one port for them; tells what it does. */
export async function startService(config: Config, tell: Tell, demonstrate?: Demonstrate): Promise<Service> {
  const log = createLog(config.logLevel);
  const load: Load = { inFlight: 0 };
  const closings: Closing[] = [];
  const needsDatabase = config.roles.has('api') || config.roles.has('worker');
  let server: Server | undefined;
  try {
    const foundation = needsDatabase ? await openFoundationFor(config, closings, log, tell) : undefined;
    const api = foundation && (await openApi(config, foundation, closings, log));
    const portal = config.roles.has('portal') ? await openPortal(config, api, closings, tell) : {};
    const pool = foundation?.connection.pool;
    const health = createHealth(foundation?.connection.probe ?? (async () => {}));
    server = createListener({
      api,
      ...portal,
      health,
      metrics: createMetrics({ pool, inFlight: () => load.inFlight }),
      load,
      log,
      proxies: config.proxies,
      mostInFlight: config.poolSize * MOST_IN_FLIGHT_PER_CONNECTION,
      queueLength: () => pool?.waitingCount ?? 0,
    });
    const port = await listen(server, config.port, config.host);
    if (foundation) await fill(config, foundation, tell, demonstrate);
    return {
      port,
      stop: () => {
        health.drain();
        return stopAll(server, load, closings);
      },
    };
  } catch (error) {
    await stopAll(server, load, closings);
    throw error;
  }
}

// The demonstration belongs on the embedded server or where it is asked for; anywhere else an administrator begins.
async function fill(config: Config, foundation: Foundation, tell: Tell, demonstrate?: Demonstrate): Promise<void> {
  if (!config.roles.has('api')) return;
  if (demonstrate && foundation.settings.demo) await demonstrate(foundation, tell);
  else await tellAdministratorLink(foundation, config.administrator, tell);
}
