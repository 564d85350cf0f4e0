import type { Server } from 'node:http';
import type { Config } from './config.ts';
import type { Closing } from './doors.ts';
import { tellAdministratorLink } from './first-start.ts';
import { type Foundation, openFoundation, type Tell } from './foundation.ts';
import { drain, listen } from './http/drain.ts';
import { createHealth } from './http/health.ts';
import type { Load } from './http/listener.ts';
import { createMetrics } from './http/metrics.ts';
import { createLog, type Log } from './http/request-log.ts';

export type Service = { readonly port: number; stop(): Promise<void> };

/** Fills an empty installation with the demonstration, and tells who can sign in. Does nothing but tell when it is there already. */
export type Demonstrate = (foundation: Foundation, tell: Tell) => Promise<void>;

const DRAIN_MS = 10_000;
const MOST_IN_FLIGHT_PER_CONNECTION = 32;

async function openFoundationFor(config: Config, closings: Closing[], log: Log, tell: Tell): Promise<Foundation> {
  const onConnectionError = (error: Error) => log.warn({ err: error }, 'a database connection broke');
  const foundation = await openFoundation(config, { tell, onConnectionError });
  closings.push(foundation.connection.close);
  return foundation;
}

// Goes on beside other work; whoever waits for it later hears of its failure.
function begun<T>(work: Promise<T>): Promise<T> {
  work.catch(() => {});
  return work;
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
    // The database starts while the program is read; what is empty is filled while the portal is built.
    const opening = needsDatabase ? begun(openFoundationFor(config, closings, log, tell)) : undefined;
    const { createListener, openApi, openPortal, preparePortal } = await import('./doors.ts');
    const preparing = config.roles.has('portal') ? begun(preparePortal(config, tell)) : undefined;
    const foundation = await opening;
    const api = foundation && (await openApi(config, foundation, closings, log));
    const filling = foundation && begun(fill(config, foundation, tell, demonstrate));
    const portal = preparing ? await openPortal(config, api, await preparing, closings) : {};
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
    await filling;
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
