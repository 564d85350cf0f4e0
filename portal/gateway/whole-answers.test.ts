import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { wholeAnswers } from './whole-answers.ts';

it('gives up a page’s data that still arrive, and leaves other answers as they are', async () => {
  const server = createServer((request, response) => {
    response.writeHead(202, { 'X-Kind': 'page' }).write('first ');
    if (request.url?.startsWith('/whole')) response.end('last');
  }).listen(0);
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const stop = new AbortController();
  const fetch = wholeAnswers(globalThis.fetch);
  const whole = await fetch(`${origin}/whole.data`);
  expect([whole.status, whole.headers.get('X-Kind'), await whole.text()]).toEqual([202, 'page', 'first last']);
  const left = fetch(`${origin}/orders.data?x=1`, { signal: stop.signal });
  const other = await fetch(`${origin}/live`, { signal: stop.signal });
  stop.abort();
  await expect(left).rejects.toMatchObject({ name: 'AbortError' });
  expect(other.status).toBe(202);
  server.closeAllConnections();
  server.close();
});
