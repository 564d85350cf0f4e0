import { z } from 'zod';
import { record } from '../../db/trace.ts';
import type { Tx } from '../../db/unit.ts';
import type { Seller } from '../../identity/viewer.ts';
import { InvalidInputError, NotFoundError } from '../../kernel/error.ts';
import { newId } from '../../kernel/id.ts';
import { parse } from '../../kernel/parse.ts';
import { findFile } from './import-reads.ts';
import { insertRun } from './import-store.ts';
import components from './mapping/components.json' with { type: 'json' };
import vehicles from './mapping/vehicles.json' with { type: 'json' };
import { type ImportMapping, parseMapping } from './mapping.ts';

const READY: Readonly<Record<string, unknown>> = { components, vehicles };

/** Kinds of import that come with a mapping of their own. */
export const IMPORT_KINDS = Object.keys(READY);

const importInput = z.object({
  kind: z.string(),
  fileId: z.uuid(),
  dryRun: z.boolean(),
  mapping: z.unknown().optional(),
});

/** The mapping to read a file with: the one given, or the ready one of the kind; refuses a kind without either. */
export function mappingFor(kind: string, given: unknown): ImportMapping {
  const mapping = given ?? READY[kind];
  if (mapping === undefined) {
    const message = `no mapping comes with "${kind}": give one, or take ${IMPORT_KINDS.join(' or ')}`;
    throw new InvalidInputError([{ path: 'kind', message }]);
  }
  return parseMapping(mapping);
}

/** Puts an uploaded file in line to be imported; refuses an unknown file and a mapping that cannot be used. */
export async function startImport(tx: Tx, viewer: Seller, input: unknown): Promise<{ importRunId: string }> {
  const wanted = parse(importInput, input);
  const mapping = mappingFor(wanted.kind, wanted.mapping ?? undefined);
  const file = await findFile(tx, wanted.fileId);
  if (!file) throw new NotFoundError('File');
  const id = newId();
  await insertRun(tx, {
    id,
    kind: wanted.kind,
    fileName: file.name,
    dryRun: wanted.dryRun,
    startedBy: viewer.personId,
  });
  const payload = { fileId: wanted.fileId, dryRun: wanted.dryRun, mapping };
  await record(tx, viewer, [{ topic: 'import.asked', aggregate: 'import_run', id, sequence: 0, payload }]);
  return { importRunId: id };
}
