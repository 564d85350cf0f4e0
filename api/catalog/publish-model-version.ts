import { checkDefinition, type ModelDefinition } from '#engine';
import { record } from '../db/trace.ts';
import type { Tx, Unit } from '../db/unit.ts';
import type { Seller } from '../identity/viewer.ts';
import { InvalidInputError, type Issue, NotFoundError, WrongStateError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { parse } from '../kernel/parse.ts';
import { listKnownSkus } from './item-reads.ts';
import { lockItem } from './item-store.ts';
import { checksumOf } from './model-checksum.ts';
import {
  EffectiveOverlapError,
  type Examined,
  type Publication,
  publication,
  refuseUnfit,
  spanOf,
} from './model-publication.ts';
import { insertModelVersion, listSpansAfter } from './model-version-store.ts';

/**
 * The one door by which a version of a configurable model comes into force, at once or from a day on; the version that is in force by then
 * ends. Refuses a definition that the engine cannot read or that names unknown
 * part numbers (InvalidInputError with every issue), one that has no valid configuration, fails its tests, has dead options that are not
 * acknowledged or was not examined as it is, a span that runs into a version published for later, and items that are not models.
 */
export async function publishModelVersion(
  tx: Tx,
  viewer: Seller,
  input: unknown,
  examined: Examined | undefined,
): Promise<{ modelVersionId: string }> {
  const wanted = parse(publication, input);
  const item = await lockItem(tx, wanted.itemId);
  if (!item) throw new NotFoundError('Item');
  if (item.kind !== 'model') throw new WrongStateError('item', item.kind);
  const issues = await issuesOf(tx, wanted.definition);
  if (issues.length > 0) throw new InvalidInputError(issues);
  requireExamined(examined, wanted);
  const span = spanOf(wanted, tx.now);
  const [later] = await listSpansAfter(tx, wanted.itemId, span);
  if (later) throw new EffectiveOverlapError(later.number, later.from);
  return write(tx, viewer, { ...wanted, ...span });
}

function requireExamined(examined: Examined | undefined, wanted: Publication): void {
  const checksum = checksumOf({ definition: wanted.definition, tests: wanted.tests });
  if (examined?.checksum !== checksum) throw new WrongStateError('model', 'changed since it was examined');
  refuseUnfit(examined, wanted);
}

async function write(
  tx: Tx,
  viewer: Seller,
  wanted: { itemId: string; definition: unknown; tests: unknown; from: Date; to: Date | null },
): Promise<{ modelVersionId: string }> {
  const { itemId } = wanted;
  const id = newId();
  const checksum = checksumOf(wanted.definition);
  const number = await insertModelVersion(tx, { ...wanted, id, checksum, publishedBy: viewer.personId });
  await record(tx, viewer, [
    {
      topic: 'model_version.published',
      aggregate: 'model',
      id: itemId,
      sequence: number,
      payload: { modelVersionId: id },
      detail: { checksum, from: wanted.from.toISOString(), to: wanted.to?.toISOString() ?? null },
    },
  ]);
  return { modelVersionId: id };
}

/** Everything that is wrong with a definition as it stands: what the engine cannot read, and part numbers that are not in the catalogue. */
export async function issuesOf(unit: Unit, definition: unknown): Promise<Issue[]> {
  const issues = checkDefinition(definition).map(({ path, code, message }) => ({
    path: ['definition', ...path].join('.'),
    code,
    message,
  }));
  return issues.length > 0 ? issues : unknownItems(unit, definition as ModelDefinition);
}

async function unknownItems(unit: Unit, model: ModelDefinition): Promise<Issue[]> {
  const named = [
    ...model.baseItems.map(({ sku }, index) => ({ sku, path: `definition.baseItems.${index}.sku` })),
    ...model.groups.flatMap((group, g) =>
      group.options.flatMap((option, o) =>
        option.items.map(({ sku }, i) => ({ sku, path: `definition.groups.${g}.options.${o}.items.${i}.sku` })),
      ),
    ),
  ];
  const known = new Set(await listKnownSkus(unit, [...new Set(named.map(({ sku }) => sku))]));
  return named
    .filter(({ sku }) => !known.has(sku))
    .map(({ sku, path }) => ({ path, code: 'unknown_item', message: `there is no item ${sku}` }));
}
