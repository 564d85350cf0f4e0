import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { print } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { InvitationAcceptDocument } from '../../portal/routes/invitation.$token/queries.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runToEnd, startProcess } from '../support/process.ts';

const EMAIL = 'first@seller.example';
const HEADERS = { 'content-type': 'application/json', 'x-tributary-client': 'test' };

let database: TestDatabase;
let env: Record<string, string>;
beforeAll(async () => {
  database = await createTestDatabase();
  env = { DATABASE_URL: database.url, MIGRATE_DATABASE_URL: database.ownerUrl, ADMIN_EMAIL: EMAIL, BCRYPT_COST: '4' };
});
afterAll(() => database[Symbol.asyncDispose]());

function linkIn(said: string): string | undefined {
  return /\/invitation\/(\S+)/.exec(said)?.[1];
}

async function ask(origin: string, query: string, variables: object, token?: string) {
  const headers = token ? { ...HEADERS, authorization: `Bearer ${token}` } : HEADERS;
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as { data: Record<string, { __typename: string }> };
}

const ACCEPT = print(InvitationAcceptDocument);

async function accept(origin: string, token: string | undefined): Promise<string | undefined> {
  const input = { token, name: 'First', locale: 'en', password: 'violet otter ladder 41' };
  return (await ask(origin, ACCEPT, { input })).data.invitationAccept?.__typename;
}

test('an empty installation tells a link that makes the first administrator, once', { timeout: 120_000 }, async () => {
  const first = await startProcess({ ...env, ROLES: 'api' });
  const early = linkIn(first.said());
  await first.end('SIGTERM');
  const second = await startProcess({ ...env, ROLES: 'api' });
  const link = linkIn(second.said());
  expect(link).not.toBe(early);
  expect(await accept(second.origin, early)).toBe('WrongStateError');
  expect(await accept(second.origin, link)).toBe('InvitationAcceptSuccess');
  expect(await accept(second.origin, link)).toBe('WrongStateError');
  await second.end('SIGTERM');
  const third = await startProcess({ ...env, ROLES: 'api' });
  expect(linkIn(third.said())).toBeUndefined();

  const { code, said } = await runToEnd(env, ['api/cli/token.ts', EMAIL]);
  expect(code).toBe(0);
  const token = /^trib_\S+$/m.exec(said)?.[0];
  const { data } = await ask(third.origin, '{ viewer { __typename } }', {}, token);
  expect(data.viewer?.__typename).toBe('Viewer');
  await third.end('SIGTERM');
});

test('a token for nobody is refused in one line', async () => {
  const { code, said } = await runToEnd(env, ['api/cli/token.ts', 'nobody@nowhere.example']);
  expect(code).toBe(1);
  expect(said).toBe('nobody signs in with the e-mail nobody@nowhere.example\n');
});

test('the import command tells every bad row with its line, and a repeat changes nothing', async () => {
  const folder = await temporaryFolder('import');
  try {
    const [file, mapping] = [path.join(folder, 'parts.csv'), path.join(folder, 'mapping.json')];
    await writeFile(file, 'part,name,price\n00123,Cable,1.50\n,Nameless,2\n1E5,Plug,3\n');
    const family = {
      code: 'cables',
      line: 'component',
      names: { en: 'Cables', 'zh-Hant': '線材', 'zh-Hans': '线材' },
      values: [],
    };
    const definition = {
      kind: 'items',
      format: 'csv',
      item: { kind: 'article', serialised: false },
      key: ['part'],
      sku: { prefix: '', digest: false },
      required: ['part'],
      family: { families: [family] },
      names: { en: '{name}' },
      price: { column: 'price', currency: 'EUR' },
    };
    await writeFile(mapping, JSON.stringify(definition));
    const run = (...more: string[]) =>
      runToEnd(env, ['api/cli/import.ts', 'parts', file, '--mapping', mapping, '--json', ...more]);
    const told = (said: string) => said.trimEnd().split('\n').at(-1);
    const report = (said: string) => JSON.parse(said.split('\n').find((line) => line.startsWith('{')) ?? '{}');
    const dry = (await run('--dry-run')).said;
    expect(report(dry)).toMatchObject({ dryRun: true, counts: { created: 2, bad: 1 } });
    expect(told(dry)).toMatch(/^dry run, nothing written: 3 rows read, 2 created,/);
    expect(report((await run()).said)).toMatchObject({
      counts: { created: 2, bad: 1 },
      findings: [{ line: 3, kind: 'bad' }],
    });
    expect(report((await run()).said)).toMatchObject({ counts: { created: 0, same: 2, bad: 1 } });
    await writeFile(file, 'part,name,price\n00123,Cable,1.50\n');
    expect(told((await run()).said)).toMatch(/^1 row read, 0 created, 0 changed, 1 same,/);
    expect(await database.query('select sku from item order by sku')).toEqual([{ sku: '00123' }, { sku: '1E5' }]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('an import that was asked for wrongly says how it is asked for', async () => {
  const { code, said } = await runToEnd(env, ['api/cli/import.ts', 'components']);
  expect(code).toBe(1);
  expect(said).toMatch(/^npm run import -- <components\|vehicles\|\.\.\.> <file> [^\n]+\n$/);
});
