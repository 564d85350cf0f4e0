import { createHash } from 'node:crypto';
import { type DocumentNode, Kind, print, validate } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../schema/schema.ts';
import { createTestApp } from '../support/app.ts';
import { createWorld } from '../support/world.ts';

const files = import.meta.glob<Record<string, unknown>>(
  ['../../portal/routes/**/queries.ts', '../../portal/gateway/*-queries.ts'],
  { eager: true },
);

function isDocument(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null && (value as { kind?: string }).kind === Kind.DOCUMENT;
}

const documents = Object.entries(files).flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, value]) => (isDocument(value) ? [{ file, name, document: value }] : [])),
);

test('the portal asks what the printed documents say (npm run print)', async () => {
  const printed = Object.fromEntries(
    documents
      .filter(({ document }) => document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION))
      .map(({ document }) => print(document))
      .map((text) => [createHash('sha256').update(text).digest('hex'), text] as const)
      .toSorted(([, a], [, b]) => (a < b ? -1 : 1)),
  );
  await expect(`${JSON.stringify(printed, null, 2)}\n`).toMatchFileSnapshot('../../schema/documents.json');
});

test('every document of the portal is valid', () => {
  const wrong = documents
    .filter(({ document }) => document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION))
    .flatMap(({ file, name, document }) =>
      validate(schema, document).map((error) => `${file} ${name}: ${error.message}`),
    );
  expect(wrong).toEqual([]);
});

test('without an API token only those documents are answered', async () => {
  const trusted = new Set(documents.map(({ document }) => print(document)));
  await using app = await createTestApp({ documents: trusted });
  const world = await createWorld(app);
  const shell = documents.find(({ name }) => name === 'ShellDocument');
  expect(shell).toBeDefined();
  const known = await app.ask(null, print(shell?.document as DocumentNode));
  expect(known.data).toEqual({ viewer: null });
  const free = await app.ask(null, '{ viewer { locale } }');
  expect(free).toMatchObject({ errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }] });
  const basic = new Request('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Basic YTpi' },
    body: JSON.stringify({ query: '{ viewer { locale } }' }),
  });
  expect(await (await app.fetch(basic)).json()).toMatchObject({
    errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }],
  });
  const byToken = await app.ask(await world.token('ann'), '{ viewer { locale } }');
  expect(byToken.data).toEqual({ viewer: { locale: 'en' } });
});
