import type { ModelDefinition } from '#engine';
import { checksumOf } from '../catalog/model-checksum.ts';
import { WORKER } from '../db/owner.ts';
import type { Database } from '../db/unit.ts';
import { findUncompiled } from './model-diagram-reads.ts';
import { keepModelDiagram } from './model-diagram-store.ts';
import type { PageCompilation } from './page-diagram.ts';
import { workInThread } from './work-in-thread.ts';

// Nobody waits for it, so that a busy machine may take its time.
const LIMIT_MS = 8_000;

// Whoever calls has a transaction open, which must not idle for 15 seconds: with the last compilation a run stays below that.
const NONE_AFTER_MS = 4_000;

/**
 * Compiles published versions that pages have no diagram of yet, each in a thread of its own, and keeps what became of it. What is kept
 * holds for the definition that was compiled and no other. Stops between two of them when told to, or when a run becomes long: the next
 * one goes on.
 */
export async function compileModelVersions(db: Database, stopping?: AbortSignal): Promise<void> {
  const end = performance.now() + NONE_AFTER_MS;
  while (!stopping?.aborted && performance.now() < end) {
    const version = await db.read(WORKER, findUncompiled);
    if (!version) return;
    const compilation = await compileInThread(version.definition);
    const kept = { id: version.id, checksum: checksumOf(version.definition) };
    await db.write(WORKER, (tx) => keepModelDiagram(tx, kept, compilation));
  }
}

async function compileInThread(definition: ModelDefinition, ms = LIMIT_MS): Promise<PageCompilation> {
  let compilation: PageCompilation | undefined;
  const end = await workInThread({ kind: 'compile', definition }, { ms }, (report) => {
    if (report.kind === 'compile') compilation = report.compilation;
  });
  return compilation ?? { diagram: null, reason: end === 'stopped' ? 'stopped' : 'fault', ms };
}
