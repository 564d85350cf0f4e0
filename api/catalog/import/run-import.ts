import { WORKER } from '../../db/owner.ts';
import { lockName, record } from '../../db/trace.ts';
import type { Database, Tx } from '../../db/unit.ts';
import { DomainError } from '../../kernel/error.ts';
import { dayIn } from '../../kernel/plain-date.ts';
import { type DecidedImport, decideImport, differenceOf, type ImportFinding } from './decide-import.ts';
import { findHashes } from './import-reads.ts';
import {
  failRun,
  finishRun,
  insertFindings,
  type RunCounts,
  updateProgress,
  upsertFamilies,
  upsertItems,
  writeListPrices,
} from './import-store.ts';
import type { ItemDraft } from './item-draft.ts';
import type { ImportMapping } from './mapping.ts';
import { importRows } from './rows.ts';

export type Source = {
  readonly runId: string;
  readonly mapping: ImportMapping;
  readonly dryRun: boolean;
  readonly bytes: AsyncIterable<Uint8Array>;
};

const PROGRESS_EVERY_MS = 500;

/**
 * Reads a file, decides what each row is, and writes all that is good in one transaction or, as a dry run, nothing. Progress is shown in
 * transactions of its own. An unreadable file ends the run as failed with its reason; nothing is half-written.
 */
export async function runImport(
  db: Database,
  source: Source,
  progress: (rowsRead: number) => void = () => {},
): Promise<RunCounts | undefined> {
  const { runId, mapping } = source;
  try {
    const decided = await decideImport(importRows(source.bytes, mapping), mapping, reporting(db, runId, progress));
    await db.write(WORKER, (tx) => updateProgress(tx, runId, 'writing', decided.counts.rows));
    return await db.write(WORKER, (tx) => writeDecided(tx, source, decided));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await db.write(WORKER, (tx) => failRun(tx, runId, error.message));
    return undefined;
  }
}

// At most one report is under way; a slow database never slows the reading.
function reporting(db: Database, runId: string, progress: (rowsRead: number) => void): (rowsRead: number) => void {
  let last = 0;
  let busy = false;
  return (rowsRead) => {
    if (busy || Date.now() - last < PROGRESS_EVERY_MS) return;
    last = Date.now();
    busy = true;
    progress(rowsRead);
    void db
      .write(WORKER, (tx) => updateProgress(tx, runId, 'reading', rowsRead))
      .catch(() => undefined)
      .finally(() => {
        busy = false;
      });
  };
}

// An item that was made by hand keeps its values: the file's row for it is a conflict, never an overwriting.
function conflictsWithCatalogue(
  items: readonly ItemDraft[],
  existing: ReadonlyMap<string, string | null>,
): ImportFinding[] {
  return items
    .filter(({ sku }) => existing.has(sku) && existing.get(sku) === null)
    .map(({ line, sku }) => ({ line, kind: 'conflict', code: 'same_sku', params: { sku } }));
}

async function writeDecided(
  tx: Tx,
  { runId, mapping, dryRun }: Source,
  { items, findings, counts }: DecidedImport,
): Promise<RunCounts> {
  await lockName(tx, 'import');
  const existing = await findHashes(
    tx,
    items.map(({ sku }) => sku),
  );
  const conflicts = conflictsWithCatalogue(items, existing);
  const refused = new Set(conflicts.map(({ line }) => line));
  const { created, changed, same } = differenceOf(
    items.filter(({ line }) => !refused.has(line)),
    existing,
  );
  if (!dryRun && created.length + changed.length > 0) {
    await upsertFamilies(tx, mapping);
    await upsertItems(tx, [...created, ...changed]);
    await writeListPrices(tx, created, changed, dayIn('UTC', tx.now));
  }
  const result: RunCounts = {
    rows_read: counts.rows,
    created: created.length,
    changed: changed.length,
    same: same.length,
    duplicates: counts.duplicates,
    conflicts: counts.conflicts + conflicts.length,
    bad: counts.bad,
    without_price: counts.withoutPrice,
  };
  await insertFindings(tx, runId, [...findings, ...conflicts]);
  await finishRun(tx, runId, result);
  const topic = dryRun ? 'import.tried' : 'import.finished';
  await record(tx, null, [{ topic, aggregate: 'import_run', id: runId, sequence: 1, detail: { ...result } }]);
  return result;
}
