import { findFile } from '../catalog/import/import-reads.ts';
import { parseMapping } from '../catalog/import/mapping.ts';
import { runImport } from '../catalog/import/run-import.ts';
import type { Handler } from './handler.ts';

/** Runs imports that were asked for. A repeat after a crash reads the file again; what was written already is the same. */
export const importHandler: Handler = {
  name: 'import',
  topics: ['import.asked'],
  async run(tx, event, { db }) {
    const { fileId, dryRun, mapping } = event.payload as { fileId: string; dryRun: boolean; mapping: unknown };
    const file = await findFile(tx, fileId);
    if (!file) return;
    const bytes = (async function* () {
      yield file.bytes;
    })();
    await runImport(db, { runId: event.aggregateId, mapping: parseMapping(mapping), dryRun, bytes });
  },
};
