import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listen } from '../../api/http/drain.ts';
import { createHealth } from '../../api/http/health.ts';
import { createListener } from '../../api/http/listener.ts';
import { createMetrics } from '../../api/http/metrics.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let folder: string;
let database: TestDatabase;
let server: Server;
let origin: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'assets-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'assets', 'page-a1.js'), 'first');
  await writeFile(path.join(folder, 'icon.svg'), '<svg/>');
  database = await createTestDatabase();
  server = createListener({
    portal: async () => new Response('a page', { status: 404 }),
    assets: folder,
    health: createHealth(() => database.pool.query('select 1')),
    metrics: createMetrics({ pool: database.pool, inFlight: () => 0 }),
    load: { inFlight: 0 },
    log: pino({ level: 'silent' }),
    proxies: 0,
    mostInFlight: 10,
    queueLength: () => 0,
  });
  origin = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
  await database[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

test('a built file may be kept for good, any other for a while', async () => {
  const built = await fetch(`${origin}/assets/page-a1.js`);
  expect([built.status, await built.text()]).toEqual([200, 'first']);
  expect(built.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(built.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await fetch(`${origin}/icon.svg`)).headers.get('cache-control')).toBe('public, max-age=3600');
});

test('a file that a build has taken away is not found, and the service lives', async () => {
  await rm(path.join(folder, 'assets', 'page-a1.js'));
  expect((await fetch(`${origin}/assets/page-a1.js`)).status).toBe(404);
  await writeFile(path.join(folder, 'assets', 'page-b2.js'), 'second');
  expect(await (await fetch(`${origin}/assets/page-b2.js`)).text()).toBe('second');
});

test('nothing outside the folder is served', async () => {
  await writeFile(path.join(path.dirname(folder), 'outside.txt'), 'secret');
  for (const way of ['/..%2foutside.txt', '/%2e%2e/outside.txt', '/assets/..%2f..%2foutside.txt', '/%00'])
    expect(await (await fetch(`${origin}${way}`)).text()).not.toContain('secret');
  await rm(path.join(path.dirname(folder), 'outside.txt'));
});
