import { spawnSync } from 'node:child_process';
import { startTestServer, TEMPLATE } from './server.ts';

// Writes the row types of the tables, as the migrations leave them, into api/db/tables.generated.ts.
const server = await startTestServer();
try {
  const url = Object.assign(new URL(server.adminUrl), { pathname: `/${TEMPLATE}` }).toString();
  const mapping = JSON.stringify({ int8: 'bigint', timestamptz: 'Date', jsonb: 'unknown' });
  const flags = [
    '--dialect=postgres',
    `--url=${url}`,
    '--default-schema=public',
    '--include-pattern=public.*',
    '--date-parser=string',
    `--type-mapping=${mapping}`,
  ];
  const result = spawnSync(
    'kysely-codegen',
    [...flags, '--exclude-pattern=public.(kysely_*|installation)', '--out-file=api/db/tables.generated.ts'],
    { stdio: 'inherit' },
  );
  process.exitCode = result.status ?? 1;
} finally {
  await server.stop();
}
