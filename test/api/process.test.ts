import net from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '../../api/db/pool.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { runToEnd, type Started, startProcess } from '../support/process.ts';

const HEADERS = { 'content-type': 'application/json', 'x-tributary-client': 'test' };
const PATIENCE = { timeout: 10_000 };
const DOCUMENT = JSON.stringify({ query: '{ __typename }' });

describe('the process', () => {
  let database: TestDatabase;
  let service: Started;
  beforeAll(async () => {
    database = await createTestDatabase();
    service = await startProcess({
      DATABASE_URL: database.url,
      MIGRATE_DATABASE_URL: database.ownerUrl,
      ROLES: 'api,worker',
    });
  });
  afterAll(async () => {
    await service.end('SIGTERM');
    await database[Symbol.asyncDispose]();
  });
  const get = (path: string) => fetch(service.origin + path);
  const post = (body: BodyInit, headers: Record<string, string> = HEADERS) =>
    fetch(`${service.origin}/graphql`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);

  test('health, metrics and the graph are where everyone expects them', async () => {
    expect((await get('/health/live')).status).toBe(200);
    expect((await get('/health/ready')).status).toBe(200);
    const answer = await post(DOCUMENT);
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
    expect(answer.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toContain('http_request_duration_seconds_count{kind="graphql",status="2xx"} 1');
    expect(metrics).toContain('tributary_pool_waiting 0');
  });

  test('a process without the portal has no pages', async () => {
    expect((await get('/')).status).toBe(404);
  });

  test('a body beyond 256 kB is refused, whether its length is declared or not', async () => {
    const large = 'a'.repeat(257 * 1024);
    const declared = await post(large);
    expect(declared.status).toBe(413);
    expect(await declared.json()).toMatchObject({ errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE' } }] });
    expect((await post(new Blob([large]).stream())).status).toBe(413);
    expect((await post(new Blob([DOCUMENT]).stream())).status).toBe(200);
  });

  test('clients that go away do no harm', async () => {
    const aborted = Array.from({ length: 50 }, async () => {
      const controller = new AbortController();
      const asked = fetch(`${service.origin}/graphql`, {
        method: 'POST',
        headers: HEADERS,
        body: DOCUMENT,
        signal: controller.signal,
      });
      setTimeout(() => controller.abort(), Math.random() * 5);
      await asked.catch(() => {});
    });
    await Promise.all(aborted);
    expect((await post(DOCUMENT)).status).toBe(200);
  });

  test('losing the database gives 503 with Retry-After, and the process lives on', async () => {
    const admin = { url: database.adminUrl.replace(/\/test_\w+$/, '/postgres') };
    const allow = (yes: boolean) =>
      withClient(admin, (client) => client.query(`alter database ${database.name} allow_connections ${yes}`));
    await allow(false);
    try {
      await withClient(admin, (client) =>
        client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database.name]),
      );
      await expect.poll(async () => (await get('/health/ready')).status, PATIENCE).toBe(503);
      expect((await get('/health/ready')).headers.get('retry-after')).toBe('5');
      const answer = await post(DOCUMENT);
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('2');
      expect((await get('/health/live')).status).toBe(200);
    } finally {
      await allow(true);
    }
    await expect.poll(async () => (await get('/health/ready')).status, PATIENCE).toBe(200);
    expect((await post(DOCUMENT)).status).toBe(200);
  });

  test('a client that sends its head a byte at a time is cut off', { timeout: 20_000 }, async () => {
    const { port } = new URL(service.origin);
    const socket = net.connect(Number(port), '127.0.0.1');
    socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    const drip = setInterval(() => socket.write('a'), 500);
    const started = Date.now();
    await new Promise((resolve) => socket.once('close', resolve).once('error', resolve).resume());
    clearInterval(drip);
    expect(Date.now() - started).toBeLessThan(14_000);
  });
});

test('SIGTERM lets a request under way finish and ends with code 0', async () => {
  await using database = await createTestDatabase();
  const service = await startProcess({
    DATABASE_URL: database.url,
    MIGRATE_DATABASE_URL: database.ownerUrl,
    ROLES: 'api',
  });
  const { port } = new URL(service.origin);
  const socket = net.connect(Number(port), '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk;
  });
  const head = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nX-Tributary-Client: test\r\nContent-Length: ${DOCUMENT.length}\r\n\r\n`;
  socket.write(head + DOCUMENT.slice(0, 5));
  await expect
    .poll(
      async () => (await (await fetch(`${service.origin}/metrics`)).text()).includes('http_requests_in_flight 1'),
      PATIENCE,
    )
    .toBe(true);
  const ended = service.end('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 200));
  socket.write(DOCUMENT.slice(5));
  expect(await ended).toBe(0);
  expect(heard).toContain('{"data":{"__typename":"Query"}}');
});

describe('a start that cannot succeed says why in one line that names the setting', () => {
  const cases: [string, Record<string, string>, RegExp][] = [
    [
      'no secret',
      { DATABASE_URL: 'postgres://x@127.0.0.1:1/x', SECRET: '' },
      /^tributary: SECRET is missing: [^\n]+\n$/,
    ],
    [
      'a placeholder for a secret',
      { SECRET: 'please-change-me-please-change-me-please' },
      /^tributary: SECRET looks like a placeholder[^\n]+\n$/,
    ],
    ['a bad port', { PORT: 'http' }, /^tributary: PORT has to be a whole number[^\n]+\n$/],
    [
      'another kind of database',
      { DATABASE_URL: 'mysql://localhost/x' },
      /^tributary: DATABASE_URL has to look like postgres:[^\n]+\n$/,
    ],
    ['a portal that does not know its API', { ROLES: 'portal' }, /^tributary: API_URL is needed[^\n]+\n$/],
    [
      'a role that does not exist',
      { ROLES: 'api,clerk' },
      /^tributary: ROLES has to be a list of api, portal, worker\n$/,
    ],
  ];
  test.each(cases)('%s', async (_name, env, line) => {
    const { code, said } = await runToEnd(env);
    expect(said).toMatch(line);
    expect(code).toBe(1);
  });

  test('a database that was migrated by a later release', async () => {
    await using database = await createTestDatabase();
    await database.query(`insert into kysely_migration values ('9999_later', now()::text)`);
    const { code, said } = await runToEnd({
      DATABASE_URL: database.url,
      MIGRATE_DATABASE_URL: database.ownerUrl,
      PORT: '0',
    });
    expect(said).toMatch(/^tributary: the database is newer than this program [^\n]+\n$/);
    expect(code).toBe(1);
  });

  test('a database that does not exist', async () => {
    await using database = await createTestDatabase();
    const url = database.ownerUrl.replace(/test_\w+$/, 'nowhere');
    const { code, said } = await runToEnd({ DATABASE_URL: url, PORT: '0' });
    expect(said).toMatch(/^tributary: DATABASE_URL: there is no database "nowhere" at [^\n]+\n$/);
    expect(code).toBe(1);
  });
});
