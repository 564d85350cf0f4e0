import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
let token: string;
beforeAll(async () => {
  app = await createTestApp();
  world = await createWorld(app);
  token = await world.token('ann');
});
afterAll(() => app[Symbol.asyncDispose]());

function send(body: string, headers: Record<string, string> = {}) {
  const all = { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers };
  return app.fetch(new Request('http://localhost/graphql', { method: 'POST', headers: all, body }));
}

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({
    url: 'http://localhost/graphql',
    fetchFn: (input: string, init: RequestInit) =>
      app.fetch(
        new Request(input, { ...init, headers: { ...(init?.headers as object), authorization: `Bearer ${token}` } }),
      ),
  });
  for (const audit of audits) {
    test(audit.name, async () => {
      const result = await audit.fn();
      expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
    });
  }
});

describe('limits answer before any resolver runs', () => {
  const deep = `{ __type(name: "Node") { ${'ofType { '.repeat(20)} name ${'} '.repeat(20)} } }`;
  const wide = `{ ${Array.from({ length: 40 }, (_, index) => `a${index}: __typename`).join(' ')} }`;
  const long = `{ ${'__typename '.repeat(2_500)} }`;
  test.each([
    ['depth', deep],
    ['aliases', wide],
    ['tokens', long],
  ])('%s', async (_name, query) => {
    app.statements();
    const strict = await send(JSON.stringify({ query }), { accept: 'application/graphql-response+json' });
    expect(strict.status).toBe(400);
    const relaxed = await send(JSON.stringify({ query }), { accept: 'application/json' });
    expect(relaxed.status).toBe(200);
    const answer = (await relaxed.json()) as { errors: { extensions: { code: string } }[] };
    expect(answer.errors[0]?.extensions.code).toMatch(/^(QUERY_TOO_LARGE|GRAPHQL_PARSE_FAILED)$/);
    expect(app.statements().filter((name) => !name.startsWith('identity.'))).toEqual([]);
  });
});

test('introspection is for callers who are signed in', async () => {
  const query = '{ __schema { queryType { name } } }';
  const signedIn = await app.ask(token, query);
  expect(signedIn.data.__schema.queryType.name).toBe('Query');
  const anonymous = await app.ask(null, query);
  expect(anonymous.data).toBeUndefined();
  expect(anonymous.errors?.length).toBeGreaterThan(0);
});

test('a misspelt field is refused without suggesting what exists', async () => {
  const answer = await app.ask(null, '{ nod(id: "x") { id } }');
  expect(JSON.stringify(answer.errors)).not.toContain('Did you mean');
});

test('a page of another site cannot act with the visitor’s cookie', async () => {
  const post = (headers: Record<string, string>) =>
    app.fetch(new Request('http://localhost/graphql', { method: 'POST', headers, body: '{"query":"{ __typename }"}' }));
  expect((await post({ 'content-type': 'text/plain' })).status).toBe(403);
  expect((await post({ 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await post({ 'content-type': 'application/json', origin: 'https://elsewhere.example' })).status).toBe(403);
  expect((await post({ 'content-type': 'application/json', origin: 'http://localhost' })).status).toBe(200);
});

test('an API token that is not valid is told as such, whatever is asked and whatever cookie comes with it', async () => {
  for (const authorization of ['Bearer nonsense', 'bearer nonsense', 'Bearer']) {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const answer = await send('{"query":"{ __typename }"}', { authorization, accept });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('content-type')).toContain(accept);
      expect(answer.headers.get('www-authenticate')).toContain('invalid_token');
      expect(await answer.json()).toEqual({
        errors: [{ message: expect.stringContaining('token is not valid'), extensions: { code: 'UNAUTHENTICATED' } }],
      });
    }
  }
  const file = new Request('http://localhost/files', { method: 'POST', headers: { authorization: 'Bearer nonsense' } });
  expect((await app.fetch(file)).status).toBe(401);
});

test('several operations in one body are refused', async () => {
  const answer = await send(JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]));
  expect(answer.status).toBe(400);
});

test('a cursor that is none is refused by code, not as a fault', async () => {
  const answer = await app.ask(token, '{ orders(first: 5, after: "nonsense") { nodes { id } } }');
  expect(answer.errors?.[0]?.extensions?.code).toBe('INVALID_INPUT');
});
