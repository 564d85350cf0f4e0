import { once } from 'node:events';
import type { Server } from 'node:http';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { listen } from '../../api/http/drain.ts';
import { createHealth } from '../../api/http/health.ts';
import { createListener } from '../../api/http/listener.ts';
import { createMetrics } from '../../api/http/metrics.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { createWorld } from '../support/world.ts';

let app: TestApp;
let server: Server;
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
  await app[Symbol.asyncDispose]();
});

const POOL = 2;

/** The service behind its real listener on a pool of two connections. */
async function start(limits: { mostInFlight: number }) {
  app = await createTestApp({ poolSize: POOL });
  const world = await createWorld(app);
  const load = { inFlight: 0 };
  const { pool } = app.database;
  server = createListener({
    api: app.fetch,
    portal: async () => new Response('a page'),
    health: createHealth(() => pool.query('select 1')),
    metrics: createMetrics({ pool, inFlight: () => load.inFlight }),
    load,
    log: pino({ level: 'silent' }),
    proxies: 0,
    queueLength: () => pool.waitingCount,
    ...limits,
  });
  const origin = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
  const token = await world.token('ann');
  const ask = () =>
    fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-tributary-client': 'test',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ query: '{ cart { version } }' }),
    });
  return { origin, ask, load };
}

/** Holds the table that every call reads first, so that calls pile up as behind a slow database; `go` lets them through. */
async function standstill() {
  let go = () => {};
  const released = new Promise<void>((resolve) => {
    go = resolve;
  });
  let held = () => {};
  const holding = new Promise<void>((resolve) => {
    held = resolve;
  });
  const done = (async () => {
    await app.database.query('begin');
    await app.database.query('lock table api_token in access exclusive mode');
    held();
    await released;
    await app.database.query('commit');
  })();
  await holding;
  return async () => {
    go();
    await done;
  };
}

test('more calls than can be worked on are refused at once with 503 and Retry-After; the others, and health, are answered', async () => {
  const { origin, ask, load } = await start({ mostInFlight: 6 });
  expect((await ask()).status).toBe(200);
  const go = await standstill();
  const calls = Array.from({ length: 30 }, ask);
  const refused = await Promise.all(
    (await settledFirst(calls, 24)).map(async (response) => ({
      status: response.status,
      after: Number(response.headers.get('retry-after')),
      body: await response.json(),
    })),
  );
  expect(refused.every(({ status, after }) => status === 503 && after > 0)).toBe(true);
  expect(refused[0]?.body).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
  expect(load.inFlight).toBe(6);
  const page = await fetch(`${origin}/orders`);
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '2']);
  expect((await fetch(`${origin}/health/live`)).status).toBe(200);
  expect(await (await fetch(`${origin}/metrics`)).text()).toContain('http_requests_shed_total{kind="graphql"} 24');
  await go();
  const statuses = (await Promise.all(calls)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(6);
  expect((await ask()).status).toBe(200);
});

test('a long queue for connections sheds too, although few requests came', async () => {
  const { ask } = await start({ mostInFlight: 3 });
  expect((await ask()).status).toBe(200);
  const { pool } = app.database;
  const held = await Promise.all(Array.from({ length: POOL }, () => pool.connect()));
  const waiting = Array.from({ length: 4 }, () => pool.query('select 1'));
  const refused = await ask();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
  for (const client of held) client.release();
  await Promise.all(waiting);
  expect((await ask()).status).toBe(200);
});

async function settledFirst(calls: readonly Promise<Response>[], count: number): Promise<Response[]> {
  const settled: Response[] = [];
  return new Promise((resolve, reject) => {
    for (const call of calls) {
      call.then((response) => {
        settled.push(response);
        if (settled.length === count) resolve([...settled]);
      }, reject);
    }
  });
}
