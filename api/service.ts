import type { Server } from 'node:http';
import path from 'node:path';
import { createPortal, loadPortalBuild } from '../portal/server.ts';
import { createApp } from './app.ts';
import { type Config, ownSecret, ROLES } from './config.ts';
import type { PublicSettings } from './context.ts';
import { type Connection, connect } from './db/connect.ts';
import { createDatabase, type Database } from './db/unit.ts';
import { drain, listen } from './http/drain.ts';
import { createHealth } from './http/health.ts';
import { createListener, type Load } from './http/listener.ts';
import { createMetrics } from './http/metrics.ts';
import { buildPortal, isStale } from './http/portal-build.ts';
import { createLog, type Log } from './http/request-log.ts';

export type Service = { readonly port: number; readonly origin: string; stop(): Promise<void> };

type Tell = (line: string) => void;
type Fetch = (request: Request) => Promise<Response>;
type Closing = () => Promise<void>;

const ROOT = path.resolve(import.meta.dirname, '..');
const DRAIN_MS = 10_000;
const MOST_IN_FLIGHT_PER_CONNECTION = 32;

async function settingsFor(config: Config, connection: Connection, tell: Tell): Promise<PublicSettings> {
  const folder = path.resolve(ROOT, config.dataFolder);
  return {
    origin: config.origin,
    secure: config.origin.startsWith('https://'),
    bcryptCost: config.bcryptCost,
    secret: config.secret ?? (await ownSecret(folder, tell)),
    demo: config.demo || connection.embedded,
  };
}

function connectFor(config: Config, log: Log, tell: Tell): Promise<Connection> {
  return connect({
    databaseUrl: config.databaseUrl,
    ownerUrl: config.ownerUrl,
    dataFolder: path.resolve(ROOT, config.dataFolder),
    shared: config.roles.size < ROLES.length,
    poolSize: config.poolSize,
    tell,
    onError: (error) => log.warn({ err: error }, 'a database connection broke'),
  });
}

// The API in the same process learns the caller's address from the portal's own request, as another process would from a proxy.
function inProcess(api: Fetch): Fetch {
  return (request) => {
    request.headers.set('x-tributary-address', request.headers.get('x-forwarded-for') ?? '');
    return api(request);
  };
}

type PortalParts = {
  fetch: Fetch;
  assets?: string;
  middleware?: Parameters<typeof createListener>[0]['middleware'];
  close?: Closing;
};

async function openPortal(config: Config, api: Fetch | undefined, tell: Tell): Promise<PortalParts> {
  const door = {
    fetch: api ? inProcess(api) : (request: Request) => fetch(request),
    apiUrl: api ? undefined : config.apiUrl,
  };
  if (config.dev) {
    const { createPortalDevServer } = await import('../portal/dev.ts');
    const dev = await createPortalDevServer();
    return {
      fetch: createPortal({ ...door, build: dev.build, dev: true }),
      middleware: dev.middleware,
      close: () => dev[Symbol.asyncDispose](),
    };
  }
  if (await isStale(ROOT)) {
    tell('building the portal (less than a minute, only when its sources change)');
    await buildPortal(ROOT, tell);
  }
  const build = await loadPortalBuild(new URL('../build/server/index.js', import.meta.url));
  return { fetch: createPortal({ ...door, build }), assets: path.join(ROOT, 'build/client') };
}

function appFor(
  config: Config,
  connection: Connection,
  db: Database,
  settings: PublicSettings,
  log: Log,
): Fetch | undefined {
  if (!config.roles.has('api')) return undefined;
  return createApp({ db, settings, onFault: (error) => log.error({ err: error }, 'fault') }).fetch;
}

async function stopAll(server: Server | undefined, load: Load, closings: readonly Closing[]): Promise<void> {
  if (server?.listening) await drain(server, load, DRAIN_MS);
  for (const close of closings.toReversed()) await close();
}

/** Starts what the process's roles ask for: database, API, worker, portal, and one port for them; tells what it does. */
export async function startService(config: Config, tell: Tell): Promise<Service> {
  const log = createLog(config.logLevel);
  const load: Load = { inFlight: 0 };
  const closings: Closing[] = [];
  const needsDatabase = config.roles.has('api') || config.roles.has('worker');
  let server: Server | undefined;
  try {
    const connection = needsDatabase ? await connectFor(config, log, tell) : undefined;
    if (connection) closings.push(connection.close);
    const health = createHealth(connection?.probe ?? (async () => {}));
    let api: Fetch | undefined;
    if (connection) {
      const settings = await settingsFor(config, connection, tell);
      const db = createDatabase({
        pool: connection.pool,
        rolePrefix: connection.installation.rolePrefix,
        prepared: config.prepared,
      });
      api = appFor(config, connection, db, settings, log);
    }
    const portal = config.roles.has('portal') ? await openPortal(config, api, tell) : undefined;
    if (portal?.close) closings.push(portal.close);
    server = createListener({
      api,
      portal: portal?.fetch,
      assets: portal?.assets,
      middleware: portal?.middleware,
      health,
      metrics: createMetrics({ pool: connection?.pool, inFlight: () => load.inFlight }),
      load,
      log,
      proxies: config.proxies,
      mostInFlight: config.poolSize * MOST_IN_FLIGHT_PER_CONNECTION,
      queueLength: () => connection?.pool.waitingCount ?? 0,
    });
    const port = await listen(server, config.port, config.host);
    return { port, origin: config.origin, stop: () => (health.drain(), stopAll(server, load, closings)) };
  } catch (error) {
    await stopAll(server, load, closings);
    throw error;
  }
}
