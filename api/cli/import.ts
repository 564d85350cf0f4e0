import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { listImportRuns, pageFindings, type StoredFinding } from '../catalog/import/import-reads.ts';
import { insertRun, type RunCounts } from '../catalog/import/import-store.ts';
import { runImport } from '../catalog/import/run-import.ts';
import { IMPORT_KINDS, mappingFor } from '../catalog/import/start-import.ts';
import { SELLER } from '../db/owner.ts';
import type { Database } from '../db/unit.ts';
import { newId } from '../kernel/id.ts';
import { command, note, UsageError } from './command.ts';

const USAGE = `npm run import -- <${IMPORT_KINDS.join('|')}|...> <file> [--mapping file.json] [--dry-run] [--json]`;
const FINDINGS_AT_ONCE = 100;

type Wanted = { kind: string; file: string; mapping: unknown; dryRun: boolean; json: boolean };

async function wanted(args: string[]): Promise<Wanted> {
  const options = { mapping: { type: 'string' }, 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [kind, file] = positionals;
  if (!kind || !file || positionals.length > 2) throw new UsageError(USAGE);
  if (!values.mapping && !IMPORT_KINDS.includes(kind)) {
    throw new UsageError(
      `there is no ready mapping for "${kind}" (only for ${IMPORT_KINDS.join(', ')}): give one with --mapping`,
    );
  }
  if (!(await stat(file).catch(() => undefined))?.isFile()) throw new UsageError(`there is no file ${file}`);
  const mapping = values.mapping ? JSON.parse(await readFile(values.mapping, 'utf8')) : undefined;
  return { kind, file, mapping, dryRun: values['dry-run'] ?? false, json: values.json ?? false };
}

async function allFindings(db: Database, runId: string): Promise<StoredFinding[]> {
  const findings: StoredFinding[] = [];
  for (let after: string | null = null; ; ) {
    const page = await db.read(SELLER, (unit) => pageFindings(unit, runId, { first: FINDINGS_AT_ONCE, after }));
    findings.push(...page.rows.map(({ row }) => row));
    after = page.rows.at(-1)?.cursor ?? null;
    if (!page.hasNextPage) return findings;
  }
}

const rowsRead = (rows: number) => `${rows} ${rows === 1 ? 'row' : 'rows'} read`;

function wordCounts({ rows_read, ...counts }: RunCounts): string {
  const one = (name: string) => name.replace(/(duplicate|conflict)s$/, '$1');
  const others = Object.entries(counts).map(
    ([name, count]) => `${count} ${(count === 1 ? one(name) : name).replaceAll('_', ' ')}`,
  );
  return [rowsRead(rows_read), ...others].join(', ');
}

function wordFinding({ line, kind, code, params }: StoredFinding): string {
  return `line ${line}: ${kind}: ${code.replaceAll('_', ' ')} ${JSON.stringify(params)}`;
}

await command(async ({ db }) => {
  const { kind, file, mapping: given, dryRun, json } = await wanted(process.argv.slice(2));
  const mapping = mappingFor(kind, given);
  const runId = newId();
  const fileName = path.basename(file);
  await db.write(SELLER, (tx) => insertRun(tx, { id: runId, kind, fileName, dryRun, startedBy: null }));
  const source = { runId, mapping, dryRun, bytes: createReadStream(file) };
  const counts = await runImport(db, source, (rows) => note(rowsRead(rows)));
  const findings = await allFindings(db, runId);
  const [run] = await db.read(SELLER, (unit) => listImportRuns(unit, [runId]));
  if (json)
    process.stdout.write(
      `${JSON.stringify({ run: runId, kind, file: fileName, dryRun, counts: counts ?? null, failure: run?.failure ?? null, findings })}\n`,
    );
  else for (const finding of findings) process.stdout.write(`${wordFinding(finding)}\n`);
  if (!counts) throw new UsageError(`nothing was imported: ${run?.failure}`);
  note(`${dryRun ? 'dry run, nothing written: ' : ''}${wordCounts(counts)}`);
});
