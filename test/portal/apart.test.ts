import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { type Started, startProcess } from '../support/process.ts';

let database: TestDatabase;
let api: Started;
let worker: Started;
let portal: Started;
beforeAll(async () => {
  database = await createTestDatabase();
  const owned = { DATABASE_URL: database.url, MIGRATE_DATABASE_URL: database.ownerUrl };
  [api, worker] = await Promise.all([
    startProcess({ ...owned, ROLES: 'api', TRUSTED_PROXIES: '1' }),
    startProcess({ ...owned, ROLES: 'worker' }),
  ]);
  portal = await startProcess({ API_URL: api.origin });
}, 180_000);
afterAll(async () => {
  await Promise.all([portal, worker, api].map((started) => started?.end('SIGTERM')));
  await database[Symbol.asyncDispose]();
});

test('portal, api and worker run as processes of their own', async () => {
  const page = await fetch(`${portal.origin}/sign-in`);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toContain('text/html');
  expect((await fetch(`${portal.origin}/graphql`, { method: 'POST' })).status).toBe(404);
  expect((await fetch(`${api.origin}/sign-in`)).status).toBe(404);
  for (const { origin } of [portal, api, worker]) expect((await fetch(`${origin}/health/ready`)).status).toBe(200);
});

test('built files are served to be kept for good', async () => {
  const html = await (await fetch(`${portal.origin}/sign-in`)).text();
  const asset = /\/assets\/[^"]+\.(?:js|css)/.exec(html)?.[0];
  const answer = await fetch(portal.origin + asset);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('a portal whose api is away says so', async () => {
  const headers = { cookie: 'session=x' };
  const lost = await startProcess({ API_URL: 'http://127.0.0.1:9' });
  const page = await fetch(`${lost.origin}/`, { headers, redirect: 'manual' });
  expect(page.status).toBe(503);
  await lost.end('SIGTERM');
});
