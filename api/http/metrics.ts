import type pg from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What kind of answer a path gives; the only label that a path becomes, so that their number stays small. */
export type RouteKind = 'graphql' | 'page' | 'asset' | 'file' | 'operation';

export type Metrics = {
  answered(kind: RouteKind, status: number, seconds: number): void;
  shed(kind: RouteKind): void;
  /** The values in Prometheus' text format. */
  fetch(): Promise<Response>;
};

const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

function watchPool(registry: Registry, pool: pg.Pool): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  gauge('tributary_pool_connections', 'Connections to the database', () => pool.totalCount);
  gauge('tributary_pool_idle', 'Connections that nobody uses', () => pool.idleCount);
  gauge('tributary_pool_waiting', 'Units of work that wait for a connection', () => pool.waitingCount);
}

/** The process's metrics: Node's own, requests by kind and status class, and the pool when there is one. */
export function createMetrics(options: { pool?: pg.Pool | undefined; inFlight: () => number }): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const labelNames = ['kind', 'status'] as const;
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to the end of an answer',
    labelNames,
    buckets: BUCKETS_SECONDS,
    registers,
  });
  const refused = new Counter({
    name: 'http_requests_shed_total',
    help: 'Requests answered 503 unread',
    labelNames: ['kind'],
    registers,
  });
  new Gauge({
    name: 'http_requests_in_flight',
    help: 'Requests that have no answer yet',
    registers,
    collect() {
      this.set(options.inFlight());
    },
  });
  if (options.pool) watchPool(registry, options.pool);
  return {
    answered: (kind, status, seconds) => duration.observe({ kind, status: `${Math.floor(status / 100)}xx` }, seconds),
    shed: (kind) => refused.inc({ kind }),
    fetch: async () => new Response(await registry.metrics(), { headers: { 'content-type': registry.contentType } }),
  };
}
