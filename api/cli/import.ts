import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { insertRun } from '../catalog/import/import-store.ts';
import { runImport } from '../catalog/import/run-import.ts';
import { IMPORT_KINDS, mappingFor } from '../catalog/import/start-import.ts';
import { refreshAssortment } from '../catalog/refresh-assortment.ts';
import { WORKER } from '../db/owner.ts';
import type { Database } from '../db/unit.ts';
import { newId } from '../kernel/id.ts';
import { runCommand, UsageError } from './command.ts';

const USAGE = `npm run import -- <${IMPORT_KINDS.join(' | ')} | other> <file> [--mapping FILE] [--dry-run] [--json]`;

function readArguments(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      mapping: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [kind, file] = positionals;
  if (!kind || !file) throw new UsageError(`usage: ${USAGE}`);
  return { kind, file, mapping: values.mapping, dryRun: values['dry-run'], json: values.json };
}

async function findings(db: Database, runId: string) {
  return db.read(WORKER, (unit) =>
    unit.query<{ line: number; kind: string; code: string; params: Record<string, string> }>(
      'cli.listFindings',
      sql`select line, kind, code, params from import_finding where import_run_id = ${runId} order by line, position`,
    ),
  );
}

await runCommand(async ({ db, argv, tell }) => {
  const wanted = readArguments(argv);
  const given = wanted.mapping ? JSON.parse(await readFile(wanted.mapping, 'utf8')) : undefined;
  const mapping = mappingFor(wanted.kind, given);
  const runId = newId();
  const run = {
    id: runId,
    kind: wanted.kind,
    fileName: path.basename(wanted.file),
    dryRun: wanted.dryRun,
    startedBy: null,
  };
  await db.write(WORKER, (tx) => insertRun(tx, run));
  const note = wanted.json ? () => {} : tell;
  const source = { runId, mapping, dryRun: wanted.dryRun, bytes: createReadStream(wanted.file) };
  const counts = await runImport(db, source, (rows) => note(`${rows} rows read`));
  if (!counts) {
    const [run] = await db.read(WORKER, (unit) =>
      unit.query<{ failure: string }>('cli.findFailure', sql`select failure from import_run where id = ${runId}`),
    );
    throw new UsageError(`nothing was imported: ${run?.failure}`);
  }
  if (!wanted.dryRun) {
    note('bringing the accounts’ catalogues up to date');
    await db.write(WORKER, (tx) => refreshAssortment(tx, null, null));
  }
  const report = await findings(db, runId);
  if (wanted.json) return tell(JSON.stringify({ ...counts, dryRun: wanted.dryRun, findings: report }));
  for (const { line, kind, code, params } of report.filter(({ kind }) => kind !== 'duplicate')) {
    tell(
      `line ${line}: ${kind} ${code} ${Object.entries(params)
        .map(([key, value]) => `${key}=${value}`)
        .join(' ')}`.trimEnd(),
    );
  }
  tell(
    `${counts.rows_read} rows: ${counts.created} new, ${counts.changed} changed, ${counts.same} unchanged, ${counts.duplicates} duplicates, ` +
      `${counts.conflicts} conflicts, ${counts.bad} bad; ${counts.without_price} without a price${wanted.dryRun ? ' (dry run, nothing written)' : ''}`,
  );
});
