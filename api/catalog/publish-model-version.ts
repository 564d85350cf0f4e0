import { createHash } from 'node:crypto';
import { z } from 'zod';
import { checkDefinition, compile, domains, type ModelDefinition } from '#engine';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Seller } from '../identity/viewer.ts';
import { InvalidInputError, type Issue, NotFoundError, WrongStateError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { parse } from '../kernel/parse.ts';
import { listKnownSkus } from './item-reads.ts';
import { insertModelVersion, lockItem } from './item-store.ts';

const publication = z.object({ itemId: z.uuid(), definition: z.unknown() });

// Members in the order of their names, so that the same model has the same checksum however it was written.
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]));
}

/** SHA-256 of a definition, hexadecimal; independent of the order of its members. */
export function checksumOf(definition: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(definition)))
    .digest('hex');
}

/**
 * Puts a version of a configurable model in force at once; the former one ends. Refuses a definition that the engine cannot read, that
 * names unknown part numbers or that has no valid configuration (InvalidInputError with every issue), and items that are not models.
 */
export async function publishModelVersion(tx: Tx, viewer: Seller, input: unknown): Promise<{ modelVersionId: string }> {
  const { itemId, definition } = parse(publication, input);
  const item = await lockItem(tx, itemId);
  if (!item) throw new NotFoundError('Item');
  if (item.kind !== 'model') throw new WrongStateError('item', item.kind);
  const model = readDefinition(definition);
  await refuseUnknownItems(tx, model);
  const id = newId();
  const checksum = checksumOf(definition);
  const number = await insertModelVersion(tx, { itemId, id, definition, checksum, publishedBy: viewer.personId });
  await record(tx, viewer, [
    {
      topic: 'model_version.published',
      aggregate: 'model',
      id: itemId,
      sequence: number,
      payload: { modelVersionId: id },
      detail: { checksum },
    },
  ]);
  return { modelVersionId: id };
}

function readDefinition(definition: unknown): ModelDefinition {
  const issues = checkDefinition(definition).map(({ path, code, message }) => ({
    path: ['definition', ...path].join('.'),
    code,
    message,
  }));
  if (issues.length > 0) throw new InvalidInputError(issues);
  const model = definition as ModelDefinition;
  if (!domains(compile(model), []).consistent) {
    throw new InvalidInputError([{ path: 'definition', code: 'impossible', message: 'has no valid configuration' }]);
  }
  return model;
}

async function refuseUnknownItems(tx: Tx, model: ModelDefinition): Promise<void> {
  const named = [
    ...model.baseItems.map(({ sku }, index) => ({ sku, path: `definition.baseItems.${index}.sku` })),
    ...model.groups.flatMap((group, g) =>
      group.options.flatMap((option, o) =>
        option.items.map(({ sku }, i) => ({ sku, path: `definition.groups.${g}.options.${o}.items.${i}.sku` })),
      ),
    ),
  ];
  const known = new Set(await listKnownSkus(tx, [...new Set(named.map(({ sku }) => sku))]));
  const issues: Issue[] = named
    .filter(({ sku }) => !known.has(sku))
    .map(({ sku, path }) => ({ path, code: 'unknown_item', message: `there is no item ${sku}` }));
  if (issues.length > 0) throw new InvalidInputError(issues);
}
