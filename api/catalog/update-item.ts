import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Seller } from '../identity/viewer.ts';
import { ConflictError, NotFoundError } from '../kernel/error.ts';
import { parse } from '../kernel/parse.ts';
import { itemChanges } from './item.ts';
import { familyExists, lockItem, updateItem as writeItem, writeTexts } from './item-store.ts';

/** Changes an item of the version that the caller read: what is absent stays as it is, texts replace those of their language. */
export async function updateItem(tx: Tx, viewer: Seller, input: unknown): Promise<{ itemId: string }> {
  const wanted = parse(itemChanges, input);
  const item = await lockItem(tx, wanted.itemId);
  if (!item) throw new NotFoundError('Item');
  if (item.version !== wanted.version) throw new ConflictError(item.version);
  if (wanted.familyId && !(await familyExists(tx, wanted.familyId))) throw new NotFoundError('Family');
  const version = await writeItem(tx, wanted);
  if (wanted.texts) await writeTexts(tx, wanted.itemId, wanted.texts);
  const { itemId, version: _read, ...detail } = wanted;
  await record(tx, viewer, [{ topic: 'item.changed', aggregate: 'item', id: itemId, sequence: version, detail }]);
  return { itemId };
}
